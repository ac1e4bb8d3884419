import { styled } from '@mui/material/styles';
import type { UseFormRegister } from 'react-hook-form';
import { isAllowed } from '../../../shared/rules/permissions.ts';
import { useStaff } from '../../app/desk/desk-context.ts';
import { useWords } from '../../app/words/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { FormRow } from '../../ui/FormRow.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { MOST_NUMBERS, type PersonForm } from './person-form.ts';
import { useFormWords } from './use-form-words.ts';

const Masked = styled('div')({ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 12 });

const Fields = styled('div')({ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 8 });

interface Props {
  readonly masked: readonly string[];
  /** True once the numbers stand there in full, or when there are none to hide. */
  readonly areShown: boolean;
  readonly values: readonly string[];
  readonly register: UseFormRegister<PersonForm>;
  readonly error: string | undefined;
  readonly onReveal: () => void;
}

/** The telephones of a person: masked until they are looked at, and only then to be changed. */
export function PhoneFields({ masked, areShown, values, register, error, onReveal }: Props) {
  const t = useWords('directory');
  const wrong = useFormWords();
  const mayLook = isAllowed(useStaff().role, 'see full numbers');
  if (!areShown) {
    return (
      <FormRow label={t('form.phones')} hint={mayLook ? t('form.phonesMasked') : undefined} kind="text">
        <Masked>
          {masked.map((phone, index) => (
            <span key={`${phone} ${String(index)}`}>{phone}</span>
          ))}
          {mayLook && (
            <Button scale="small" onClick={onReveal}>
              {t('form.reveal')}
            </Button>
          )}
        </Masked>
      </FormRow>
    );
  }
  // One empty field more than there are numbers.
  const shown = Math.min(MOST_NUMBERS, values.findLastIndex((phone) => phone !== '') + 2);
  return (
    <FormRow label={t('form.phones')} hint={t('form.phonesHint')} error={wrong(error)} kind="text">
      <Fields>
        {Array.from({ length: shown }, (_, index) => (
          <TextInput
            key={index}
            {...register(`phones.${index}`)}
            inputProps={{ 'aria-label': t('form.phoneNth', { n: index + 1 }), inputMode: 'tel' }}
          />
        ))}
      </Fields>
    </FormRow>
  );
}
