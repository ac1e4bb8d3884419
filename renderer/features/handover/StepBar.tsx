import { styled } from '@mui/material/styles';
import { useWords } from '../../app/words/use-words.ts';
import { CheckIcon } from '../../ui/CheckIcon.tsx';
import type { Step } from './place-store.ts';

const Bar = styled('ol')(({ theme }) => ({
  display: 'flex',
  flex: 'none',
  minHeight: 30,
  border: `1px solid ${theme.palette.edge}`,
  borderRadius: theme.shape.borderRadius,
  backgroundColor: theme.palette.sheet,
  '& > li': { display: 'flex', borderLeft: `1px solid ${theme.palette.line}` },
  '& > li:first-of-type': { borderLeft: 0 },
}));

const Part = styled('button')(({ theme }) => ({
  ...theme.typography.second,
  fontFamily: 'inherit',
  display: 'flex',
  alignItems: 'center',
  gap: 6,
  padding: '0 10px',
  border: 0,
  borderBottom: '3px solid transparent',
  background: 'none',
  whiteSpace: 'nowrap',
  color: theme.palette.ink2,
  cursor: 'pointer',
  'html &:focus': { outlineOffset: -2 },
  '& > svg': { width: 14, height: 14 },
  '&[aria-disabled="true"]': { cursor: 'default', color: theme.palette.ink3 },
  '&[aria-current="step"]': {
    fontWeight: 700,
    color: theme.palette.ink,
    backgroundColor: theme.palette.accentTint,
    borderBottomColor: theme.palette.accent,
  },
}));

const parts = ['prepare', 'face', 'check', 'seal'] as const;
const opens: Readonly<Record<(typeof parts)[number], Step | null>> = {
  prepare: 'prepare',
  face: 'face',
  check: 'check',
  seal: null,
};

interface Props {
  readonly current: Step;
  readonly reached: Step;
  readonly onChoose: (step: Step) => void;
}

/** The four steps; those that were reached can be opened again, the seal stands at the side of the check. */
export function StepBar({ current, reached, onChoose }: Props) {
  const t = useWords('handover');
  const furthest = parts.indexOf(reached);
  return (
    <Bar aria-label={t('steps')}>
      {parts.map((part, index) => {
        const step = opens[part];
        const isOpen = step !== null && index <= furthest;
        const isDone = index < furthest && step !== current;
        return (
          <li key={part}>
            <Part
              type="button"
              aria-current={step === current ? 'step' : undefined}
              aria-disabled={!isOpen || undefined}
              aria-label={isDone ? `${t(`step.${part}`)} ${t('stepDone')}` : undefined}
              onClick={() => isOpen && onChoose(step)}
            >
              {isDone ? <CheckIcon /> : index + 1} {t(`step.${part}`)}
            </Part>
          </li>
        );
      })}
    </Bar>
  );
}
