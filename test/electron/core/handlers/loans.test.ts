import { afterAll, beforeAll, expect, it } from 'vitest';
import type { OpenDesk } from '../../../../electron/core/desk.ts';
import { createHand, deskOptions, mustAnswer, openSampleDesk, tempFolder } from '../../../temp-desk.ts';

let around: Awaited<ReturnType<typeof tempFolder>>;
let desk: OpenDesk;
beforeAll(async () => {
  around = await tempFolder();
  desk = await openSampleDesk(deskOptions(around.folder, createHand()));
});
afterAll(async () => {
  await desk.close();
  await around.remove();
});

it('takes the telephone of a new borrower from the directory, because a window sees only its mask', async () => {
  const clerk = desk.connectAs('1001', () => undefined);
  const { hits } = await mustAnswer(clerk, 'borrowers.find', { text: '王秀兰' });
  const hit = hits.find((each) => each.personId !== null);
  if (!hit) throw new Error('The sample has no 王秀兰');
  const { kind, name, firm, personId, staffId } = hit;
  expect(hit.phone).toContain('*');
  const lent = await mustAnswer(clerk, 'loans.lend', {
    codes: ['K-001'],
    borrower: { kind, name, firm, personId, staffId },
    print: false,
  });
  const shown = await clerk.invoke('people.reveal', { borrower: lent.borrower });
  expect(shown).toMatchObject({ ok: true, value: { phones: [expect.stringMatching(/^1\d{10}$/)] } });
});
