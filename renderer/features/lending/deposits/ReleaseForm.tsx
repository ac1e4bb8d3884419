import { useLayoutEffect, useRef, useState } from 'react';
import {
  releaseReport,
  type Deposit,
  type ReleaseReport,
} from '../../../../shared/domain/custody/custody.ts';
import type { Refusal } from '../../../../shared/refusal.ts';
import { useInvoke } from '../../../app/desk/desk-context.ts';
import { useKeys } from '../../../app/keyboard/use-keys.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { FormRow } from '../../../ui/FormRow.tsx';
import { PrimaryButton } from '../../../ui/PrimaryButton.tsx';
import { Segmented } from '../../../ui/Segmented.tsx';
import { TextInput } from '../../../ui/TextInput.tsx';
import { TickButton } from '../../../ui/TickButton.tsx';
import { FieldSteps } from '../stays/FieldSteps.tsx';
import { ActLine } from '../stays/SplitView.tsx';
import { useTakeBack } from '../stays/use-take-back.ts';
import { isFound } from './deposit-draft.ts';

interface Props {
  readonly deposit: Deposit;
  readonly onDone: () => void;
}

/** Gives a deposit out: which paper was looked at, the second half of the tag or why not, and who takes it. */
export function ReleaseForm({ deposit, onDone }: Props) {
  const t = useWords('deposits');
  const custody = useWords('custody');
  const invoke = useInvoke();
  const takeBack = useTakeBack();
  const ground = useRef<HTMLDivElement>(null);
  const [to, setTo] = useState(deposit.who.name);
  const [identity, setIdentity] = useState<ReleaseReport['identity'] | null>(null);
  const [tagSeen, setTagSeen] = useState(false);
  const [note, setNote] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const isTagOwed = !isFound(deposit) && !tagSeen && note.trim() === '';
  const missing = [
    to.trim() === '' && t('releaseField.to'),
    identity === null && t('releaseField.identity'),
    isTagOwed && t('releaseField.tag'),
  ].filter((each) => each !== false);
  const hindrance =
    missing.length === 0 ? null : t('releaseMissing', { which: missing.join(t('listSeparator')) });
  useLayoutEffect(() => ground.current?.querySelector<HTMLElement>('[role="radio"]')?.focus(), []);

  const release = async (): Promise<void> => {
    if (hindrance !== null || identity === null) return;
    const wish = { deposit: deposit.number, to: to.trim(), identity, tagSeen, note: note.trim() };
    const reply = await invoke('deposits.release', wish);
    if (!reply.ok) return setRefusal(reply.error);
    takeBack(t('released', { what: deposit.what, name: wish.to }), deposit.number);
    onDone();
  };
  useKeys([{ chord: 'Ctrl+Enter', label: t('act.release'), act: () => void release(), onButtons: true }]);
  return (
    <div ref={ground} role="group" aria-label={t('act.release')}>
      <FieldSteps onEnd={() => void release()}>
        <FormRow label={t('identity')}>
          <Segmented
            label={t('identity')}
            scale="small"
            options={releaseReport.shape.identity.options.map((value) => ({
              value,
              label: custody(`identity.${value}`),
            }))}
            value={identity}
            onChange={setIdentity}
          />
        </FormRow>
        {!isFound(deposit) && (
          <FormRow label={t('tag')} kind="text">
            <TickButton isTicked={tagSeen} onChange={setTagSeen}>
              {t('tagTick')}
            </TickButton>
          </FormRow>
        )}
        <FormRow label={t('to')}>
          <TextInput
            value={to}
            inputProps={{ maxLength: 120 }}
            onChange={(event) => setTo(event.target.value)}
          />
        </FormRow>
        <FormRow label={t('note')}>
          <TextInput
            value={note}
            placeholder={isTagOwed ? t('tagWhy') : ''}
            inputProps={{ maxLength: 500 }}
            onChange={(event) => setNote(event.target.value)}
          />
        </FormRow>
      </FieldSteps>
      <ActLine>
        <PrimaryButton chord="Ctrl+Enter" blockedBecause={hindrance} onClick={() => void release()}>
          {t('act.release')}
        </PrimaryButton>
      </ActLine>
      {refusal && <ErrorNote error={refusal} />}
    </div>
  );
}
