import { styled } from '@mui/material/styles';
import { useId, type ReactNode } from 'react';
import type { Chord } from '../../app/keyboard/chord.ts';
import { KeyCap } from '../../ui/KeyCap.tsx';

const Line = styled('section')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: '36px minmax(0, 1fr) minmax(132px, max-content)',
  gap: '6px 18px',
  alignItems: 'center',
  minHeight: 78,
  padding: '12px 0',
  borderBottom: `1px solid ${theme.palette.line}`,
  '& h2': theme.typography.rowTitle,
  '& p': { color: theme.palette.ink2 },
  // What is asked or came of it stands under the words of the way.
  '& > [data-part="below"]': { gridColumn: '2 / -1', display: 'grid', gap: 8 },
}));

interface Props {
  readonly chord: Chord;
  readonly title: string;
  readonly text: ReactNode;
  readonly act: ReactNode;
  readonly children?: ReactNode;
}

/** One numbered way out: its digit, what it does, its button. */
export function Way({ chord, title, text, act, children }: Props) {
  const id = useId();
  return (
    <Line aria-labelledby={id}>
      <KeyCap chord={chord} scale="large" />
      <div>
        <h2 id={id}>{title}</h2>
        <p>{text}</p>
      </div>
      {act}
      {children && <div data-part="below">{children}</div>}
    </Line>
  );
}
