import type { HandoverHead } from '../../../shared/domain/shift/handover.ts';
import { useStaffName } from '../../app/shift/use-staff-name.ts';
import { markedIn } from './marked-text.ts';
import { Marked } from './Marked.tsx';

/** A handover of the past in the list of hits: who handed over to whom, and their words. */
export function HandoverWords({ head, typed }: { readonly head: HandoverHead; readonly typed: string }) {
  const nameOf = useStaffName();
  return (
    <>
      <span>
        {nameOf(head.from)} → {nameOf(head.to)}
      </span>
      <Marked text={markedIn(head.words, typed)} />
    </>
  );
}
