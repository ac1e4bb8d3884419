import { useWords } from '../../app/words/use-words.ts';
import { TextArea } from '../../ui/TextArea.tsx';
import { useCallForm } from './form-context.ts';
import { StepRow } from './StepRow.tsx';

/** What a guest wants besides the thing itself; read back with it (R1.3, R1.4). */
export function WishRow() {
  const t = useWords('intake');
  const { call, change } = useCallForm();
  return (
    <StepRow step="wish" label={t('row.wish')}>
      <TextArea
        minRows={1}
        value={call.fields.specialWish}
        onChange={(event) => change({ specialWish: event.target.value })}
        inputProps={{ maxLength: 5_000 }}
      />
    </StepRow>
  );
}
