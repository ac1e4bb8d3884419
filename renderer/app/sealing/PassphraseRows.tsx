import { FormRow } from '../../ui/FormRow.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { useWords } from '../words/use-words.ts';
import { LEAST_LETTERS, MOST_LETTERS, sealTrouble, strengthOf, type Seal } from './passphrase.ts';

interface Props {
  readonly seal: Seal;
  readonly onChange: (part: Partial<Seal>) => void;
}

/** A passphrase twice, and how hard it is to guess. */
export function PassphraseRows({ seal, onChange }: Props) {
  const t = useWords('bundles');
  const { passphrase, again } = seal;
  const trouble = sealTrouble(seal);
  const strength = strengthOf(passphrase);
  const missing = LEAST_LETTERS - passphrase.length;
  const hint =
    passphrase === ''
      ? undefined
      : trouble === 'short'
        ? t('pass.short', { count: missing, least: LEAST_LETTERS })
        : t(`pass.strength.${strength}`);
  return (
    <>
      <FormRow label={t('pass.word')} hint={hint} hintTone={strength === 'weak' ? 'soon' : 'plain'}>
        <TextInput
          type="password"
          value={passphrase}
          inputProps={passwordProps}
          onChange={({ target }) => onChange({ passphrase: target.value })}
        />
      </FormRow>
      <FormRow
        label={t('pass.again')}
        hint={again !== '' && trouble === 'differs' ? t('pass.differs') : undefined}
        hintTone="soon"
      >
        <TextInput
          type="password"
          value={again}
          inputProps={passwordProps}
          onChange={({ target }) => onChange({ again: target.value })}
        />
      </FormRow>
    </>
  );
}

const passwordProps = { maxLength: MOST_LETTERS, autoComplete: 'new-password' } as const;
