import { expect, it } from 'vitest';
import { zhCN } from '../../shared/words/zh-CN.ts';
import { openShiftDesk } from './shift-desk.ts';

const t = zhCN.handover;
const MATTERS = 200;
const rooms = ['1-0301', '1-0401', '2-0502', '3-1203', '1-0501'];

/** Says a figure where whoever runs the tests reads it. */
function figure(text: string): void {
  process.stdout.write(`    ${text}\n`);
}

it('builds a list of 200 open matters at once and walks it at one key per line', async () => {
  const desk = await openShiftDesk();
  const { page, press, ask } = desk;
  for (let n = 0; n < MATTERS; n += 1)
    await desk.take(rooms[n % rooms.length] ?? '1-0301', `第 ${n + 1} 件，灯不亮`);
  await desk.openHandover();
  await page.getByRole('group', { name: t.title }).waitFor();
  const beganAt = performance.now();
  await press('1');
  await page.getByText('200 项').first().waitFor();
  const builtMs = performance.now() - beganAt;
  await press('Control+Enter');
  await page.getByRole('group', { name: t.meet.people }).waitFor();
  await press('1');
  await page.getByRole('progressbar').waitFor();
  const walkedAt = performance.now();
  const slowest = { ms: 0 };
  for (let n = 0; n < MATTERS; n += 1) {
    const pressedAt = performance.now();
    await press('1');
    await page
      .getByText(`${n + 1} / ${MATTERS}`, { exact: true })
      .first()
      .waitFor();
    slowest.ms = Math.max(slowest.ms, performance.now() - pressedAt);
  }
  const walkedMs = performance.now() - walkedAt;
  await expect.poll(async () => (await ask('handover.get', {})).unfinished.lines.length).toBe(0);
  figure(`handover of ${MATTERS} matters: list on the screen ${Math.round(builtMs)} ms after the key`);
  figure(
    `walked with ${MATTERS} keys in ${Math.round(walkedMs)} ms, ${Math.round(walkedMs / MATTERS)} ms a line, slowest ${Math.round(slowest.ms)} ms`,
  );
  expect(builtMs).toBeLessThan(1_000);
  await page.getByRole('heading', { name: '200 项都讲完了' }).waitFor();
  await desk.close();
});
