import { expect, it } from 'vitest';
import { countRows } from '../../shared/domain/shift/count-rows.ts';
import { en } from '../../shared/words/en.ts';
import { samplePins } from './open-window.ts';
import { clerkPins, openShiftDesk } from './shift-desk.ts';

const t = en.handover;

it('tells what lies here as at the last handover with one key, and says for how many handovers, in the dark at 125 %', async () => {
  const desk = await openShiftDesk({ language: 'en' });
  const { page, press, ask } = desk;
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.setViewportSize({ width: 1093, height: 614 });
  const book = () => desk.house.current().store.book.desk;
  for (const what of ['纸箱', '行李'])
    await ask('deposits.receive', {
      what,
      owner: { name: '周女士' },
      shelf: '甲 3',
      told: true,
      print: false,
    });
  await ask('loans.lend', { codes: ['K-003'], borrower: { id: 'b-1' }, print: false });
  // The first handover, by the channels alone.
  await ask('handover.prepare', {});
  await ask('handover.meet', { to: '1003' });
  const { handover } = await ask('handover.get', {});
  await ask('handover.mark', { keys: handover?.lines.map(({ key }) => key) ?? [], as: 'told' });
  for (const { row, expected } of countRows(book())) await ask('handover.count', { row, counted: expected });
  await ask('handover.sign', { outgoing: samplePins['1001'], incoming: clerkPins['1003'] });
  await page.getByRole('banner').getByText('Zhang Lei').waitFor();
  await desk.openHandover();
  await page.getByRole('button', { name: t.begin.prepare }).waitFor();
  expect(await desk.faults()).toEqual([]);
  await press('1');
  await page.getByText(t.face.carried.replace('{{count}}', '2')).first().waitFor();
  await press('Control+Enter');
  await page.getByRole('group', { name: t.meet.people }).waitFor();
  expect(await desk.faults()).toEqual([]);
  await press('1');
  await page.getByRole('progressbar').waitFor();
  await press('4');
  const sheet = page.getByRole('dialog', { name: /^2 deposits and documents/u });
  await sheet.getByText('纸箱').waitFor();
  expect(await desk.faults()).toEqual([]);
  await press('1');
  await sheet.waitFor({ state: 'detached' });
  await expect
    .poll(async () => (await ask('handover.get', {})).unfinished.lines)
    .toEqual([expect.stringMatching(/^custody:/u)]);
  await page.getByRole('heading', { name: /K-003/u }).waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1093);
  await desk.close();
});
