import type { Handover } from '../../../../shared/domain/shift/handover.ts';
import { useStaffName } from '../../../app/shift/use-staff-name.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { Note } from '../../../ui/Note.tsx';

/** What is unusual about a handover: not taken, withdrawn, repeated, agreed to by a supervisor; nothing otherwise. */
export function RefusedNote({ handover }: { readonly handover: Handover }) {
  const t = useWords('handover');
  const name = useStaffName();
  const { state, refusal, approvedBy, repeats } = handover;
  const texts = [
    state === 'refused' &&
      refusal &&
      t('sealed.refusedBy', { name: name(refusal.by), reason: refusal.reason }),
    state === 'withdrawn' && refusal && t('sealed.withdrawnWhy', { reason: refusal.reason }),
    approvedBy !== null && t('sealed.approvedBy', { name: name(approvedBy) }),
    repeats !== null && t('sealed.repeats', { number: repeats }),
  ].filter((text) => typeof text === 'string');
  if (texts.length === 0) return null;
  return <Note tone="soon">{texts.join(t('sentence'))}</Note>;
}
