import { styled } from '@mui/material/styles';
import type { TrackStep } from '../../shared/rules/order-acts.ts';
import { useWords } from '../app/words/use-words.ts';
import { Spoken } from './Spoken.tsx';

const Track = styled('ol')(({ theme }) => ({
  display: 'flex',
  '& > li': {
    ...theme.typography.meta,
    position: 'relative',
    flex: 1,
    paddingTop: 16,
    color: theme.palette.ink3,
  },
  '& > li:last-of-type': { flex: 'none' },
  '& > li::before': {
    content: '""',
    position: 'absolute',
    top: 5,
    left: 0,
    right: 0,
    borderTop: `2px solid ${theme.palette.line}`,
  },
  '& > li:last-of-type::before': { display: 'none' },
  '& > li::after': {
    content: '""',
    position: 'absolute',
    top: 1,
    left: 0,
    width: 14,
    height: 14,
    borderRadius: '50%',
    border: `2px solid ${theme.palette.edge}`,
    backgroundColor: theme.palette.sheet,
  },
  '& b': { ...theme.typography.second, display: 'block', fontWeight: 700 },
  '& > [data-state="done"]': { color: theme.palette.ink2 },
  '& > [data-state="done"]::before': { borderColor: theme.palette.ink2 },
  '& > [data-state="done"]::after': { borderColor: theme.palette.ink2, backgroundColor: theme.palette.ink2 },
  '& > [data-state="current"]': { color: theme.palette.ink },
  '& > [data-state="current"]::after': {
    borderColor: theme.palette.accent,
    boxShadow: `0 0 0 3px ${theme.palette.accentTint}`,
  },
  '& > [data-state="late"]': { color: theme.palette.late },
  '& > [data-state="late"]::after': {
    borderColor: theme.palette.late,
    boxShadow: `0 0 0 3px ${theme.palette.lateTint}`,
  },
}));

export interface TrackMark {
  readonly step: TrackStep;
  /** `skipped`: hollow with its word, for a paused or left-out step. `late`: the present one, its clock is late. */
  readonly state: 'done' | 'current' | 'late' | 'ahead' | 'skipped';
  /** Under the name: when it was, when it is due, or why it rests. */
  readonly note?: string;
}

/** The nine steps of an order with their times; the present one is ringed (ux 5). */
export function OrderTrack({
  label,
  marks,
}: {
  readonly label: string;
  readonly marks: readonly TrackMark[];
}) {
  const t = useWords('common');
  const terms = useWords('terms');
  return (
    <Track aria-label={label}>
      {marks.map(({ step, state, note }) => {
        const isNow = state === 'current' || state === 'late';
        return (
          <li key={step} data-state={state} aria-current={isNow ? 'step' : undefined}>
            <b>{terms(`step.${step}`)}</b>
            {note} <Spoken>{isNow ? t('track.now') : t(`track.${state}`)}</Spoken>
          </li>
        );
      })}
    </Track>
  );
}
