import { useState } from 'react';
import type { Refusal } from '../../../../shared/refusal.ts';
import { useInvoke } from '../../../app/desk/desk-context.ts';
import { useLending } from '../../../app/lending/lending-store.ts';
import { useAnnounce } from '../../../app/lending/use-announce.ts';
import { useGiveBack } from '../../../app/lending/use-give-back.ts';
import { momentNow } from '../../../app/now/now.ts';
import { useFormat } from '../../../app/words/format-context.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { signaturePicture } from './signature-picture.ts';
import type { LendingCheck } from './use-lending-check.ts';

interface Signer {
  readonly staff: string;
  readonly pin: string;
}

/** Lends what has been put together and prints its slip; the refusal stays until the next try. */
export function useLend(): {
  readonly lend: (check: LendingCheck, second: Signer | null) => Promise<boolean>;
  readonly isWorking: boolean;
  readonly error: Refusal | null;
} {
  const t = useWords('lending');
  const format = useFormat();
  const invoke = useInvoke();
  const announce = useAnnounce();
  const { undo } = useGiveBack();
  const { draft, clear } = useLending();
  const [isWorking, setWorking] = useState(false);
  const [error, setError] = useState<Refusal | null>(null);

  async function signature() {
    const base64 = signaturePicture(draft.strokes);
    if (base64 === null) return { ok: true, attachment: undefined } as const;
    const reply = await invoke('files.put', {
      name: `${t('panel.signature')}.png`,
      mediaType: 'image/png',
      base64,
    });
    if (reply.ok) return { ok: true, attachment: reply.value.attachment } as const;
    setError(reply.error);
    return { ok: false } as const;
  }

  async function send({ dueAt }: LendingCheck, second: Signer | null): Promise<boolean> {
    const { borrower, codes, consent } = draft;
    if (borrower === null) return false;
    const signed = await signature();
    if (!signed.ok) return false;
    const { id, ...who } = borrower;
    const reply = await invoke('loans.lend', {
      codes: [...codes],
      borrower: id === null ? who : { id },
      purpose: draft.purpose.trim(),
      ...(draft.order !== null && { order: draft.order }),
      ...(dueAt !== undefined && { dueAt }),
      depositYuan: Number(draft.depositYuan) || 0,
      ...(consent.from.trim() !== '' && {
        consent: { from: consent.from.trim(), way: consent.way, note: consent.note.trim(), untilOn: null },
      }),
      ...(second && { second }),
      overrule: draft.overrule,
      values: { ...draft.values },
      ...(signed.attachment && { signature: signed.attachment }),
      note: draft.note.trim(),
    });
    setError(reply.ok ? null : reply.error);
    if (!reply.ok) return false;
    const { loans } = reply.value;
    const due = loans[0]?.dueAt ?? null;
    const names = { codes: loans.map(({ code }) => code).join(t('panel.separator')), who: who.name };
    announce(
      due === null
        ? t('toast.lent', names)
        : t('toast.lentDue', { ...names, due: format.moment(due, momentNow()) }),
      () => void undo(loans.map(({ number }) => number)),
    );
    clear();
    return true;
  }

  return {
    isWorking,
    error,
    async lend(check, second) {
      if (isWorking) return false;
      setWorking(true);
      const isLent = await send(check, second);
      setWorking(false);
      return isLent;
    },
  };
}
