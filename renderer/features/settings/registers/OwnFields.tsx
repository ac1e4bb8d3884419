import { registerField } from '../../../../shared/domain/custody/register.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { TextInput } from '../../../ui/TextInput.tsx';
import { TickButton } from '../../../ui/TickButton.tsx';
import { Select } from '../form/Select.ts';
import { PartList } from './PartList.tsx';
import { newField, type FieldForm } from './register-form.ts';
import { useRegisterWords } from './use-register-words.ts';

const MOST = 20;
const types = registerField.shape.type.options;
const places = registerField.shape.of.options;

interface Props {
  readonly fields: readonly FieldForm[];
  readonly onChange: (fields: FieldForm[]) => void;
  /** Only what is lent has things that a field may stand on. */
  readonly isLent: boolean;
  readonly wrong?: string | undefined;
}

/** What a register asks besides what every register does. */
export function OwnFields({ fields, onChange, isLent, wrong }: Props) {
  const t = useWords('registers');
  const settings = useWords('settings');
  const words = useRegisterWords();
  const read = (part: FieldForm) =>
    [words.name(part), t(`type.${part.type}`), part.isRequired ? t('required') : '']
      .filter((text) => text !== '')
      .join(settings('or'));
  return (
    <PartList
      label={t('fields')}
      parts={fields}
      none={t('noFields')}
      add={{ label: t('addField'), first: newField, most: MOST }}
      least={0}
      rowLabel={(n) => t('fieldOf', { n })}
      takeLabel={(n) => t('takeField', { n })}
      onChange={onChange}
      read={read}
      wrong={wrong}
    >
      {(part, change) => <FieldRow part={part} onChange={change} isLent={isLent} />}
    </PartList>
  );
}

interface RowProps {
  readonly part: FieldForm;
  readonly onChange: (part: FieldForm) => void;
  readonly isLent: boolean;
}

function FieldRow({ part, onChange, isLent }: RowProps) {
  const t = useWords('registers');
  return (
    <>
      <TextInput
        scale="small"
        sx={{ width: 130 }}
        value={part.name}
        onChange={({ target }) => onChange({ ...part, name: target.value })}
        inputProps={{ 'aria-label': t('fieldName'), placeholder: t('fieldName') }}
      />
      <TextInput
        scale="small"
        sx={{ width: 130 }}
        value={part.latinName}
        onChange={({ target }) => onChange({ ...part, latinName: target.value })}
        inputProps={{ 'aria-label': t('latinName'), placeholder: t('latinName') }}
      />
      <Select
        aria-label={t('typeOf')}
        value={part.type}
        onChange={({ target }) =>
          onChange({ ...part, type: types.find((each) => each === target.value) ?? part.type })
        }
      >
        {types.map((each) => (
          <option key={each} value={each}>
            {t(`type.${each}`)}
          </option>
        ))}
      </Select>
      {isLent && (
        <Select
          aria-label={t('ofWhich')}
          value={part.of}
          onChange={({ target }) =>
            onChange({ ...part, of: places.find((each) => each === target.value) ?? part.of })
          }
        >
          {places.map((each) => (
            <option key={each} value={each}>
              {t(`of.${each}`)}
            </option>
          ))}
        </Select>
      )}
      <TickButton isTicked={part.isRequired} onChange={(isRequired) => onChange({ ...part, isRequired })}>
        {t('required')}
      </TickButton>
      {part.type === 'choice' && (
        <TextInput
          scale="small"
          sx={{ width: 400 }}
          value={part.choices}
          onChange={({ target }) => onChange({ ...part, choices: target.value })}
          inputProps={{ 'aria-label': t('choices'), placeholder: t('choicesHint') }}
        />
      )}
    </>
  );
}
