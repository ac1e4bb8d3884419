import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { diskFiles } from '../../../../electron/core/store/files.ts';
import { openEvidence } from '../../../../electron/core/store/evidence.ts';
import type { Store } from '../../../../electron/core/store/store.ts';
import { decided } from '../../../../shared/domain/decision.ts';
import type { Fact } from '../../../../shared/domain/facts.ts';
import { MORNING } from '../../../builders.ts';
import { emptyOutcome, openSmallDesk, type SmallDesk } from '../../../faults/small-desk.ts';

/** Something that happens at a random desk. */
export type Event =
  | { readonly kind: 'call' | 'place' | 'line'; readonly text: string }
  | { readonly kind: 'void' | 'photo'; readonly pick: number }
  /** Opened again some days later, and what is old enough is filed. */
  | { readonly kind: 'days'; readonly days: number }
  | { readonly kind: 'segment' };

const text = fc.oneof(
  fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' }),
  fc.constant('主卧漏水\n"}'),
);

/** What can happen at a desk, most of it calls. */
export const event: fc.Arbitrary<Event> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('call' as const), text }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('place' as const), text }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('line' as const), text }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('void' as const), pick: fc.nat(20) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('photo' as const), pick: fc.nat(20) }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('days' as const), days: fc.integer({ min: 2, max: 5 }) }),
  },
  { weight: 1, arbitrary: fc.constant({ kind: 'segment' as const }) },
);

/** What is known of a desk once it has closed. */
export interface PlayedDesk {
  readonly folder: string;
  readonly seq: number;
  readonly head: string;
  readonly origin: string;
}

/** Plays events at a desk in an empty folder, on disk. */
export async function playEvents(
  folder: string,
  events: readonly Event[],
  letter = 'A',
): Promise<PlayedDesk> {
  const outcome = emptyOutcome();
  let day = 0;
  let desk = await open(folder, day);
  let made = 0;
  for (const each of events) {
    made += 1;
    if (each.kind === 'days') {
      await desk.close();
      day += each.days;
      desk = await open(folder, day);
      await desk.file();
    } else await play(folder, desk, each, made);
  }
  await rename(desk.store, letter);
  const { seq, hash } = desk.store.depth.writing.durable();
  const origin = desk.store.depth.origin();
  await desk.close();
  if (outcome.mistakes.length > 0) throw new Error(outcome.mistakes.join('; '));
  return { folder, seq, head: hash, origin };
}

async function open(folder: string, day: number): Promise<SmallDesk> {
  const outcome = emptyOutcome();
  const desk = await openSmallDesk(folder, diskFiles, outcome, { day });
  if (!desk) throw new Error(outcome.told.join('; '));
  return desk;
}

/** The last change says something of its own, so that two desks that lived alike differ. */
async function rename({ commit }: Store, letter: string): Promise<void> {
  await commitFacts({ commit }, [{ type: 'backup-folder-set', folder: `/${letter}` }]);
}

async function commitFacts({ commit }: Pick<Store, 'commit'>, facts: readonly Fact[]): Promise<void> {
  const done = await commit({
    command: 'test',
    id: `wish-${createHash('sha256').update(JSON.stringify(facts)).digest('hex').slice(0, 8)}`,
    by: '1001',
    decide: () => decided([...facts], { told: '王秀兰' }),
  });
  if (!done.ok) throw new Error(JSON.stringify(done.error));
}

async function play(
  folder: string,
  desk: SmallDesk,
  happens: Exclude<Event, { kind: 'days' }>,
  made: number,
): Promise<void> {
  if (happens.kind === 'segment') await desk.store.depth.writing.rotate();
  if (happens.kind === 'call') await desk.take(happens.text);
  if (happens.kind === 'place') await desk.savePlace(`${happens.text} ${made}`.trim());
  if (happens.kind === 'line')
    await commitFacts(desk.store, [{ type: 'backup-folder-set', folder: `${happens.text} ${made}` }]);
  if (happens.kind !== 'void' && happens.kind !== 'photo') return;
  const orders = Object.values(desk.store.book.desk.orders).filter(({ state }) => state !== 'voided');
  const order = orders[happens.pick % Math.max(orders.length, 1)];
  if (!order) return;
  if (happens.kind === 'void') return desk.voidOrder(order.number, '误报');
  const bytes = Buffer.from(`photo ${made}`);
  const sha256 = await openEvidence(diskFiles, folder).put(bytes);
  const attachment = { sha256, name: 'tap.jpg', mediaType: 'image/jpeg', bytes: bytes.length };
  const fact = { ...attachment, at: MORNING, by: '1001' };
  await commitFacts(desk.store, [{ type: 'file-attached', order: order.number, attachment: fact }]);
}
