import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { diskFiles } from '../../electron/core/store/files.ts';
import { emptyDraftFields } from '../../shared/domain/draft/draft.ts';
import { mustAnswer, createHand, deskOptions, mustOpen } from '../temp-desk.ts';
import { filesWithout, omissions } from './forgetful-files.ts';

/*
 * A desk that takes calls as fast as it can and prints a line for each that was acknowledged, until it is killed.
 * Usage: busy-desk.ts FOLDER ROUND [--waits] [--rests-after MS] [--without SYNC]
 *
 * `--waits`: begins when it hears something, so that it can be started ahead of its turn.
 * `--rests-after`: so many ms after its first call it stops, saves one more draft, prints `rest` and does nothing.
 * `--without`: leaves one sort of sync out.
 */

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    waits: { type: 'boolean' },
    'rests-after': { type: 'string' },
    without: { type: 'string' },
  },
});
const [folder, round] = positionals;
if (folder === undefined || round === undefined) throw new Error('busy-desk needs a folder and a round');
const omission = omissions.find((each) => each === values.without);
if (values.without !== undefined && !omission) throw new Error(`There is no ${values.without}`);

if (values.waits) await once(process.stdin, 'data');
const desk = await mustOpen({
  ...deskOptions(folder, createHand()),
  checkpointEvery: 20,
  files: omission ? filesWithout(omission) : diskFiles,
});
const seat = desk.connectAs('1001', () => undefined);
const restsAfterMs = Number(values['rests-after'] ?? Number.POSITIVE_INFINITY);
const begun = performance.now();

async function takeCalls(lane: number): Promise<void> {
  for (let index = 0; performance.now() - begun < restsAfterMs; index += 1) {
    const text = `${round}/${lane}/${index}`;
    const { order } = await mustAnswer(seat, 'calls.take', {
      kind: 'repair',
      channel: 'phone',
      place: '3-1203',
      text,
      dispatch: true,
      print: false,
    });
    process.stdout.write(`order ${order} ${text}\n`);
    if (index % 10 === 0) await saveDraft(`d-${lane}`, text);
  }
}

async function saveDraft(id: string, text: string): Promise<void> {
  const fields = { ...emptyDraftFields, text };
  const { draft } = await mustAnswer(seat, 'drafts.save', { id, kind: 'repair', fields });
  process.stdout.write(`draft ${id} ${draft.fields.text}\n`);
}

await Promise.all([0, 1, 2, 3].map(takeCalls));
// A rename that is the last thing before the cut: no later sync of the journal carries it to the disk by chance.
await saveDraft('d-last', `${round}/0/0`);
process.stdout.write('rest\n');
process.stdin.resume();
