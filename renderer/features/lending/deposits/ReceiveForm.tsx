import { useState } from 'react';
import type { Register } from '../../../../shared/domain/custody/register.ts';
import type { Refusal } from '../../../../shared/refusal.ts';
import { useKeys } from '../../../app/keyboard/use-keys.ts';
import { useFormat } from '../../../app/words/format-context.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { FormRow } from '../../../ui/FormRow.tsx';
import { PrimaryButton } from '../../../ui/PrimaryButton.tsx';
import { Segmented } from '../../../ui/Segmented.tsx';
import { TextArea } from '../../../ui/TextArea.tsx';
import { TickButton } from '../../../ui/TickButton.tsx';
import { FieldSteps } from '../stays/FieldSteps.tsx';
import { OwnFields } from '../stays/OwnFields.tsx';
import { StayPanel } from '../stays/StayPanel.tsx';
import { useRegisterName } from '../stays/use-register-name.ts';
import { isFound, missingFields, type DepositDraft } from './deposit-draft.ts';
import { OwnerRows } from './OwnerRows.tsx';
import { PhotosRow } from './PhotosRow.tsx';
import { useReceive } from './use-receive.ts';
import { WhatRows } from './WhatRows.tsx';

interface Props {
  readonly register: Register;
  readonly draft: DepositDraft;
  readonly onChange: (part: Partial<DepositDraft>) => void;
  /** It is taken in; the number of the deposit. */
  readonly onDone: (number: string) => void;
  readonly onLeave: () => void;
}

/** Something is handed in, or was found: what, where it lies, whose it is, what was told; then the tag is printed. */
export function ReceiveForm({ register, draft, onChange, onDone, onLeave }: Props) {
  const t = useWords('deposits');
  const name = useRegisterName();
  const { language } = useFormat();
  const receive = useReceive(register);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const missing = missingFields(draft, register).map((field) => t(`missingField.${field}`));
  const hindrance = missing.length === 0 ? null : t('missing', { which: missing.join(t('listSeparator')) });
  const submit = async (): Promise<void> => {
    if (hindrance !== null) return;
    const reply = await receive(draft);
    setRefusal(reply.ok ? null : reply.error);
    if (reply.ok) onDone(reply.value);
  };
  const change = (part: Partial<DepositDraft>) => {
    setRefusal(null);
    onChange(part);
  };
  useKeys([{ chord: 'Ctrl+Enter', label: t('receive'), act: () => void submit(), onButtons: true }]);
  const notice = language === 'en' && register.latinNotice ? register.latinNotice : register.notice;
  return (
    <StayPanel
      title={t('receiveTitle')}
      foot={
        <PrimaryButton chord="Ctrl+Enter" blockedBecause={hindrance} onClick={() => void submit()}>
          {t('receive')}
        </PrimaryButton>
      }
    >
      <FieldSteps onEnd={() => void submit()} onEscape={onLeave}>
        <FormRow label={t('class')}>
          <Segmented
            label={t('class')}
            options={register.classes.map((each) => ({ value: each.id, label: name(each) }))}
            value={draft.class}
            onChange={(chosen) => change({ class: chosen })}
          />
        </FormRow>
        <WhatRows draft={draft} onChange={change} />
        <OwnerRows draft={draft} onChange={change} />
        {register.notice !== '' && !isFound(draft) && (
          <FormRow label={t('told')} hint={notice}>
            <TickButton isTicked={draft.told} onChange={(told) => change({ told })}>
              {t('toldTick')}
            </TickButton>
          </FormRow>
        )}
        <OwnFields register={register} values={draft.values} onChange={(values) => change({ values })} />
        <FormRow label={t('note')}>
          <TextArea
            value={draft.note}
            minRows={1}
            inputProps={{ maxLength: 2_000 }}
            onChange={(event) => change({ note: event.target.value })}
          />
        </FormRow>
        <PhotosRow photos={draft.photos} onChange={(photos) => change({ photos })} />
      </FieldSteps>
      {refusal && <ErrorNote error={refusal} />}
    </StayPanel>
  );
}
