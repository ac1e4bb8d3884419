import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { recordWritten } from '../../../../electron/core/bundle/record-bundle.ts';
import { writeBundle } from '../../../../electron/core/bundle/write-bundle.ts';
import { diskFiles } from '../../../../electron/core/store/files.ts';
import { createHand, deskOptions, openSampleDesk, tempFolder } from '../../../temp-desk.ts';

it('a bundle that cannot be noted in the book is taken away again', async () => {
  const temp = await tempFolder();
  try {
    const folder = join(temp.folder, 'book');
    await mkdir(folder);
    const desk = await openSampleDesk(deskOptions(folder, createHand('2026-11-22T00:00:00.000Z')));
    const { store } = desk;
    const { seq } = store.depth.writing.durable();
    const out = join(temp.folder, 'out');
    const written = await writeBundle({
      ...{ files: diskFiles, folder, out, passphrase: null, at: '2026-11-22T00:00:00.000Z' },
      end: { seq, origin: store.depth.origin() },
      centre: store.book.desk.centre ?? { name: '', letter: 'A', timeZone: '' },
      span: { from: 1, to: seq },
    });
    if (!written.ok) throw new Error(JSON.stringify(written.error));
    expect(await readdir(out)).toHaveLength(1);
    await desk.close();
    const asker = { by: null, reason: '试', newId: () => 'b-1' };
    expect(await recordWritten(store, written.value, asker)).toMatchObject({ ok: false });
    expect(await readdir(out)).toEqual([]);
  } finally {
    await temp.remove();
  }
});
