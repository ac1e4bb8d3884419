import { useRef, useState } from 'react';
import { consent as consentShape, type Consent } from '../../../../shared/domain/custody/thing.ts';
import type { Refusal } from '../../../../shared/refusal.ts';
import { useInvoke } from '../../../app/desk/desk-context.ts';
import { useKeys } from '../../../app/keyboard/use-keys.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { FormGrid } from '../../../ui/FormGrid.tsx';
import { FormRow } from '../../../ui/FormRow.tsx';
import { PrimaryButton } from '../../../ui/PrimaryButton.tsx';
import { Segmented } from '../../../ui/Segmented.tsx';
import { TextInput } from '../../../ui/TextInput.tsx';
import { useToast } from '../../../ui/toast-context.ts';
import { focusNext } from './focus-next.ts';
import { PanelFrame } from './PanelFrame.tsx';

interface Props {
  readonly code: string;
  readonly onDone: () => void;
}

/** Writes down the owner's word for a key, for one time or until a day. */
export function ConsentForm({ code, onDone }: Props) {
  const t = useWords('lending');
  const custody = useWords('custody');
  const invoke = useInvoke();
  const toast = useToast();
  const form = useRef<HTMLDivElement>(null);
  const [from, setFrom] = useState('');
  const [way, setWay] = useState<Consent['way']>('phone');
  const [note, setNote] = useState('');
  const [until, setUntil] = useState('');
  const [error, setError] = useState<Refusal | null>(null);
  const missing = from.trim() === '' ? t('panel.consentFrom') : undefined;
  async function save(): Promise<void> {
    if (missing) return;
    const consent = { from: from.trim(), way, note: note.trim(), untilOn: until === '' ? null : until };
    const reply = await invoke('things.consent', { code, consent });
    if (!reply.ok) return setError(reply.error);
    toast({ text: t('toast.done', { code, act: t('card.giveConsent') }) });
    onDone();
  }
  useKeys([
    { chord: 'Ctrl+Enter', label: t('form.save'), act: () => void save(), onButtons: true },
    { chord: 'Escape', label: t('card.cancel'), act: onDone },
  ]);
  useKeys([{ chord: 'Enter', inFields: true, act: () => focusNext(form.current) || void save() }], {
    within: form,
  });
  return (
    <PanelFrame
      title={`${code} ${t('card.giveConsent')}`}
      foot={
        <>
          <Button chord="Escape" onClick={onDone}>
            {t('card.cancel')}
          </Button>
          <PrimaryButton chord="Ctrl+Enter" onClick={() => void save()} blockedBecause={missing}>
            {t('form.save')}
          </PrimaryButton>
        </>
      }
    >
      <div ref={form}>
        <FormGrid>
          <FormRow label={t('panel.consentFrom')}>
            <TextInput
              autoFocus
              value={from}
              inputProps={{ maxLength: 120 }}
              onChange={(e) => setFrom(e.target.value)}
            />
          </FormRow>
          <FormRow label={t('panel.consentHow')}>
            <Segmented
              scale="small"
              value={way}
              onChange={setWay}
              options={consentShape.shape.way.options.map((value) => ({
                value,
                label: custody(`consentWay.${value}`),
              }))}
            />
          </FormRow>
          <FormRow label={t('panel.consentNote')}>
            <TextInput
              value={note}
              inputProps={{ maxLength: 500 }}
              onChange={(e) => setNote(e.target.value)}
            />
          </FormRow>
          <FormRow label={t('card.untilOn')}>
            <TextInput type="date" value={until} onChange={(e) => setUntil(e.target.value)} />
          </FormRow>
        </FormGrid>
      </div>
      {error && <ErrorNote error={error} />}
    </PanelFrame>
  );
}
