import { styled } from '@mui/material/styles';
import { useWords } from '../app/words/use-words.ts';
import { EyeIcon } from './EyeIcon.tsx';

const Line = styled('span')(({ theme }) => ({
  display: 'inline-flex',
  alignItems: 'center',
  whiteSpace: 'nowrap',
  color: theme.palette.ink2,
}));

const Eye = styled('button')(({ theme }) => ({
  width: 30,
  height: 30,
  padding: 0,
  border: 0,
  display: 'inline-flex',
  alignItems: 'center',
  justifyContent: 'center',
  background: 'none',
  cursor: 'pointer',
  borderRadius: theme.shape.borderRadius,
  color: theme.palette.ink3,
}));

interface Props {
  /** As it comes from the book: `138 **** 5521`, or in full while it is revealed. */
  readonly phone: string;
  /** True for the ten seconds after a look. */
  readonly isRevealed?: boolean;
  /** Asks for the number in full, which writes the view log. */
  readonly onReveal: () => void;
}

/** A telephone number, masked for all; the eye shows it for ten seconds (ux 5). */
export function PhoneWithEye({ phone, isRevealed = false, onReveal }: Props) {
  const t = useWords('common');
  return (
    <Line>
      {isRevealed ? <b>{phone}</b> : phone}
      <Eye type="button" aria-label={t('showPhone')} aria-pressed={isRevealed} onClick={onReveal}>
        <EyeIcon />
      </Eye>
    </Line>
  );
}
