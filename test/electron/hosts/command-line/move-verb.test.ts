import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { moveDesk } from '../../../../electron/core/move/move-desk.ts';
import { diskFiles, type Files } from '../../../../electron/core/store/files.ts';
import { runArrive, runMove, type MoveWords } from '../../../../electron/hosts/command-line/move-verb.ts';
import type { VerbContext } from '../../../../electron/hosts/command-line/verb-context.ts';
import { createHand, deskOptions, openSampleDesk, readSampleFile, tempFolder } from '../../../temp-desk.ts';
import { TEST_COST } from '../../core/bundle/bundle-pair.ts';
import { stateOf } from '../../core/move/moving-pair.ts';

let temp: Awaited<ReturnType<typeof tempFolder>>;
let old: string;
let fresh: string;
let words: MoveWords;
beforeEach(async () => {
  temp = await tempFolder();
  old = join(temp.folder, 'old');
  fresh = join(temp.folder, 'fresh');
  await mkdir(old);
  await (await openSampleDesk(deskOptions(old, createHand()))).close();
  const secret = join(temp.folder, 'secret.txt');
  await writeFile(secret, '澄湖苑 搬家 2026\n');
  words = { 'passphrase-file': secret, json: true };
});
afterEach(() => temp.remove());

async function run(verb: (context: VerbContext, words: MoveWords) => Promise<number>, more: MoveWords) {
  const output = new PassThrough();
  const complaints: string[] = [];
  let made = 0;
  const code = await verb(
    {
      input: new PassThrough(),
      output,
      complain: (line) => void complaints.push(line),
      environment: {},
      newId: () => `n-${(made += 1)}`,
      now: () => '2026-11-23T00:00:00.000Z',
      sample: readSampleFile,
    },
    { ...words, ...more },
  );
  output.end();
  return { code, output: await text(output), complaint: complaints.join('\n') };
}

describe('desk move and desk arrive', () => {
  it('carry a desk from one folder to another', { timeout: 30_000 }, async () => {
    const file = join(temp.folder, 'front.desk');
    const moved = await run(runMove, { ...words, folder: old, out: file, reason: '换电脑' });
    expect(moved.code).toBe(0);
    const { seq } = JSON.parse(moved.output) as { seq: number };
    expect(await stateOf(old)).toMatchObject({ state: 'desk-moved', seq });
    const again = await run(runMove, { ...words, folder: old, out: file, reason: '换电脑' });
    expect([again.code, again.complaint]).toEqual([
      1,
      expect.stringMatching(/^The desk has moved already: .*desk-moved/),
    ]);
    const arrived = await run(runArrive, { ...words, folder: fresh, file });
    expect([arrived.code, JSON.parse(arrived.output)]).toEqual([0, { letter: 'A', seq: seq + 1 }]);
    expect(await stateOf(fresh)).toMatchObject({ state: 'living', seq: seq + 1, letter: 'A' });
  });

  it('end a move whose stick came back under another letter', { timeout: 30_000 }, async () => {
    const [was, is] = [join(temp.folder, 'was'), join(temp.folder, 'is')];
    await mkdir(was);
    const end = (file: string) => run(runMove, { folder: old, out: file, finish: true, json: true });
    expect((await end(join(is, 'front.desk'))).code).toBe(2);
    const pulled = Object.assign(new Error('the stick is pulled'), { code: 'ENOENT' });
    const away: Files = {
      ...diskFiles,
      rename: (from, to) =>
        String(from).endsWith('.moving') ? Promise.reject(pulled) : diskFiles.rename(from, to),
    };
    const moved = await moveDesk({
      ...{ files: away, folder: old, out: null, file: join(was, 'front.desk'), by: null, reason: '换电脑' },
      ...{ passphrase: '澄湖苑 搬家 2026', cost: TEST_COST, newId: () => 'move-1' },
      clock: { now: () => '2026-11-23T00:00:00.000Z' },
      progress: () => undefined,
    });
    expect(moved).toMatchObject({ error: { kind: 'move-unfinished' } });
    await rename(was, is);
    expect(await stateOf(old)).toMatchObject({ state: 'desk-moved' });
    const file = join(is, 'front.desk');
    await writeFile(join(is, 'other.desk.moving'), 'another file');
    expect(await end(join(is, 'other.desk'))).toMatchObject({
      code: 1,
      complaint: expect.stringContaining('move-file-unreadable') as string,
    });
    expect(await end(file)).toMatchObject({ code: 0, output: `${JSON.stringify({ file })}\n` });
    expect((await end(file)).complaint).toContain('desk-moved');
    const arrived = await run(runArrive, { ...words, folder: fresh, file });
    expect(arrived.code).toBe(0);
  });

  it('say what is missing, and touch nothing', async () => {
    const file = join(temp.folder, 'front.desk');
    const wrong = [
      await run(runMove, { json: false, folder: old, out: file }),
      await run(runMove, { json: false, folder: old, out: join(temp.folder, 'front.zip'), reason: '换电脑' }),
      await run(runMove, { json: false, folder: fresh, out: file, reason: '换电脑' }),
      await run(runMove, { folder: old, out: file, reason: '换', 'passphrase-file': undefined, json: false }),
      await run(runArrive, { json: false, folder: fresh }),
    ];
    expect(wrong.map(({ code }) => code)).toEqual([2, 2, 2, 2, 2]);
    expect((await run(runArrive, { json: false, folder: fresh, file })).code).toBe(1);
    expect(await stateOf(old)).toMatchObject({ state: 'living' });
  });
});
