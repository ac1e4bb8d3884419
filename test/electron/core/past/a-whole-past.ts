import { createPast, type Past } from '../../../../electron/core/past/past.ts';
import { periodRecords, type RecordSource } from '../../../../electron/core/ledgers/period-records.ts';
import { diskFiles, type Files } from '../../../../electron/core/store/files.ts';
import { openStore } from '../../../../electron/core/store/open-store.ts';
import type { Store } from '../../../../electron/core/store/store.ts';
import type { FiledRecord } from '../../../../shared/domain/history/filed-record.ts';
import {
  createHand,
  deskOptions,
  mustAnswer,
  mustOpen,
  openSampleDesk,
  type Hand,
} from '../../../temp-desk.ts';

const DAY_MINUTES = 24 * 60;

/** A book of some days, all of it filed but the last two: one order was noted again later and is filed for the second time. */
export async function makeLongBook(folder: string): Promise<Hand> {
  const hand = createHand();
  let desk = await openSampleDesk(deskOptions(folder, hand));
  const seat = () => desk.connectAs('1002', () => undefined);
  const closed = async (text: string): Promise<string> => {
    const call = { kind: 'repair', channel: 'phone', place: '3-1203', text };
    const { order } = await mustAnswer(seat(), 'calls.take', call);
    await mustAnswer(seat(), 'orders.void', { order, reason: '误报' });
    return order ?? '';
  };
  const first = await closed('第一天');
  for (const text of ['第二天', '第三天', '第四天', '第五天']) {
    hand.forward(DAY_MINUTES);
    await closed(text);
    await mustAnswer(seat(), 'log.write', { text: `${text}早班` });
    await desk.close();
    desk = await mustOpen(deskOptions(folder, hand));
  }
  await mustAnswer(seat(), 'orders.note', { order: first, text: '业主又来问过' });
  hand.forward(3 * DAY_MINUTES);
  await mustAnswer(seat(), 'log.write', { text: '早' });
  await desk.close();
  desk = await mustOpen(deskOptions(folder, hand));
  await desk.close();
  return hand;
}

/** A store with its past and nothing else of a desk: cheap enough to be opened some hundred times. */
export async function openWithPast(
  folder: string,
  hand: Hand,
  files: Files = diskFiles,
): Promise<{ store: Store; past: Past; notes: string[]; close(): Promise<void> }> {
  const { newId } = deskOptions(folder, hand);
  const notes: string[] = [];
  const log = {
    note: (line: string) => void notes.push(line),
    bug: (_reference: string, error: unknown) => void notes.push(`bug: ${String(error)}`),
  };
  const past = createPast({ files, folder, clock: hand, log });
  const opened = await openStore({ folder, files, clock: hand, newId, log, replay: past.replay });
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  const store = opened.value;
  past.meet(store);
  await past.begin(() => undefined);
  return {
    ...{ store, past, notes },
    async close() {
      await past.close();
      await store.close();
    },
  };
}

/** Every record of a book, as a ledger of all days would have them. */
export async function recordsOf(source: RecordSource): Promise<FiledRecord[]> {
  const records: FiledRecord[] = [];
  for await (const record of periodRecords(source, { fromOn: '2000-01-01', toOn: '2099-12-31' }))
    records.push(record);
  return records;
}
