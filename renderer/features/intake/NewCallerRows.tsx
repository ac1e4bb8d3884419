import { styled } from '@mui/material/styles';
import { useEffect, useRef } from 'react';
import { useWords } from '../../app/words/use-words.ts';
import { FormRow } from '../../ui/FormRow.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { useCallForm } from './form-context.ts';

const Pair = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
  gap: 12,
});

/** Name and telephone of somebody who is not in the directory. */
export function NewCallerRows() {
  const t = useWords('intake');
  const { call, change } = useCallForm();
  const { callerName, callerPhone } = call.fields;
  const name = useRef<HTMLInputElement>(null);
  const isFilled = useRef(callerName !== '' || call.fields.text !== '');
  useEffect(() => {
    if (!isFilled.current) name.current?.focus();
  }, []);
  return (
    <FormRow label={t('row.name')}>
      <Pair>
        <div data-step="name">
          <TextInput
            ref={name}
            value={callerName}
            placeholder={t('who.nameHint')}
            onChange={(event) => change({ callerName: event.target.value })}
            inputProps={{ maxLength: 120 }}
          />
        </div>
        <div data-step="phone">
          <TextInput
            id=""
            value={callerPhone}
            placeholder={t('who.phoneHint')}
            onChange={(event) => change({ callerPhone: event.target.value })}
            inputProps={{ maxLength: 40, inputMode: 'tel', 'aria-label': t('row.phone') }}
          />
        </div>
      </Pair>
    </FormRow>
  );
}
