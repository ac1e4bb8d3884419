import { callOutcome } from '../../../shared/domain/call/call.ts';
import { useWords } from '../../app/words/use-words.ts';
import { Segmented } from '../../ui/Segmented.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { useCallForm } from './form-context.ts';
import { StepRow } from './StepRow.tsx';
import { usualOutcome } from './take-input-of.ts';

/** Whether it was settled at once, how, and what was said; else an order stays to be followed up (R1.13). */
export function SettledRows() {
  const t = useWords('intake');
  const terms = useWords('terms');
  const { call, change } = useCallForm();
  const { isAnswered, answer, outcome } = call.fields;
  return (
    <>
      <StepRow step="settled" label={t('row.settled')}>
        <Segmented
          options={[
            { value: 'no', label: t('settled.no') },
            { value: 'yes', label: t('settled.yes') },
          ]}
          value={isAnswered ? 'yes' : 'no'}
          onChange={(chosen) => change({ isAnswered: chosen === 'yes' })}
        />
      </StepRow>
      {isAnswered && (
        <>
          <StepRow step="outcome" label={t('row.outcome')}>
            <Segmented
              options={callOutcome.options.map((value) => ({ value, label: terms(`outcome.${value}`) }))}
              value={outcome ?? usualOutcome(call)}
              onChange={(chosen) => change({ outcome: chosen })}
            />
          </StepRow>
          <StepRow step="answer" label={t('row.answer')}>
            <TextArea
              minRows={1}
              value={answer}
              onChange={(event) => change({ answer: event.target.value })}
              inputProps={{ maxLength: 5_000 }}
            />
          </StepRow>
        </>
      )}
    </>
  );
}
