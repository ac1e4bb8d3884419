import { expect, it } from 'vitest';
import { createCheckpointKeeper } from '../../../../electron/core/store/checkpoint-keeper.ts';
import { diskFiles } from '../../../../electron/core/store/files.ts';
import { journalStart } from '../../../../electron/core/store/journal-reader.ts';
import { takeSnapshot } from '../../../../electron/core/store/snapshot.ts';
import { bookWith } from '../../../builders.ts';
import { tempFolder } from '../../../temp-desk.ts';

it('writes a checkpoint that is asked for in the very moment in which the one before it ends', async () => {
  const { folder, remove } = await tempFolder();
  const log = { note: () => undefined, bug: () => undefined };
  const keeper = createCheckpointKeeper(diskFiles, folder, log, { directorySeq: -1 });
  const at = { origin: '', place: journalStart, lastAt: null, lastLineBytes: 0 };
  const keep = () => keeper.keep(at, takeSnapshot(bookWith(), [], true));
  expect(await keep()).toBe(true);
  // Nothing lies between the two: the work of the first has ended, and nobody has noted it yet.
  expect(await keep()).toBe(true);
  await keeper.settled();
  await remove();
});
