import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createBackupLines } from '../../../../../electron/core/store/backup/backup-lines.ts';
import { createHand, tempFolder } from '../../../../temp-desk.ts';
import { openBacked, type BackedBook } from './a-book.ts';

let temp: Awaited<ReturnType<typeof tempFolder>>;
let clock: ReturnType<typeof createHand>;
let book: BackedBook;
beforeEach(async () => {
  temp = await tempFolder();
  clock = createHand();
  book = await openBacked(temp.folder, clock);
});
afterEach(async () => {
  await book.close();
  await temp.remove();
});

const kinds = () => book.store.book.desk.log.map(({ event }) => event?.kind);

describe('the lines of backups in the duty log', () => {
  it('tell of one that could not be made once an hour, although it is tried each minute', async () => {
    for (let minute = 0; minute < 125; minute += 1) {
      await createBackupLines(book.store).stuck('ENOSPC');
      clock.forward(1);
    }
    expect(kinds()).toEqual(['backup-stuck', 'backup-stuck', 'backup-stuck']);
  });

  it('tell of each one that was made, also right after each other', async () => {
    const lines = createBackupLines(book.store);
    await lines.made('one');
    await lines.made('two');
    expect(kinds()).toEqual(['backup-made', 'backup-made']);
  });

  it('keep quiet for an hour at most when the clock was set back by a day', async () => {
    const lines = createBackupLines(book.store);
    await lines.stuck('EIO');
    clock.forward(-24 * 60);
    await lines.stuck('EIO');
    expect(kinds().filter((kind) => kind === 'backup-stuck')).toHaveLength(2);
  });
});
