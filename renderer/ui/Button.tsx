import MuiButton from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useId, type ReactNode, type Ref } from 'react';
import { measures } from '../app/theme/measures.ts';
import { chordForAria, type Chord } from '../app/keyboard/chord.ts';
import { KeyCap } from './KeyCap.tsx';

const Face = styled(MuiButton)(({ theme }) => ({
  // What can be pressed changes at once; half-faded colours would be too pale to read.
  transition: 'none',
  gap: 8,
  minWidth: 0,
  padding: '0 14px',
  whiteSpace: 'nowrap',
  border: `1px solid ${theme.palette.edge}`,
  color: theme.palette.ink,
  backgroundColor: theme.palette.sheet,
  '&:hover': { backgroundColor: theme.palette.sheet, borderColor: theme.palette.ink2 },
  '&[data-scale="small"]': { ...theme.typography.second, minHeight: measures.smallButton, padding: '0 10px' },
  '&[data-scale="tall"]': { ...theme.typography.said, minHeight: measures.primaryButton, padding: '0 18px' },
  '&[data-scale="large"]': { ...theme.typography.said, minHeight: measures.largeButton, padding: '0 18px' },
  '&[data-tone="primary"]': {
    fontWeight: 700,
    color: theme.palette.onAccent,
    backgroundColor: theme.palette.accent,
    borderColor: theme.palette.accent,
  },
  '&[data-tone="quiet"]': {
    padding: '0 8px',
    color: theme.palette.accent,
    borderColor: 'transparent',
    backgroundColor: 'transparent',
  },
  '&[aria-disabled="true"]': {
    fontWeight: 400,
    cursor: 'default',
    color: theme.palette.ink3,
    borderStyle: 'dashed',
    borderColor: theme.palette.edge,
    backgroundColor: 'transparent',
  },
}));

// Always around the button, so that it stays the same element, and keeps the focus, when its reason comes or goes.
const WithReason = styled('span')({
  display: 'contents',
  // The reason gives way, not the words of the button.
  '&[data-blocked="true"]': {
    display: 'inline-flex',
    alignItems: 'center',
    gap: 12,
    '& > button': { flex: 'none' },
  },
});

const Reason = styled('span')(({ theme }) => ({
  ...theme.typography.meta,
  textAlign: 'right',
  color: theme.palette.ink3,
}));

export interface ButtonProps {
  readonly children: ReactNode;
  readonly onClick: () => void;
  /** Shown on the button; binding the key is the screen's work (`useKeys`). */
  readonly chord?: Chord;
  readonly tone?: 'primary' | 'plain' | 'quiet';
  readonly scale?: 'small' | 'normal' | 'tall' | 'large';
  /** Why it cannot be pressed now. The button stays in the tab order, dashed, with the reason beside it (ux 5). */
  readonly blockedBecause?: ReactNode;
  /** The id of the reason that stands beside another button and counts for this one too. */
  readonly blockedBy?: string | undefined;
  readonly autoFocus?: boolean;
  readonly ref?: Ref<HTMLButtonElement>;
  readonly 'aria-label'?: string;
  readonly 'aria-describedby'?: string;
  readonly className?: string;
}

/** A button with its key and, where it cannot be pressed, its reason. */
export function Button(props: ButtonProps) {
  const {
    children,
    onClick,
    chord,
    tone = 'plain',
    scale = 'normal',
    blockedBecause,
    blockedBy,
    ...rest
  } = props;
  const reasonId = useId();
  const hasReason = Boolean(blockedBecause);
  const isBlocked = hasReason || blockedBy !== undefined;
  return (
    <WithReason data-blocked={hasReason}>
      {hasReason && <Reason id={reasonId}>{blockedBecause}</Reason>}
      <Face
        aria-describedby={hasReason ? reasonId : blockedBy}
        {...rest}
        data-tone={tone}
        data-scale={scale}
        aria-disabled={isBlocked || undefined}
        aria-keyshortcuts={chord && chordForAria(chord)}
        onClick={isBlocked ? undefined : onClick}
      >
        {children}
        {chord && <KeyCap chord={chord} ground={tone === 'primary' && !isBlocked ? 'inherit' : 'own'} />}
      </Face>
    </WithReason>
  );
}
