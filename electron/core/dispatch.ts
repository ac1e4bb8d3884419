import { contract, isChannel, type ChannelName } from '../../shared/contract.ts';
import type { Refusal } from '../../shared/refusal.ts';
import { refuse, type Result } from '../../shared/result.ts';
import { isAllowed, rolesWith } from '../../shared/rules/permissions.ts';
import type { z } from 'zod';
import { showAnswer } from './show-answer.ts';
import { maskNumbers } from './access/masking.ts';
import { handlers } from './handlers/handlers.ts';
import type { Visit } from './handlers/handler.ts';
import { HistoryNotWhole } from './past/history-not-whole.ts';

/** Channels that answer with numbers in full or with what is being typed; everything else leaves masked. */
const unmasked: ReadonlySet<ChannelName> = new Set([
  'people.reveal',
  'things.reveal',
  'setup.begin',
  'session.current',
  'session.signIn',
  // Its number is invented and must be typed.
  'practice.ring',
  'drafts.list',
  'drafts.save',
  'drafts.restore',
  'drafts.takeOver',
]);

/**
 * The only door to the book, the same for all hosts: parse, authorise, handle, parse the answer, mask.
 *
 * Expected trouble comes back as a refusal. A bug is logged with a reference that the user can read out; it is caught
 * here and nowhere else in the core.
 */
export async function dispatch(visit: Visit, name: string, raw: unknown): Promise<Result<unknown, Refusal>> {
  if (!isChannel(name)) return refuse({ kind: 'unknown-channel', what: name.slice(0, 80) });
  const objection = authorise(visit, name);
  if (objection) return refuse(objection);
  const parsed = contract[name].input.safeParse(raw ?? {});
  if (!parsed.success) return refuse(badInput(parsed.error));
  try {
    // Whatever has fallen due before a command is in the book before it.
    if (contract[name].is === 'command' && contract[name].needs !== 'nobody') await visit.watch.glance();
    return await handle(visit, name, parsed.data);
  } catch (error) {
    if (error instanceof HistoryNotWhole) return refuse(error.refusal);
    const reference = `R-${visit
      .newId()
      .replace(/[^a-z0-9]/gi, '')
      .slice(0, 6)
      .toUpperCase()}`;
    visit.log.bug(reference, error);
    return refuse({ kind: 'bug', reference });
  }
}

async function handle(visit: Visit, name: ChannelName, input: unknown): Promise<Result<unknown, Refusal>> {
  // The table pairs every channel with the handler of its own types; the union of all is not callable as such.
  const handler = handlers[name] as (input: unknown, visit: Visit) => Promise<Result<unknown, Refusal>>;
  const answer = await handler(input, visit);
  if (!answer.ok) return answer;
  const shown = unmasked.has(name) ? (value: unknown) => value : maskNumbers;
  return { ok: true, value: await showAnswer(contract[name].output, answer.value, shown) };
}

function authorise(visit: Visit, name: ChannelName): Refusal | null {
  const { needs, is } = contract[name];
  const health = visit.store.health();
  if (needs === 'nobody') return null;
  const person = visit.staffId === null ? undefined : visit.store.book.desk.staff[visit.staffId];
  if (!person || !person.isActive) return { kind: 'locked' };
  if (!isAllowed(person.role, needs))
    return { kind: 'not-allowed', role: person.role, needs: [...rolesWith(needs)] };
  if (is !== 'command' || health.kind === 'sound') return null;
  return health.why === 'desk-moved'
    ? { kind: 'desk-moved', what: health.detail }
    : { kind: 'read-only', what: health.why };
}

function badInput(error: z.ZodError): Refusal {
  return {
    kind: 'bad-input',
    issues: error.issues
      .slice(0, 20)
      .map((issue) => ({ path: issue.path.join('.'), message: issue.message })),
  };
}
