import { useWords } from '../../app/words/use-words.ts';
import { FormRow } from '../../ui/FormRow.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { LEAST_LETTERS, MOST_LETTERS, sealTrouble, strengthOf, type Seal } from './passphrase.ts';

interface Props {
  readonly seal: Seal;
  readonly onChange: (part: Partial<Seal>) => void;
  /** Under the choice, once it is to be sealed. */
  readonly sealedHint: string;
}

/** Whether a bundle is sealed: the passphrase twice and how hard it is to guess, or what going without means. */
export function SealRows({ seal, onChange, sealedHint }: Props) {
  const t = useWords('bundles');
  return (
    <>
      <FormRow
        label={t('pass.row')}
        hint={seal.isPlain ? t('pass.plainHint') : sealedHint}
        hintTone={seal.isPlain ? 'soon' : 'plain'}
      >
        <Segmented
          options={(['sealed', 'plain'] as const).map((value) => ({ value, label: t(`pass.of.${value}`) }))}
          value={seal.isPlain ? 'plain' : 'sealed'}
          onChange={(value) => onChange({ isPlain: value === 'plain' })}
        />
      </FormRow>
      {!seal.isPlain && <PassphraseRows seal={seal} onChange={onChange} />}
    </>
  );
}

function PassphraseRows({ seal, onChange }: Omit<Props, 'sealedHint'>) {
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
