import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import type { Chord } from '../../app/keyboard/chord.ts';
import { useWords } from '../../app/words/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import type { Linked } from './use-log-links.ts';

const Foot = styled('footer')(({ theme }) => ({
  flex: 'none',
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '4px 8px',
  minHeight: 48,
  padding: '6px 20px',
  color: theme.palette.ink2,
  backgroundColor: theme.palette.paper,
  borderTop: `1px solid ${theme.palette.line}`,
  '& > span:last-of-type': { marginLeft: 'auto', display: 'flex', flexWrap: 'wrap', gap: 8 },
}));

/** The digits that open what a line names. */
export const linkDigits = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const satisfies readonly Chord[];

interface Props {
  readonly links: readonly Linked[];
  /** Why the chosen line cannot be added to. */
  readonly block: string | null;
  readonly mayCorrect: boolean;
  readonly onCorrect: () => void;
  readonly children: ReactNode;
}

/** The acts for the chosen line: add a correction, open what it names. */
export function LogFoot({ links, block, mayCorrect, onCorrect, children }: Props) {
  const t = useWords('dutyLog');
  return (
    <Foot>
      {mayCorrect && (
        <Button
          scale="small"
          chord="Enter"
          onClick={onCorrect}
          {...(block === null ? {} : { blockedBecause: block })}
        >
          {t('correct')}
        </Button>
      )}
      {links.slice(0, linkDigits.length).map(({ id, label, open }, index) => (
        <Button key={id} scale="small" chord={linkDigits[index] ?? '9'} onClick={open}>
          {t('open', { what: label })}
        </Button>
      ))}
      <span>{children}</span>
    </Foot>
  );
}
