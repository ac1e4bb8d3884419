import { useState } from 'react';
import type { Refusal } from '../../../../shared/refusal.ts';
import { blockOn } from '../../../../shared/domain/custody/decide-borrowers.ts';
import type { Register } from '../../../../shared/domain/custody/register.ts';
import { useDesk } from '../../../app/desk/desk-context.ts';
import { useKeys } from '../../../app/keyboard/use-keys.ts';
import { useRefusalText } from '../../../app/words/use-refusal-text.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { Note } from '../../../ui/Note.tsx';
import { FormRow } from '../../../ui/FormRow.tsx';
import { PrimaryButton } from '../../../ui/PrimaryButton.tsx';
import { Segmented } from '../../../ui/Segmented.tsx';
import { TextArea } from '../../../ui/TextArea.tsx';
import { FieldSteps } from '../stays/FieldSteps.tsx';
import { OwnFields } from '../stays/OwnFields.tsx';
import { StayPanel } from '../stays/StayPanel.tsx';
import { missingFields, ways, type ArrivalDraft } from './arrival-draft.ts';
import { ComingRows } from './ComingRows.tsx';
import { PassRow, ToldRow, UntilRow } from './EntryRows.tsx';
import { ClassRow, IdentityRow, WhoRows, WhyRow } from './PersonRows.tsx';
import { AgreedRow, PlaceRows } from './PlaceRows.tsx';
import { useAdmit } from './use-admit.ts';

interface Props {
  readonly register: Register;
  readonly draft: ArrivalDraft;
  readonly onChange: (part: Partial<ArrivalDraft>) => void;
  /** Somebody is let in or written down; the number of the visit. */
  readonly onDone: (number: string) => void;
  readonly onLeave: () => void;
}

/** The form of an arrival, of somebody who will come, or of a permit: a pass, who, where to, why, by when (ux 6.10). */
export function ArrivalForm({ register, draft, onChange, onDone, onLeave }: Props) {
  const t = useWords('visits');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const hindrance = useHindrance(register, draft);
  const admit = useAdmit(register);
  const label = t(`act.${draft.way}`);
  const submit = async (): Promise<void> => {
    if (hindrance !== null) return;
    const reply = await admit(draft);
    setRefusal(reply.ok ? null : reply.error);
    if (reply.ok) onDone(reply.value);
  };
  const change = (part: Partial<ArrivalDraft>) => {
    setRefusal(null);
    onChange(part);
  };
  useKeys([{ chord: 'Ctrl+Enter', label, act: () => void submit(), onButtons: true }]);
  const row = { draft, onChange: change };
  return (
    <StayPanel
      title={t(`title.${draft.way}`)}
      end={
        <Segmented
          label={t('way')}
          scale="small"
          options={ways.map((value) => ({ value, label: t(`ways.${value}`) }))}
          value={draft.way}
          onChange={(way) => change({ way })}
        />
      }
      foot={
        <PrimaryButton chord="Ctrl+Enter" blockedBecause={hindrance} onClick={() => void submit()}>
          {label}
        </PrimaryButton>
      }
    >
      <FieldSteps onEnd={() => void submit()} onEscape={onLeave}>
        {draft.way === 'now' && <PassRow register={register} {...row} />}
        {draft.way !== 'now' && <ComingRows {...row} />}
        <ClassRow register={register} {...row} />
        <WhoRows {...row} />
        <PlaceRows {...row} />
        <WhyRow {...row} />
        <IdentityRow {...row} />
        {draft.way === 'now' && <UntilRow register={register} {...row} />}
        <AgreedRow {...row} />
        {draft.way === 'now' && <ToldRow register={register} {...row} />}
        <OwnFields register={register} values={draft.values} onChange={(values) => change({ values })} />
        <FormRow label={t('note')}>
          <TextArea
            value={draft.note}
            minRows={1}
            inputProps={{ maxLength: 2_000 }}
            onChange={(event) => change({ note: event.target.value })}
          />
        </FormRow>
      </FieldSteps>
      <BlockedNote draft={draft} />
      {refusal && <ErrorNote error={refusal} />}
    </StayPanel>
  );
}

/** Why the form cannot be finished yet: what is missing, by name. */
function useHindrance(register: Register, draft: ArrivalDraft): string | null {
  const t = useWords('visits');
  const missing = missingFields(draft, register);
  if (missing.length === 0) return null;
  const which = missing.map((field) => t(`missingField.${field}`)).join(t('listSeparator'));
  return t(`missing.${draft.way}`, { which });
}

/** Says at once that somebody is on the block list; the desk refuses it in any case. */
function BlockedNote({ draft }: { readonly draft: Pick<ArrivalDraft, 'name' | 'firm'> }) {
  const borrowers = useDesk((desk) => desk.borrowers);
  const say = useRefusalText();
  const who = { name: draft.name.trim(), firm: draft.firm.trim(), phone: '', personId: null, staffId: null };
  const blocked = who.name === '' ? undefined : blockOn({ borrowers }, who);
  if (!blocked?.block) return null;
  return (
    <Note tone="late" isNews>
      {say({ kind: 'borrower-blocked', name: blocked.name, reason: blocked.block.reason })}
    </Note>
  );
}
