import { styled } from '@mui/material/styles';
import { consent as consentShape } from '../../../../shared/domain/custody/thing.ts';
import { useLending } from '../../../app/lending/lending-store.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { FormRow } from '../../../ui/FormRow.tsx';
import { SelectBox } from '../../../ui/SelectBox.tsx';
import { TextInput } from '../../../ui/TextInput.tsx';
import type { LendingCheck } from './use-lending-check.ts';

const Pair = styled('div')({ display: 'flex', gap: 8, alignItems: 'center' });

/** The owner's word for an entrusted key: who said yes, and how. */
export function ConsentRow({ check }: { readonly check: LendingCheck }) {
  const t = useWords('lending');
  const custody = useWords('custody');
  const { draft, change } = useLending();
  const { consent } = draft;
  if (check.hasStandingConsent)
    return (
      <FormRow label={t('panel.consent')} kind="text">
        {t('panel.consentStands')}
      </FormRow>
    );
  if (!check.needsConsent) return null;
  return (
    <FormRow label={t('panel.consent')}>
      <Pair>
        <TextInput
          value={consent.from}
          placeholder={t('panel.consentFrom')}
          inputProps={{ maxLength: 120 }}
          onChange={(event) => change({ consent: { ...consent, from: event.target.value } })}
        />
        <SelectBox
          scale="normal"
          label={t('panel.consentHow')}
          value={consent.way}
          onChange={(way) => change({ consent: { ...consent, way } })}
          options={consentShape.shape.way.options.map((value) => ({
            value,
            label: custody(`consentWay.${value}`),
          }))}
        />
      </Pair>
    </FormRow>
  );
}
