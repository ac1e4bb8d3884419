import type { Register } from '../../../../shared/domain/custody/register.ts';
import type { Refusal } from '../../../../shared/refusal.ts';
import { ok, type Result } from '../../../../shared/result.ts';
import { useInvoke } from '../../../app/desk/desk-context.ts';
import { momentNow } from '../../../app/now/now.ts';
import { readMoment } from '../../../app/orders/local-moment.ts';
import { useFormat } from '../../../app/words/format-context.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { useTakeBack } from '../stays/use-take-back.ts';
import type { ArrivalDraft } from './arrival-draft.ts';
import { passOf } from './pass-of.ts';
import { readDay } from './read-day.ts';
import { usePool } from './use-pool.ts';
import { useUntil } from './use-until.ts';

/** A time that is no time is refused where every other trouble of the form is shown. */
const unread = { ok: false, error: { kind: 'due-passed' } } as const satisfies Result<never, Refusal>;

/** Lets somebody in, or writes down who will come; answers the number of the visit. */
export function useAdmit(register: Register): (draft: ArrivalDraft) => Promise<Result<string, Refusal>> {
  const invoke = useInvoke();
  const t = useWords('visits');
  const format = useFormat();
  const takeBack = useTakeBack();
  const pool = usePool(register);
  const { read } = useUntil(register);

  function wishOf(draft: ArrivalDraft) {
    return {
      register: register.id,
      class: draft.class,
      who: { name: draft.name.trim(), firm: draft.firm.trim(), phone: draft.phone.trim() },
      persons: Number(draft.persons),
      plate: draft.class === 'vehicle' ? draft.plate.trim() : '',
      place: { id: draft.place.id, name: draft.place.name.trim() },
      host: draft.host.trim(),
      why: draft.why === null ? '' : draft.why === 'other' ? draft.whyText.trim() : t(`why.${draft.why}`),
      identity: draft.identity,
      identityTail: draft.identity === 'last-four' ? draft.tail : '',
      agreed: draft.agreed,
      values: draft.values,
      note: draft.note.trim(),
    };
  }

  async function arrive(draft: ArrivalDraft): Promise<Result<string, Refusal>> {
    const dueAt = read(draft);
    if (dueAt === null) return unread;
    const reply = await invoke('visits.arrive', {
      ...wishOf(draft),
      ...passFor(draft.pass, pool),
      ...(dueAt === undefined ? {} : { dueAt }),
      told: draft.told,
    });
    if (!reply.ok) return reply;
    const { visit, pass, dueAt: due } = reply.value;
    const who = draft.name.trim() || draft.firm.trim() || draft.plate.trim();
    const values = { who, pass: pass ?? '', time: due === null ? '' : format.moment(due, momentNow()) };
    takeBack(t(due === null ? 'arrivedOpen' : 'arrived', values).trim(), visit);
    return ok(visit);
  }

  async function expectLater(draft: ArrivalDraft): Promise<Result<string, Refusal>> {
    const now = momentNow();
    const permit = draft.way === 'permit' ? readDay(draft.permitText, now, format.timeZone) : undefined;
    const typed = draft.way === 'expected' ? draft.expectedText.trim() : '';
    const at = typed === '' ? undefined : readMoment(typed, 'future', now, format.timeZone);
    if (permit === null || at === null) return unread;
    const reply = await invoke('visits.expect', {
      ...wishOf(draft),
      ...(permit === undefined ? {} : { permitUntil: permit }),
      ...(at === undefined ? {} : { expectedAt: at }),
    });
    if (!reply.ok) return reply;
    const who = draft.name.trim() || draft.firm.trim() || draft.plate.trim();
    takeBack(t(draft.way === 'permit' ? 'permitWritten' : 'expectWritten', { who }), reply.value.visit);
    return ok(reply.value.visit);
  }

  return (draft) => (draft.way === 'now' ? arrive(draft) : expectLater(draft));
}

/** The pass as the core takes it: what stands in the field, completed where it is known. */
export function passFor(text: string, pool: Parameters<typeof passOf>[1] | null): { pass?: string } {
  const reading = passOf(text, pool ?? []);
  if (reading.kind === 'none') return {};
  if (reading.kind === 'free') return { pass: reading.code };
  // What is gone or unknown goes to the core as it is, which says why not.
  return { pass: reading.kind === 'gone' ? reading.thing.code : text.trim() };
}
