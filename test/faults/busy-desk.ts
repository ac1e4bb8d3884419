import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { flushCompileCache } from 'node:module';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { diskFiles } from '../../electron/core/store/files.ts';
import { emptyDraftFields } from '../../shared/domain/draft/draft.ts';
import { mustAnswer, createHand, deskOptions, mustOpen } from '../temp-desk.ts';
import { filesWithout, omissions } from './forgetful-files.ts';

/*
 * A desk that takes calls as fast as it can and prints a line for each that was acknowledged, until it is killed.
 * Usage: busy-desk.ts FOLDER ROUND [--waits] [--rests-after MS] [--rests-on WHAT] [--without SYNC]
 *
 * First it prints `opened` and what it found wrong, then `order NUMBER TEXT`, `void NUMBER TEXT` and `draft ID TEXT`. Its
 * clock goes forward all the time, so that what was voided is filed into history at every opening and in between.
 *
 * `--waits`: prints `ready` and begins when it hears something, so that it can be started ahead of its turn.
 * `--rests-after`: so many ms after its first call it stops, does one last thing, prints `rest` and does nothing.
 * `--rests-on`: the last thing: a saved `draft`, or the first call in a new `segment` of the journal.
 * `--without`: leaves one sort of sync out.
 */

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    waits: { type: 'boolean' },
    'rests-after': { type: 'string' },
    'rests-on': { type: 'string', default: 'draft' },
    without: { type: 'string' },
  },
});
const [folder, round] = positionals;
if (folder === undefined || round === undefined) throw new Error('busy-desk needs a folder and a round');
const omission = omissions.find((each) => each === values.without);
if (values.without !== undefined && !omission) throw new Error(`There is no ${values.without}`);

const DAY_MINUTES = 24 * 60;
/** A round begins so long after the one before, and goes forward less than that. */
const DAYS_A_ROUND = 10;
const JUMPS_A_ROUND = 18;
const JUMP_MINUTES = 11 * 60;

// A killed process never writes its compiled modules; written now, they make every later start three times as quick.
flushCompileCache();
if (values.waits) {
  process.stdout.write('ready\n');
  await once(process.stdin, 'data');
}
const clock = createHand();
clock.forward(Number(round) * DAYS_A_ROUND * DAY_MINUTES);
// Small enough that checkpoints, new segments and packing happen all the time.
const options = {
  ...deskOptions(folder, clock),
  checkpointEvery: 20,
  rotateAtBytes: 32 * 1024,
  files: omission ? filesWithout(omission) : diskFiles,
};
const desk = await mustOpen(options);
process.stdout.write(`opened ${foundWrong()}\n`);
const journal = join(folder, 'journal');
const seat = desk.connectAs('1002', () => undefined);
const restsAfterMs = Number(values['rests-after'] ?? Number.POSITIVE_INFINITY);
const begun = performance.now();
let jumps = 0;

/** What the opening found that no kill may leave behind; a torn last line may be there. */
function foundWrong(): string {
  const health = desk.store.health();
  const broken = desk.store.opened.setAside.filter((name) => !name.includes('torn-after'));
  return [...(health.kind === 'sound' ? [] : [JSON.stringify(health)]), ...broken].join(' ');
}

async function takeCalls(lane: number): Promise<void> {
  for (let index = 0; performance.now() - begun < restsAfterMs; index += 1) {
    const text = `${round}/${lane}/${index}`;
    const order = await takeCall(text);
    if (index % 2 === 1) await voidOrder(order, text);
    if (index % 10 === 0) await saveDraft(`d-${lane}`, text);
    if (index % 3 === 2) jumpForward();
  }
}

function jumpForward(): void {
  jumps += 1;
  if (jumps <= JUMPS_A_ROUND) clock.forward(JUMP_MINUTES);
}

async function takeCall(text: string): Promise<string> {
  const { order } = await mustAnswer(seat, 'calls.take', {
    kind: 'repair',
    channel: 'phone',
    place: '3-1203',
    text,
    dispatch: true,
    print: false,
  });
  process.stdout.write(`order ${order} ${text}\n`);
  return order ?? '';
}

async function voidOrder(order: string, text: string): Promise<void> {
  await mustAnswer(seat, 'orders.void', { order, reason: '误报' });
  process.stdout.write(`void ${order} ${text}\n`);
}

async function saveDraft(id: string, text: string): Promise<void> {
  const fields = { ...emptyDraftFields, text };
  const { draft } = await mustAnswer(seat, 'drafts.save', { id, kind: 'repair', fields });
  process.stdout.write(`draft ${id} ${draft.fields.text}\n`);
}

/** The number of the last segment of the journal. */
async function lastSegment(): Promise<number> {
  const names = await readdir(journal);
  return Math.max(...names.map((name) => Number.parseInt(name, 10)));
}

async function takeCallsIntoNewSegment(): Promise<void> {
  const before = await lastSegment();
  for (let index = 0; (await lastSegment()) === before; index += 1) await takeCall(`${round}/9/${index}`);
}

await Promise.all([0, 1, 2, 3].map(takeCalls));
// What the jumps of the clock have made due is written first; else its sync would come while the desk rests.
await desk.office.watch.look();
// The last thing before the cut: no later sync of anything else carries it to the disk by chance.
if (values['rests-on'] === 'segment') await takeCallsIntoNewSegment();
else await saveDraft('d-last', `${round}/0/0`);
process.stdout.write('rest\n');
process.stdin.resume();
