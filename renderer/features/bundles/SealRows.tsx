import { useWords } from '../../app/words/use-words.ts';
import { FormRow } from '../../ui/FormRow.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import type { Seal } from '../../app/sealing/passphrase.ts';
import { PassphraseRows } from '../../app/sealing/PassphraseRows.tsx';

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
