import { useId } from 'react';
import { useDesk } from '../../app/desk/desk-context.ts';
import { useWords } from '../../app/words/use-words.ts';
import { TextInput } from '../../ui/TextInput.tsx';
import { useCallForm } from './form-context.ts';
import { StepRow } from './StepRow.tsx';

/** For whom a message is; staff and heads are offered while typing. */
export function ReceiverRow() {
  const t = useWords('intake');
  const listId = useId();
  const { call, change } = useCallForm();
  const staff = useDesk((desk) => desk.staff);
  const departments = useDesk((desk) => desk.departments);
  const names = [
    ...Object.values(staff).flatMap(({ name, isActive }) => (isActive ? [name] : [])),
    ...Object.values(departments).flatMap(({ head, workers }) => [head, ...workers]),
  ];
  return (
    <StepRow step="receiver" label={t('row.receiver')}>
      <TextInput
        value={call.fields.messageFor}
        onChange={(event) => change({ messageFor: event.target.value })}
        inputProps={{ maxLength: 120, list: listId }}
      />
      <datalist id={listId}>
        {[...new Set(names)]
          .filter((name) => name !== '')
          .map((name) => (
            <option key={name}>{name}</option>
          ))}
      </datalist>
    </StepRow>
  );
}
