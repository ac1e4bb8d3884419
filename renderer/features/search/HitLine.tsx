import { styled } from '@mui/material/styles';
import { useEffect, useRef, type ReactNode } from 'react';
import { KeyCap } from '../../ui/KeyCap.tsx';

const Line = styled('div')(({ theme }) => ({
  position: 'relative',
  minHeight: 40,
  display: 'flex',
  alignItems: 'center',
  gap: 14,
  padding: '0 20px',
  cursor: 'pointer',
  '& > b': { ...theme.typography.rowTitle, width: 118, flex: 'none', overflowWrap: 'anywhere' },
  '& > span': { flex: 1, minWidth: 0, overflow: 'hidden', whiteSpace: 'nowrap', textOverflow: 'ellipsis' },
  '& > span > * + *': { marginLeft: 14 },
  // What leads nowhere is read here, so the chosen one is shown whole.
  '&[data-whole="true"]': { padding: '8px 20px' },
  '&[data-whole="true"] > span': { whiteSpace: 'normal' },
  '& > small': { ...theme.typography.meta, color: theme.palette.ink2, whiteSpace: 'nowrap' },
  '&[aria-selected="true"]': {
    backgroundColor: theme.palette.accentTint,
    '&::before': {
      content: '""',
      position: 'absolute',
      top: 0,
      bottom: 0,
      left: 0,
      borderLeft: `3px solid ${theme.palette.accent}`,
    },
  },
}));

interface Props {
  readonly id: string;
  readonly isChosen: boolean;
  /** Whether Enter leads on from here. */
  readonly canOpen: boolean;
  readonly onPoint: () => void;
  readonly onOpen: () => void;
  /** The place or the number, bold. */
  readonly lead: ReactNode;
  readonly children: ReactNode;
  /** How it stands, at the right end. */
  readonly end: ReactNode;
}

/** One line of the search; the chosen one carries the Enter and stays in sight. */
export function HitLine({ id, isChosen, canOpen, onPoint, onOpen, lead, children, end }: Props) {
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isChosen) line.current?.scrollIntoView({ block: 'nearest' });
  }, [isChosen]);
  return (
    <Line
      ref={line}
      id={id}
      role="option"
      aria-selected={isChosen}
      data-whole={isChosen && !canOpen}
      onMouseMove={onPoint}
      onClick={onOpen}
    >
      <b>{lead}</b>
      <span>{children}</span>
      <small>{end}</small>
      {isChosen && canOpen && <KeyCap chord="Enter" />}
    </Line>
  );
}
