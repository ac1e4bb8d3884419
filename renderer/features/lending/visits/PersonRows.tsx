import { useWords } from '../../../app/words/use-words.ts';
import { FormRow } from '../../../ui/FormRow.tsx';
import { Segmented } from '../../../ui/Segmented.tsx';
import { TextInput } from '../../../ui/TextInput.tsx';
import type { Register } from '../../../../shared/domain/custody/register.ts';
import type { Visit } from '../../../../shared/domain/custody/custody.ts';
import { FieldPair } from '../stays/FieldSteps.tsx';
import { SideInput } from '../stays/SideInput.tsx';
import { useRegisterName } from '../stays/use-register-name.ts';
import { whys, type ArrivalDraft } from './arrival-draft.ts';

interface Props {
  readonly draft: ArrivalDraft;
  readonly onChange: (part: Partial<ArrivalDraft>) => void;
}

const identities = ['seen', 'last-four', 'none'] as const satisfies readonly Visit['identity'][];

/** Visitor, contractor or vehicle; a vehicle with its plate. */
export function ClassRow({ draft, onChange, register }: Props & { readonly register: Register }) {
  const t = useWords('visits');
  const name = useRegisterName();
  const isVehicle = draft.class === 'vehicle';
  return (
    <FormRow label={t('class')}>
      <Segmented
        label={t('class')}
        options={register.classes.map((each) => ({ value: each.id, label: name(each) }))}
        value={draft.class}
        onChange={(chosen) => onChange({ class: chosen })}
      />
      {isVehicle && (
        <SideInput
          sx={{ marginTop: '6px' }}
          label={t('plate')}
          value={draft.plate}
          inputProps={{ maxLength: 20 }}
          onText={(plate) => onChange({ plate: plate.toUpperCase() })}
        />
      )}
    </FormRow>
  );
}

/** Who comes, how many, from which firm, with which telephone. */
export function WhoRows({ draft, onChange }: Props) {
  const t = useWords('visits');
  return (
    <>
      <FormRow label={t('who')}>
        <FieldPair data-split="wide-narrow">
          <TextInput
            value={draft.name}
            inputProps={{ maxLength: 120, 'data-field': 'who' }}
            onChange={(event) => onChange({ name: event.target.value })}
          />
          <SideInput
            label={t('personsLabel')}
            value={draft.persons}
            endAdornment={t('persons')}
            inputProps={{ maxLength: 3, inputMode: 'numeric' }}
            onText={(persons) => onChange({ persons })}
          />
        </FieldPair>
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
            value={draft.phone}
            inputProps={{ maxLength: 40, inputMode: 'tel' }}
            onText={(phone) => onChange({ phone })}
          />
        </FieldPair>
      </FormRow>
    </>
  );
}

/** What it is about, by digit or written out. */
export function WhyRow({ draft, onChange }: Props) {
  const t = useWords('visits');
  return (
    <FormRow label={t('whyLabel')}>
      <Segmented
        label={t('whyLabel')}
        scale="small"
        options={whys.map((value) => ({ value, label: t(`why.${value}`) }))}
        value={draft.why}
        onChange={(why) => onChange({ why })}
      />
      {draft.why === 'other' && (
        <SideInput
          sx={{ marginTop: '6px' }}
          label={t('whyHint')}
          value={draft.whyText}
          inputProps={{ maxLength: 500 }}
          onText={(whyText) => onChange({ whyText })}
        />
      )}
    </FormRow>
  );
}

/** Whether a paper was looked at, and its last four characters where they are noted. */
export function IdentityRow({ draft, onChange }: Props) {
  const t = useWords('visits');
  const custody = useWords('custody');
  return (
    <FormRow label={t('identity')}>
      <Segmented
        label={t('identity')}
        scale="small"
        options={identities.map((value) => ({ value, label: custody(`visitIdentity.${value}`) }))}
        value={draft.identity}
        onChange={(identity) => onChange({ identity })}
      />
      {draft.identity === 'last-four' && (
        <SideInput
          sx={{ marginTop: '6px', maxWidth: 160 }}
          label={t('tail')}
          value={draft.tail}
          inputProps={{ maxLength: 4 }}
          onText={(tail) => onChange({ tail: tail.normalize('NFKC').toUpperCase() })}
        />
      )}
    </FormRow>
  );
}
