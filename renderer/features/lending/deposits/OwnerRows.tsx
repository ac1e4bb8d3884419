import { useWords } from '../../../app/words/use-words.ts';
import { FormRow } from '../../../ui/FormRow.tsx';
import { TextInput } from '../../../ui/TextInput.tsx';
import { CallerCombo } from '../stays/CallerCombo.tsx';
import { FieldPair } from '../stays/FieldSteps.tsx';
import { SideInput } from '../stays/SideInput.tsx';
import { useFindOwners } from '../stays/use-candidates.ts';
import { isFound, type DepositDraft } from './deposit-draft.ts';

interface Props {
  readonly draft: DepositDraft;
  readonly onChange: (part: Partial<DepositDraft>) => void;
}

/** Whose it is: chosen from the book or written; of something found it may be left open. */
export function OwnerRows({ draft, onChange }: Props) {
  const t = useWords('deposits');
  const find = useFindOwners();
  return (
    <>
      <FormRow label={t('owner')} hint={isFound(draft) ? t('ownerOpen') : undefined}>
        <CallerCombo
          value={draft.owner}
          label={t('owner')}
          placeholder={t('ownerHint')}
          find={find}
          onType={(owner) => onChange({ owner, personId: null })}
          onChoose={({ personId, name, place }) => onChange({ personId, owner: name, firm: place })}
        />
      </FormRow>
      <FormRow label={t('firm')}>
        <FieldPair>
          <TextInput
            value={draft.firm}
            placeholder={t('firmHint')}
            inputProps={{ maxLength: 120 }}
            onChange={(event) => onChange({ firm: event.target.value })}
          />
          <SideInput
            label={t('phone')}
            placeholder={draft.personId === null ? t('phone') : t('phoneOnFile')}
            value={draft.phone}
            inputProps={{ maxLength: 40, inputMode: 'tel' }}
            onText={(phone) => onChange({ phone })}
          />
        </FieldPair>
      </FormRow>
    </>
  );
}
