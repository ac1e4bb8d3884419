import { useLending } from '../../../app/lending/lending-store.ts';
import { momentNow } from '../../../app/now/now.ts';
import { useFormat } from '../../../app/words/format-context.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { FormRow } from '../../../ui/FormRow.tsx';
import { Segmented } from '../../../ui/Segmented.tsx';
import { TextInput } from '../../../ui/TextInput.tsx';
import type { LendingCheck } from './use-lending-check.ts';

/** By when it is to be back: by the rule of the register, in four hours, or as it is typed. */
export function DueRow({ check }: { readonly check: LendingCheck }) {
  const t = useWords('lending');
  const format = useFormat();
  const { draft, change } = useLending();
  const rule = check.ruleDue === null ? t('panel.noDue') : format.moment(check.ruleDue, momentNow());
  return (
    <FormRow
      label={t('panel.due')}
      error={check.isDueWrong && draft.typedDue !== '' ? t('panel.dueWrong') : undefined}
    >
      <Segmented
        label={t('panel.due')}
        value={draft.due}
        onChange={(due) => change({ due })}
        options={[
          { value: 'rule', label: rule },
          { value: 'hours', label: t('panel.hours') },
          { value: 'other', label: t('panel.other') },
        ]}
      />
      {draft.due === 'other' && (
        <TextInput
          value={draft.typedDue}
          sx={{ marginTop: '6px' }}
          placeholder={t('panel.dueTyped')}
          inputProps={{ maxLength: 20, 'aria-label': t('panel.dueTyped') }}
          onChange={(event) => change({ typedDue: event.target.value })}
        />
      )}
    </FormRow>
  );
}
