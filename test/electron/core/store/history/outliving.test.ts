import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  HEAD_BYTES,
  packDirectory,
  packHead,
  unpackDirectory,
  unpackHead,
} from '../../../../../electron/core/store/history/day-format.ts';
import { filedId, type FiledRecord } from '../../../../../shared/domain/history/filed-record.ts';
import { orderWith } from '../../../../builders.ts';
import { tempFolder } from '../../../../temp-desk.ts';
import { filedLoan, historyIn } from './a-past.ts';

let temp: Awaited<ReturnType<typeof tempFolder>>;
beforeEach(async () => {
  temp = await tempFolder();
});
afterEach(() => temp.remove());

const DAY = '2026-11-22';
const since = Date.parse('2026-12-01T00:00:00.000Z');
const early = '2026-11-25T00:00:00.000Z';
const late = '2026-12-02T00:00:00.000Z';

const order = (number: string, closedAt: string, text = '漏水'): FiledRecord => ({
  kind: 'order',
  order: orderWith({ number, state: 'closed', closedAt, text }),
});

async function found(history: ReturnType<typeof historyIn>['history'], at = since): Promise<string[]> {
  return (await history.outliving(DAY, at)).map(filedId);
}

const path = () => join(temp.folder, 'history', DAY.slice(0, 4), `${DAY}.gz`);

async function partsOf() {
  const bytes = await readFile(path());
  const head = unpackHead(bytes, DAY);
  if (!head) throw new Error('There is no head');
  const recordsAt = HEAD_BYTES + head.directoryBytes;
  return { bytes, head, recordsAt, directory: unpackDirectory(bytes.subarray(HEAD_BYTES, recordsAt)) };
}

async function cutRecordsOff(): Promise<void> {
  const { bytes, recordsAt } = await partsOf();
  await writeFile(path(), bytes.subarray(0, recordsAt));
}

async function takeLastClosingOut(): Promise<void> {
  const { bytes, head, recordsAt, directory } = await partsOf();
  if (directory?.lastClosing !== Date.parse(late)) throw new Error('It does not say when');
  const older = packDirectory({ ids: directory.ids, members: directory.members });
  const newHead = packHead({ ...head, directoryBytes: older.length });
  await writeFile(path(), Buffer.concat([newHead, older, bytes.subarray(recordsAt)]));
}

describe('what ended long after its day', () => {
  it('is found among what did not, orders and loans, whatever is written in them', async () => {
    const { history } = historyIn(temp.folder);
    await history.file([
      order('A261122-0001', early, `钥匙 "closedAt":"${late}" 𠮷`),
      order('A261122-0002', late, '𠮷 ー café "quoted" \\ 𰻝'),
      filedLoan('A261122-L0001', { closedAt: late }),
      filedLoan('A261122-L0002', { closedAt: early }),
    ]);
    expect((await found(history)).sort()).toEqual(['A261122-0002', 'A261122-L0001']);
    const [whole] = await history.outliving(DAY, since);
    expect(whole).toEqual(order('A261122-0002', late, '𠮷 ー café "quoted" \\ 𰻝'));
  });

  it('is found again after the day was looked through in vain and written anew', async () => {
    const { history } = historyIn(temp.folder);
    await history.file([order('A261122-0001', early)]);
    expect(await found(history)).toEqual([]);
    expect(await found(history, Date.parse(early) - 1)).toEqual(['A261122-0001']);
    await history.file([order('A261122-0002', late)]);
    expect(await found(history)).toEqual(['A261122-0002']);
    await history.rewrite((record) => (filedId(record) === 'A261122-0002' ? null : record));
    expect(await found(history)).toEqual([]);
  });

  it('is known from the directory of a day: none of its records is read where nothing is to be found', async () => {
    const { history } = historyIn(temp.folder);
    await history.file([order('A261122-0001', early), order('A261122-0002', late)]);
    await cutRecordsOff();
    const opened = historyIn(temp.folder).history;
    expect(await found(opened, Date.parse(late))).toEqual([]);
    expect(opened.holes()).toBe(0);
  });

  it('is found in a file of an earlier version, whose directory does not say', async () => {
    const { history } = historyIn(temp.folder);
    await history.file([order('A261122-0001', early), order('A261122-0002', late)]);
    await takeLastClosingOut();
    const opened = historyIn(temp.folder).history;
    expect(await found(opened)).toEqual(['A261122-0002']);
    expect(await found(opened, Date.parse(late))).toEqual([]);
  });

  it('is nothing on a day that is not there', async () => {
    expect(await found(historyIn(temp.folder).history)).toEqual([]);
  });
});
