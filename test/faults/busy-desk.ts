import { mustAnswer, createHand, deskOptions, mustOpen } from '../temp-desk.ts';
import { emptyDraftFields } from '../../shared/domain/draft/draft.ts';

/*
 * A desk that takes calls as fast as it can and prints a line for each that was acknowledged, until it is killed.
 * Usage: busy-desk.ts FOLDER FIRST
 */

const [folder, first] = process.argv.slice(2);
if (folder === undefined || first === undefined)
  throw new Error('busy-desk needs a folder and a first number');
const desk = await mustOpen({ ...deskOptions(folder, createHand()), checkpointEvery: 20 });
const seat = desk.connectAs('1001', () => undefined);

async function takeCalls(lane: number): Promise<void> {
  for (let index = 0; ; index += 1) {
    const text = `${first}/${lane}/${index}`;
    const { order } = await mustAnswer(seat, 'calls.take', {
      kind: 'repair',
      channel: 'phone',
      place: '3-1203',
      text,
      dispatch: true,
      print: false,
    });
    process.stdout.write(`order ${order} ${text}\n`);
    if (index % 10 !== 0) continue;
    const { draft } = await mustAnswer(seat, 'drafts.save', {
      id: `d-${lane}`,
      kind: 'repair',
      fields: { ...emptyDraftFields, text },
    });
    process.stdout.write(`draft d-${lane} ${draft.fields.text}\n`);
  }
}

await Promise.all([0, 1, 2, 3].map(takeCalls));
