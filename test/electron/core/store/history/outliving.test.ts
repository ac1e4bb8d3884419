import { afterEach, beforeEach, describe, expect, it } from 'vitest';
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

  it('is nothing on a day that is not there', async () => {
    expect(await found(historyIn(temp.folder).history)).toEqual([]);
  });
});
