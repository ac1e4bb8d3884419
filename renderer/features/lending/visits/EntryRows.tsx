import type { Register } from '../../../../shared/domain/custody/register.ts';
import { useScanClaim } from '../../../app/scanner/scan-claim.ts';
import { useFormat } from '../../../app/words/format-context.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { FormRow } from '../../../ui/FormRow.tsx';
import { Segmented } from '../../../ui/Segmented.tsx';
import { TickButton } from '../../../ui/TickButton.tsx';
import { SideInput } from '../stays/SideInput.tsx';
import type { EntryDraft } from './arrival-draft.ts';
import { PassInput } from './PassInput.tsx';
import { passOf } from './pass-of.ts';
import { usePool } from './use-pool.ts';
import { useUntil } from './use-until.ts';

interface Props {
  readonly register: Register;
  readonly draft: EntryDraft;
  readonly onChange: (part: Partial<EntryDraft>) => void;
}

/** The pass, from the pool: scanned, typed, or the next free one by Enter. */
export function PassRow({ register, draft, onChange }: Props) {
  const t = useWords('visits');
  const pool = usePool(register);
  // A free pass that is scanned here is for the visitor, not for a lending; every other scan is the desk's.
  useScanClaim((code) => {
    const reading = passOf(code, pool ?? []);
    const isFree = reading.kind === 'free' && reading.code === code.normalize('NFKC').trim().toUpperCase();
    if (isFree) onChange({ pass: reading.code });
    return isFree;
  }, pool !== null);
  if (pool === null) return null;
  return (
    <FormRow label={t('pass')}>
      <PassInput pool={pool} value={draft.pass} onChange={(pass) => onChange({ pass })} />
    </FormRow>
  );
}

/** By when the visitor is to be out: by the rule, in two hours, or at a time that is typed. */
export function UntilRow({ register, draft, onChange }: Props) {
  const t = useWords('visits');
  const { options, read } = useUntil(register);
  const isWrong = draft.untilText.trim() !== '' && read(draft) === null;
  return (
    <FormRow label={t('untilLabel')} error={isWrong ? t('until.unread') : undefined}>
      <Segmented
        label={t('untilLabel')}
        options={options}
        value={draft.until}
        onChange={(until) => onChange({ until })}
      />
      {draft.until === 'other' && (
        <SideInput
          sx={{ marginTop: '6px' }}
          label={t('until.exact')}
          placeholder={t('until.hint')}
          value={draft.untilText}
          inputProps={{ maxLength: 20 }}
          onText={(untilText) => onChange({ untilText })}
        />
      )}
    </FormRow>
  );
}

/** The safety rules, to be said and ticked. */
export function ToldRow({ register, draft, onChange }: Props) {
  const t = useWords('visits');
  const { language } = useFormat();
  if (register.notice === '') return null;
  const notice = language === 'en' && register.latinNotice ? register.latinNotice : register.notice;
  return (
    <FormRow label={t('told')} hint={notice}>
      <TickButton isTicked={draft.told} onChange={(told) => onChange({ told })}>
        {t('toldTick')}
      </TickButton>
    </FormRow>
  );
}
