import { useWords } from '../../app/words/use-words.ts';
import { useCallForm } from './form-context.ts';
import { NameInput } from './NameInput.tsx';
import { StepRow } from './StepRow.tsx';

/** For whom a message is; staff and heads are offered while typing. */
export function ReceiverRow() {
  const t = useWords('intake');
  const { call, change } = useCallForm();
  return (
    <StepRow step="receiver" label={t('row.receiver')}>
      <NameInput value={call.fields.messageFor} onChange={(messageFor) => change({ messageFor })} />
    </StepRow>
  );
}
