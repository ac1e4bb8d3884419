import { useState } from 'react';
import type { CallbackLine } from '../../../shared/domain/callback/callback-line.ts';
import type { Refusal } from '../../../shared/refusal.ts';
import { useDesk, useInvoke, useStaff } from '../../app/desk/desk-context.ts';
import { useKeys } from '../../app/keyboard/use-keys.ts';
import { useOrderWords } from '../../app/orders/use-order-words.ts';
import { useWords } from '../../app/words/use-words.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { NumberedActs } from '../../ui/NumberedActs.tsx';
import { PrimaryButton } from '../../ui/PrimaryButton.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { useToast } from '../../ui/toast-context.ts';
import { Stage } from './Stage.tsx';

interface Props {
  readonly line: CallbackLine;
  readonly onDone: () => void;
  readonly onBack: () => void;
}

/** Asks a colleague to make the call: who by digit, why in a line; it moves when the colleague accepts. */
export function EntrustStage({ line, onDone, onBack }: Props) {
  const t = useWords('callbacks');
  const words = useOrderWords();
  const staff = useDesk((desk) => desk.staff);
  const { id: me } = useStaff();
  const [to, setTo] = useState<string | null>(null);
  const colleagues = Object.values(staff).filter(
    ({ id, isActive, role }) => isActive && role !== 'admin' && id !== me,
  );
  if (to !== null) return <Reason line={line} to={to} onDone={onDone} onBack={() => setTo(null)} />;
  return (
    <Stage title={t('entrustTitle')} onBack={onBack}>
      {colleagues.length === 0 && <small>{t('entrustNobody')}</small>}
      <NumberedActs
        label={t('entrustTitle')}
        acts={colleagues.map(({ id }) => ({ id, label: words.staff(id), act: () => setTo(id) }))}
      />
    </Stage>
  );
}

function Reason({ line, to, onDone, onBack }: Props & { readonly to: string }) {
  const t = useWords('callbacks');
  const words = useOrderWords();
  const invoke = useInvoke();
  const toast = useToast();
  const [reason, setReason] = useState('');
  const [error, setError] = useState<Refusal | null>(null);
  const name = words.staff(to);

  async function entrust(): Promise<void> {
    const { order, followUp } = line;
    const reply = await invoke('callbacks.entrust', {
      order,
      ...(followUp && { followUp }),
      to,
      reason: reason.trim(),
    });
    if (!reply.ok) return setError(reply.error);
    toast({ text: t('entrusted', { number: words.number(order), name }) });
    onDone();
  }
  const save = () => void entrust();
  useKeys([
    { chord: 'Enter', act: save, inFields: true },
    { chord: 'Ctrl+Enter', label: t('entrustSave', { name }), act: save, onButtons: true },
  ]);
  return (
    <Stage title={t('entrustReason', { name })} onBack={onBack}>
      <TextInput
        autoFocus
        value={reason}
        inputProps={{ 'aria-label': t('entrustReason', { name }), maxLength: 500 }}
        onChange={(event) => setReason(event.target.value)}
      />
      <small>{t('entrustHint')}</small>
      {error && <ErrorNote error={error} />}
      <span data-part="back">
        <PrimaryButton chord="Enter" onClick={save}>
          {t('entrustSave', { name })}
        </PrimaryButton>
      </span>
    </Stage>
  );
}
