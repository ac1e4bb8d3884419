import { styled } from '@mui/material/styles';
import { level, type Level } from '../../../../shared/domain/clock/notice.ts';
import { severity, type Severity } from '../../../../shared/domain/order/order.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { FieldContext } from '../../../ui/field-context.ts';
import { Spoken } from '../../../ui/Spoken.tsx';
import { TextInput } from '../../../ui/TextInput.tsx';
import { TickButton } from '../../../ui/TickButton.tsx';
import { Select } from '../form/Select.ts';
import type { StepForm } from './ladder-form.ts';
import { useRuleWords } from './use-rule-words.ts';

const Narrow = styled('td')({ '& > button': { padding: '0 2px' } });

// The head of the column names it; the cell is the tick alone.
const TickCell = styled('td')({ '& > button': { minHeight: 30, padding: '0 5px', border: 0 } });

interface Props {
  readonly step: StepForm;
  /** Which one, counted from 1. */
  readonly n: number;
  readonly hasComplaints: boolean;
  readonly onChange: (step: StepForm) => void;
  readonly onRemove: () => void;
}

/** One step of a ladder: the percent, who is told, and for which complaints only. */
export function LadderRow({ step, n, hasComplaints, onChange, onRemove }: Props) {
  const t = useWords('rules');
  const terms = useWords('terms');
  const settings = useWords('settings');
  const { percent } = step;
  const tick = (of: Level, isTicked: boolean) =>
    onChange({
      ...step,
      tells: level.options.filter((each) => (each === of ? isTicked : step.tells.includes(each))),
    });
  return (
    <FieldContext value={null}>
      <tr>
        <td>
          <TextInput
            scale="small"
            sx={{ width: 70 }}
            value={percent}
            onChange={({ target }) => onChange({ ...step, percent: target.value })}
            endAdornment={settings('percent')}
            inputProps={{
              'aria-label': t('step.percentOf', { n }),
              inputMode: 'decimal',
              style: { textAlign: 'right' },
            }}
          />
        </td>
        {level.options.map((each) => (
          <TickCell key={each}>
            <TickButton isTicked={step.tells.includes(each)} onChange={(isTicked) => tick(each, isTicked)}>
              <Spoken>{t('step.tells', { percent, level: terms(`level.${each}`) })}</Spoken>
            </TickButton>
          </TickCell>
        ))}
        {hasComplaints && (
          <td>
            <OnlyFor step={step} onChange={onChange} />
          </td>
        )}
        <Narrow>
          <Button scale="small" tone="quiet" aria-label={t('step.removeOf', { percent })} onClick={onRemove}>
            {t('step.remove')}
          </Button>
        </Narrow>
      </tr>
    </FieldContext>
  );
}

/** Serious ones go higher: a step is for all, or for complaints from a severity upwards. */
const choices: readonly (readonly Severity[] | null)[] = [
  null,
  ...severity.options.map((_each, index) => severity.options.slice(0, index + 1)),
];

function OnlyFor({ step, onChange }: Pick<Props, 'step' | 'onChange'>) {
  const t = useWords('rules');
  const { only } = useRuleWords();
  const nameOf = (of: readonly Severity[] | null) => (of === null ? '' : of.join(' '));
  const own = nameOf(step.severities);
  const known = choices.some((each) => nameOf(each) === own) ? choices : [...choices, step.severities];
  return (
    <Select
      sx={{ padding: '0 2px' }}
      aria-label={t('step.onlyOf', { percent: step.percent })}
      value={own}
      onChange={({ target }) => {
        const chosen = known.find((each) => nameOf(each) === target.value) ?? null;
        onChange({ ...step, severities: chosen && [...chosen] });
      }}
    >
      {known.map((each) => (
        <option key={nameOf(each)} value={nameOf(each)}>
          {only(each)}
        </option>
      ))}
    </Select>
  );
}
