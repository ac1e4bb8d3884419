import { styled } from '@mui/material/styles';
import { draftFields } from '../../../shared/domain/draft/draft.ts';
import { momentNow } from '../../app/now/now.ts';
import { useFormat } from '../../app/words/format-context.ts';
import { useWords } from '../../app/words/use-words.ts';
import { Segmented } from '../../ui/Segmented.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { useCallForm } from './form-context.ts';
import { localOfMoment } from '../../app/words/local-time.ts';
import { StepRow } from './StepRow.tsx';
import { useDepartment } from './use-department.ts';

const Line = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  gap: 8,
  '& .MuiInputBase-root': { width: 210 },
});
const HOUR_MS = 3_600_000;

/** What is said about the visit; an hour is promised only after somebody was asked (R1.7). */
export function VisitRow() {
  const t = useWords('intake');
  const terms = useWords('terms');
  const { language, timeZone } = useFormat();
  const { call, change } = useCallForm();
  const department = useDepartment();
  const { visitKind, visitAt } = call.fields;
  const labelOf = (value: typeof visitKind) => {
    const label = terms(`visit.${value}`);
    // Chinese names who confirms in front of the word; in English the row would grow too wide.
    return value === 'confirm-first' && language === 'zh-CN' ? `${department?.name ?? ''}${label}` : label;
  };

  function choose(chosen: typeof visitKind): void {
    // The next full hour but one is near enough to be changed with two keys.
    const soon = Math.ceil((momentNow() + HOUR_MS) / HOUR_MS) * HOUR_MS;
    const isTimeAsked = chosen === 'asked-fixed' && visitAt === '';
    change({ visitKind: chosen, ...(isTimeAsked ? { visitAt: localOfMoment(soon, timeZone) } : {}) });
  }

  return (
    <StepRow
      step="visit"
      label={t('row.visit')}
      hint={visitKind === 'confirm-first' ? t('visit.confirmHint') : undefined}
    >
      <Line>
        <Segmented
          options={draftFields.shape.visitKind.options.map((value) => ({ value, label: labelOf(value) }))}
          value={visitKind}
          onChange={choose}
        />
        {visitKind === 'asked-fixed' && (
          <div data-step="visitAt">
            <TextInput
              id=""
              type="datetime-local"
              value={visitAt}
              onChange={(event) => change({ visitAt: event.target.value })}
              inputProps={{ 'aria-label': t('row.visitAt') }}
            />
          </div>
        )}
      </Line>
    </StepRow>
  );
}
