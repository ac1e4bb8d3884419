import { mkdir, readdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { writeNoted } from '../../../../electron/core/bundle/record-bundle.ts';
import { diskFiles } from '../../../../electron/core/store/files.ts';
import { openScene, furnishScene, settle } from '../../../faults/erasure-scene.ts';
import { createHand, mustAnswer, tempFolder } from '../../../temp-desk.ts';

let temp: Awaited<ReturnType<typeof tempFolder>>;
beforeEach(async () => {
  temp = await tempFolder();
});
afterEach(() => temp.remove());

it('an erasure removes the bundles that lie where they were written, and names those that a person has to find', async () => {
  const folder = join(temp.folder, 'book');
  await mkdir(folder);
  const clock = createHand();
  const desk = await openScene(folder, clock);
  const { personId } = await furnishScene(desk, clock, folder);
  await settle(desk);
  const { store } = desk;
  const out = join(temp.folder, 'out');

  async function written(): Promise<string> {
    const { seq } = store.depth.writing.durable();
    const order = {
      ...{ files: diskFiles, folder, out, passphrase: null, at: clock.now() },
      end: { seq, origin: store.depth.origin() },
      centre: store.book.desk.centre ?? { name: '', letter: 'A', timeZone: '' },
      span: { from: 1, to: seq },
    };
    const bundle = await writeNoted(store, order, { by: null, reason: '试', newId: () => `b-${seq}` });
    if (!bundle.ok) throw new Error(JSON.stringify(bundle.error));
    await settle(desk);
    return bundle.value.path;
  }
  // The clock was ahead for a while.
  const now = clock.now();
  clock.set('2031-01-01T00:00:00.000Z');
  const stays = await written();
  clock.set(now);
  const taken = await written();
  await rename(taken, join(temp.folder, 'taken.bundle'));
  const seat = desk.connectAs('1005', () => undefined);
  const wish = { personId, reason: '本人书面要求', commandId: 'w-1' };
  const first = await mustAnswer(seat, 'erasure.erase', wish);
  expect(first).toMatchObject({ bundles: [taken] });
  expect(await readdir(out)).toEqual([]);
  expect(store.book.desk.bundles.map(({ file, removedAt }) => [file, removedAt !== null])).toEqual([
    [stays, true],
    [taken, false],
  ]);
  expect(await mustAnswer(seat, 'erasure.erase', wish)).toEqual(first);
  await desk.close();
});
