import { complaintSource } from '../../../shared/domain/complaint/complaint.ts';
import { useWords } from '../../app/words/use-words.ts';
import { FormRow } from '../../ui/FormRow.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { useCallForm } from './form-context.ts';

/** What few complaints need at the call: whether it comes from inside the house, and what was done at once. */
export function ComplaintMore() {
  const t = useWords('intake');
  const terms = useWords('terms');
  const { call, change } = useCallForm();
  return (
    <>
      <FormRow label={t('row.source')}>
        <Segmented
          options={complaintSource.options.map((value) => ({
            value,
            label: terms(`complaintSource.${value}`),
          }))}
          value={call.fields.complaintSource}
          onChange={(chosen) => change({ complaintSource: chosen })}
        />
      </FormRow>
      <FormRow label={t('row.handling')}>
        <TextArea
          minRows={1}
          value={call.fields.handling}
          onChange={(event) => change({ handling: event.target.value })}
          inputProps={{ maxLength: 5_000 }}
        />
      </FormRow>
    </>
  );
}
