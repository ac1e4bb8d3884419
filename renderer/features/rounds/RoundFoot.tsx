import { styled } from '@mui/material/styles';
import type { RoundLine } from '../../../shared/domain/shift/decide-round.ts';
import { useKeys } from '../../app/keyboard/use-keys.ts';
import { measures } from '../../app/theme/measures.ts';
import { useWords } from '../../app/words/use-words.ts';
import { PrimaryButton } from '../../ui/PrimaryButton.tsx';
import { isUnseen } from './use-round-lines.ts';

const Foot = styled('footer')(({ theme }) => ({
  minHeight: measures.foot,
  flex: 'none',
  display: 'flex',
  alignItems: 'center',
  justifyContent: 'space-between',
  gap: 12,
  padding: '6px 20px',
  borderTop: `1px solid ${theme.palette.line}`,
  backgroundColor: theme.palette.paper,
  '& > p': { ...theme.typography.second, color: theme.palette.ink2 },
}));

interface Props {
  readonly lines: readonly RoundLine[];
  readonly whyNot: string | null;
  /** All are seen and none is looked at again: the signature is what comes next. */
  readonly isAtEnd: boolean;
  readonly onSign: () => void;
}

/** What happens to a press, and the signature with what it still waits for. */
export function RoundFoot({ lines, whyNot, isAtEnd, onSign }: Props) {
  const t = useWords('rounds');
  const unseen = lines.filter(isUnseen);
  const changed = unseen.filter(({ isChanged }) => isChanged).length;
  const left = t(changed === 0 ? 'left' : 'leftChanged', { count: unseen.length, changed });
  const blocked = whyNot ?? (unseen.length === 0 ? undefined : left);
  useKeys([
    {
      chord: 'Ctrl+Enter',
      label: t('sign'),
      act: onSign,
      onButtons: true,
      when: () => blocked === undefined,
    },
  ]);
  return (
    <Foot>
      <p>{t('kept')}</p>
      <PrimaryButton
        // Drawn anew at the end, so that it takes the focus from the last matter.
        key={String(isAtEnd)}
        autoFocus={isAtEnd}
        chord="Ctrl+Enter"
        onClick={onSign}
        blockedBecause={blocked}
      >
        {t('sign')}
      </PrimaryButton>
    </Foot>
  );
}
