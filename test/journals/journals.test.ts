import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createHand, deskOptions, mustAnswer, mustOpen, tempFolder } from '../temp-desk.ts';

/*
 * A book of every version that was ever handed out, written by that very version; none of them is ever edited.
 * `000001.ndjson.gz` is its journal, `desk.json.gz` its checkpoint.
 */

let temp: Awaited<ReturnType<typeof tempFolder>>;
beforeEach(async () => {
  temp = await tempFolder();
});
afterEach(() => temp.remove());

async function layOut(version: string): Promise<void> {
  const kept = async (name: string) => gunzipSync(await readFile(join(import.meta.dirname, version, name)));
  await mkdir(join(temp.folder, 'journal'));
  await writeFile(join(temp.folder, 'journal', '000001.ndjson'), await kept('000001.ndjson.gz'));
  await writeFile(join(temp.folder, 'desk.json'), await kept('desk.json.gz'));
}

const versions = (await readdir(import.meta.dirname, { withFileTypes: true }))
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

describe('a book of an earlier version', () => {
  it('is kept for every version', () => {
    expect(versions).toEqual(['0.1.0']);
  });

  it.each(versions)('opens and goes on: %s', async (version) => {
    await layOut(version);
    const clock = createHand('2026-11-22T12:00:00.000Z');
    const desk = await mustOpen(deskOptions(temp.folder, clock));
    expect(desk.store.health()).toEqual({ kind: 'sound' });
    // Its checkpoint has another form; it is kept aside and the journal tells everything.
    expect(desk.store.opened.setAside).toContain(join('set-aside', 'desk.json'));
    const seat = desk.connectAs('1002', () => undefined);
    const open = await mustAnswer(seat, 'orders.list', { view: 'to-do' });
    expect(open.total).toBe(3);
    const { order } = await mustAnswer(seat, 'orders.get', { order: 'A261120-0003' });
    expect(order).toMatchObject({ state: 'closed', text: '2026-11-20 第3件：主卧漏水', result: '换了垫圈' });
    expect(order.pauses).toHaveLength(1);
    await mustAnswer(seat, 'orders.note', { order: 'A261120-0003', text: '后来又问过' });
    await desk.close();
    const again = await mustOpen(deskOptions(temp.folder, clock));
    expect(again.store.opened.setAside).toEqual([]);
    expect(again.store.lastChange()?.seq).toBe(desk.store.lastChange()?.seq);
    await again.close();
  });
});
