import { styled } from '@mui/material/styles';
import { useId, useRef } from 'react';
import { level } from '../../../../shared/domain/clock/notice.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Spoken } from '../../../ui/Spoken.tsx';
import { useMayEdit } from '../form/edit-context.ts';
import { nextStep, type StepForm } from './ladder-form.ts';
import { LadderRow } from './LadderRow.tsx';
import { useRuleWords } from './use-rule-words.ts';

// It needs the whole width: five people stand beside each other.
const Part = styled('div')(({ theme }) => ({
  gridColumn: '1 / -1',
  display: 'grid',
  gridTemplateColumns: '104px minmax(0, 1fr)',
  gap: '4px 16px',
  '& > h4': {
    ...theme.typography.text,
    margin: 0,
    paddingTop: 6,
    fontWeight: 400,
    color: theme.palette.ink2,
  },
  // Magnified, the table goes below its name.
  '@container (max-width: 700px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  '& > div': { overflowX: 'auto', padding: 2, margin: -2 },
  '& [role="alert"]': { ...theme.typography.meta, marginTop: 3, color: theme.palette.late },
}));

const Table = styled('table')(({ theme }) => ({
  borderCollapse: 'collapse',
  marginBottom: 6,
  '& th': { ...theme.typography.meta, padding: '0 6px 4px 0', fontWeight: 400, color: theme.palette.ink3 },
  '& th, & td': { textAlign: 'center', verticalAlign: 'bottom' },
  '& th:first-of-type, & td:first-of-type': { textAlign: 'left' },
  '& td': { padding: '2px 4px 2px 0' },
}));

interface Props {
  readonly steps: readonly StepForm[];
  readonly onChange: (steps: StepForm[]) => void;
  /** Whether it is for complaints, whose severities part the steps. */
  readonly hasComplaints: boolean;
  readonly wrong?: string | undefined;
}

/** Whom the clock tells at which part of its limit, a step a line. */
export function LadderField({ steps, onChange, hasComplaints, wrong }: Props) {
  const t = useWords('rules');
  const terms = useWords('terms');
  const mayEdit = useMayEdit();
  const id = useId();
  const add = useRef<HTMLButtonElement>(null);
  const change = (index: number, step: StepForm | null) =>
    onChange(steps.flatMap((each, n) => (n === index ? (step ?? []) : each)));
  const remove = (index: number) => {
    change(index, null);
    // The button with the focus goes with its line.
    add.current?.focus();
  };
  return (
    <Part role="group" aria-labelledby={id}>
      <h4 id={id}>{t('ladder')}</h4>
      <div>
        {steps.length === 0 ? (
          <p>{t('step.none')}</p>
        ) : mayEdit ? (
          <Table>
            <thead>
              <tr>
                <th scope="col">{t('step.percent')}</th>
                {level.options.map((each) => (
                  <th key={each} scope="col">
                    {terms(`level.${each}`)}
                  </th>
                ))}
                {hasComplaints && <th scope="col">{t('step.only')}</th>}
                <th scope="col">
                  <Spoken>{t('step.remove')}</Spoken>
                </th>
              </tr>
            </thead>
            <tbody>
              {steps.map((step, index) => (
                <LadderRow
                  key={index}
                  step={step}
                  n={index + 1}
                  hasComplaints={hasComplaints}
                  onChange={(changed) => change(index, changed)}
                  onRemove={() => remove(index)}
                />
              ))}
            </tbody>
          </Table>
        ) : (
          <Read steps={steps} />
        )}
        {mayEdit && steps.length < 10 && (
          <Button ref={add} scale="small" onClick={() => onChange([...steps, nextStep(steps)])}>
            {t('step.add')}
          </Button>
        )}
        {wrong && <div role="alert">{wrong}</div>}
      </div>
    </Part>
  );
}

function Read({ steps }: { readonly steps: readonly StepForm[] }) {
  const t = useWords('rules');
  const terms = useWords('terms');
  const settings = useWords('settings');
  const { only } = useRuleWords();
  return (
    <ul>
      {steps.map(({ percent, tells, severities }) => {
        const levels = tells.map((each) => terms(`level.${each}`)).join(settings('or'));
        return (
          <li key={percent}>
            {severities
              ? t('step.quoteOnly', { percent, levels, only: only(severities) })
              : t('step.quote', { percent, levels })}
          </li>
        );
      })}
    </ul>
  );
}
