import { afterAll, beforeAll, expect, it } from 'vitest';
import type { OpenDesk } from '../../../../electron/core/desk.ts';
import { createHand, deskOptions, mustAnswer, openSampleDesk, tempFolder } from '../../../temp-desk.ts';
import { liveMorning, wishFor } from './ledger-desk.ts';

let temp: Awaited<ReturnType<typeof tempFolder>>;
let desk: OpenDesk;
beforeAll(async () => {
  temp = await tempFolder();
  desk = await openSampleDesk(deskOptions(temp.folder, createHand()));
  await liveMorning(desk);
});
afterAll(async () => {
  await desk.close();
  await temp.remove();
});

const seat = () => desk.connectAs('1001', () => undefined);

/** What stands in the rows of a ledger under these headings. */
async function cellsOf(ledger: string, ids: readonly string[], filter: object = {}): Promise<unknown[][]> {
  const { columns, rows } = await mustAnswer(seat(), 'ledgers.preview', {
    ...wishFor(ledger),
    filter,
    limit: 200,
  });
  const at = ids.map((wanted) => columns.findIndex(({ id }) => id === wanted));
  return rows.map((row) => at.map((index) => row[index]));
}

it('a register of keys says how the owner agreed and who was the second person, and not who agreed', async () => {
  await mustAnswer(seat(), 'loans.lend', {
    ...{ codes: ['K-055'], borrower: { id: 'b-1' }, print: false },
    consent: { from: '王秀兰', way: 'phone', note: '', untilOn: null },
    second: { staff: '1002', pin: '730264' },
  });
  const { staff } = desk.store.book.desk;
  expect(await cellsOf('key-loans', ['code', 'consent', 'second'])).toEqual([
    ['K-001', '', ''],
    ['K-055', '电话', staff['1002']?.name],
  ]);
});

it('a register of documents says who approved, how often it was renewed, and with how many pages it came back', async () => {
  const [loan] = Object.values(desk.store.book.desk.custody).filter((each) => each.register === 'documents');
  await mustAnswer(seat(), 'loans.extend', { loan: loan?.number, reason: '没看完' });
  await mustAnswer(seat(), 'loans.return', { items: [{ code: 'F-001', pages: 48 }] });
  expect(await cellsOf('document-loans', ['code', 'renewals', 'pages', 'approver'])).toEqual([
    ['F-001', 1, 48, ''],
  ]);
});

it('residents are told with how often they called, complained and had repairs, also after a merge', async () => {
  const places = Object.values(desk.store.book.directory.places);
  const [kept, gone] = Object.values(desk.store.book.directory.people);
  const place = places.find(({ id }) => kept?.roles.some(({ placeId }) => placeId === id));
  const take = (kind: string, personId: string | undefined) =>
    mustAnswer(seat(), 'calls.take', {
      ...{ kind, channel: 'phone', place: place?.name, text: '来电', personId },
      ...(kind === 'complaint' ? { severity: 'S4', readBack: true } : {}),
    });
  await take('repair', kept?.id);
  await take('complaint', kept?.id);
  await take('repair', gone?.id);
  await mustAnswer(
    desk.connectAs('1002', () => undefined),
    'people.merge',
    { keep: kept?.id, drop: gone?.id },
  );
  expect(desk.store.book.activity.people[kept?.id ?? '']).toMatchObject({
    calls: 3,
    complaints: 1,
    repairs: 2,
  });
  const counts = await cellsOf('residents', ['name', 'calls', 'complaints', 'repairs'], { text: kept?.name });
  expect(counts).toContainEqual([kept?.name, 3, 1, 2]);
});
