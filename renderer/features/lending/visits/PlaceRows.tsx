import { styled } from '@mui/material/styles';
import { momentNow } from '../../../app/now/now.ts';
import { useFormat } from '../../../app/words/format-context.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { FormRow } from '../../../ui/FormRow.tsx';
import { TickButton } from '../../../ui/TickButton.tsx';
import { CallerCombo } from '../stays/CallerCombo.tsx';
import { FieldPair } from '../stays/FieldSteps.tsx';
import { SideInput } from '../stays/SideInput.tsx';
import { EyedPhone } from '../stays/StayPhone.tsx';
import { useFindCallers, type Candidate } from '../stays/use-candidates.ts';
import type { ArrivalDraft } from './arrival-draft.ts';

const Line = styled('div')({ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 8 });

interface Props {
  readonly draft: ArrivalDraft;
  readonly onChange: (part: Partial<ArrivalDraft>) => void;
}

/** Where somebody goes and whom they see, with the candidates of the directory; the place is asked first. */
export function PlaceRows({ draft, onChange }: Props) {
  const t = useWords('visits');
  const find = useFindCallers();
  const choose = ({ placeId, place, personId, name, phone }: Candidate) =>
    onChange({
      place: { id: placeId, name: place },
      host: name,
      asked: personId === null ? null : { personId, phone },
      agreed: '',
    });
  return (
    <FormRow label={t('place')}>
      <FieldPair>
        <CallerCombo
          value={draft.place.name}
          label={t('place')}
          placeholder={t('placeHint')}
          find={find}
          onType={(name) => onChange({ place: { id: null, name }, asked: null, agreed: '' })}
          onChoose={choose}
        />
        <SideInput
          label={t('host')}
          value={draft.host}
          inputProps={{ maxLength: 120 }}
          onText={(host) => onChange({ host })}
        />
      </FieldPair>
    </FormRow>
  );
}

/** Before the pass is given out the place is asked by telephone; its word is kept with the visit. */
export function AgreedRow({ draft, onChange }: Props) {
  const t = useWords('visits');
  const format = useFormat();
  if (draft.place.id === null) return null;
  const agree = (isAgreed: boolean) =>
    onChange({
      agreed: isAgreed ? t('agreedText', { name: draft.host, time: format.time(momentNow()) }).trim() : '',
    });
  return (
    <FormRow
      label={t('agreedLabel')}
      hint={draft.agreed === '' ? t('askFirst', { place: draft.place.name }) : draft.agreed}
    >
      <Line>
        <TickButton isTicked={draft.agreed !== ''} onChange={agree}>
          {t('agreedTick')}
        </TickButton>
        {draft.asked && <EyedPhone of={{ personId: draft.asked.personId }} masked={draft.asked.phone} />}
      </Line>
    </FormRow>
  );
}
