import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { diskFiles, type Files } from '../../../../../electron/core/store/files.ts';
import type { FiledRecord } from '../../../../../shared/domain/history/filed-record.ts';
import { tempFolder } from '../../../../temp-desk.ts';
import { filedCall, filedOrder, historyIn, searched } from './a-past.ts';

let temp: Awaited<ReturnType<typeof tempFolder>>;
beforeEach(async () => {
  temp = await tempFolder();
});
afterEach(() => temp.remove());

const PHONE = '13800138000';
const contact = { personId: 'c-9', name: '仇玉珍', title: 'ms', role: '', phone: PHONE } as const;
const canaries = ['仇玉珍', PHONE, 'qiuyuzhen', 'qyz', '仇女士'];

const past = [
  filedOrder('A261122-0001', { contact, text: '仇女士家漏水' }),
  filedOrder('A261122-0002', { text: '漏水' }),
  filedCall('A261022-C0001', { callerName: '仇玉珍', text: '仇女士问收费' }),
  filedOrder('A260922-0001', { text: '漏水' }),
];

function forget(record: FiledRecord): FiledRecord | null {
  if (record.kind === 'order' && record.order.contact.personId === 'c-9')
    return {
      kind: 'order',
      order: { ...record.order, text: '-', contact: { ...contact, personId: null, name: '', phone: '' } },
    };
  if (record.kind === 'call' && record.call.callerName === '仇玉珍')
    return { kind: 'call', call: { ...record.call, callerName: '', text: '-' } };
  return record;
}

/** Which files below the folder hold one of the texts, as they lie there or unpacked. */
async function filesWith(texts: readonly string[]): Promise<string[]> {
  const names = await readdir(temp.folder, { recursive: true });
  const found: string[] = [];
  for (const name of names) {
    const path = join(temp.folder, name);
    if (!(await stat(path).then((entry) => entry.isFile()))) continue;
    const bytes = await readFile(path);
    const plain = name.endsWith('.gz') ? Buffer.concat([bytes, gunzipSync(bytes)]) : bytes;
    if (texts.some((text) => plain.includes(text))) found.push(name);
  }
  return found.sort();
}

describe('an erasure', () => {
  it('takes the bytes out of the files of days and months, and leaves the others alone', async () => {
    const { history, path } = historyIn(temp.folder);
    await history.file(past);
    expect(await filesWith(canaries)).toEqual([
      'history/2026/2026-10-22.gz',
      'history/2026/2026-10.find',
      'history/2026/2026-11-22.gz',
      'history/2026/2026-11.find',
    ]);
    const untouched = await stat(path('2026-09-22.gz'));
    expect(await history.rewrite(forget)).toBe(2);
    expect(await filesWith(canaries)).toEqual([]);
    expect((await stat(path('2026-09-22.gz'))).ino).toBe(untouched.ino);
    for (const canary of canaries) expect((await searched(history, canary)).ids).toEqual([]);
    expect((await searched(history, '漏水')).ids).toEqual(['A261122-0002', 'A260922-0001']);
    expect(await history.order('A261122-0001')).toMatchObject({ text: '-' });
    expect(await history.check()).toEqual({ broken: [], stale: [] });
  });

  it('changes nothing the second time', async () => {
    const { history } = historyIn(temp.folder);
    await history.file(past);
    await history.rewrite(forget);
    expect(await history.rewrite(forget)).toBe(0);
  });

  it('can be kept to some days', async () => {
    const { history } = historyIn(temp.folder);
    await history.file(past);
    expect(await history.rewrite(forget, ['2026-10-22', '2020-01-01'])).toBe(1);
    expect(await filesWith(canaries)).toEqual(['history/2026/2026-11-22.gz', 'history/2026/2026-11.find']);
  });

  it('takes whole records away, and the files of a day that has none left', async () => {
    const { history } = historyIn(temp.folder);
    await history.file(past);
    const changed = await history.rewrite((record) => (forget(record) === record ? record : null));
    expect(changed).toBe(2);
    expect(await history.days()).toEqual(['2026-11-22', '2026-09-22']);
    expect(await filesWith(canaries)).toEqual([]);
    expect(await readdir(join(temp.folder, 'history/2026'))).not.toContain('2026-10.find');
    expect(await history.order('A261122-0001')).toBeNull();
    expect(await history.check()).toEqual({ broken: [], stale: [] });
  });

  it('takes away what a crash left half-written', async () => {
    const { history, path } = historyIn(temp.folder);
    await history.file(past);
    await writeFile(path('2026-11-22.gz.77-1.tmp'), PHONE);
    await history.rewrite(forget);
    expect(await filesWith(canaries)).toEqual([]);
  });

  it('is finished by asking again after a crash at any moment', async () => {
    for (let renames = 0; renames < 4; renames += 1) {
      await historyIn(temp.folder).history.file(past);
      let left = renames;
      const files: Files = {
        ...diskFiles,
        rename: (...args) => {
          left -= 1;
          return left < 0 ? Promise.reject(new Error('cut')) : diskFiles.rename(...args);
        },
      };
      await expect(historyIn(temp.folder, { files }).history.rewrite(forget)).rejects.toThrow('cut');
      const { history } = historyIn(temp.folder);
      await history.rewrite(forget);
      expect(await filesWith(canaries)).toEqual([]);
      expect(await history.check()).toEqual({ broken: [], stale: [] });
    }
  });
});
