import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { en } from '../../shared/words/en.ts';
import { zhCN } from '../../shared/words/zh-CN.ts';
import { generatePast, openGeneratedDesk, type GeneratedDesk } from './generated-desk.ts';

const SOON = { timeout: 15_000 };
const today = new Date().toISOString().slice(0, 10);
let around = '';
const book = () => join(around, 'book');

beforeAll(async () => {
  around = await mkdtemp(join(tmpdir(), 'counterbook-stop-'));
  await generatePast(book(), 0.08, 60);
});
afterAll(() => rm(around, { recursive: true, force: true }));

describe.each(['zh-CN', 'en'] as const)('an export that runs, in %s', (language) => {
  const { ledgers: words, common } = language === 'en' ? en : zhCN;
  const what = words.name['work-book'];
  let desk: GeneratedDesk;
  beforeAll(async () => {
    desk = await openGeneratedDesk(book(), language);
  });
  afterAll(() => desk.close());

  it('says how far it is while the desk goes on, asks at Esc, stops by a digit and leaves nothing', async () => {
    const { page, ask, press } = desk;
    const wish = { ledger: 'work-book', fromOn: '2000-01-01', toOn: today, language } as const;
    await press('Control+7');
    await page.waitForTimeout(300);
    await press('[');
    await press('[');
    await page.getByRole('grid', { name: words.receipts.list }).waitFor();
    await ask('exports.begin', { subject: { kind: 'ledger', ...wish }, format: 'pdf', reason: 'x' });
    const line = page.getByRole('status').filter({ hasText: what });
    await line.waitFor();
    await page.getByRole('button', { name: common.longWork.stop }).waitFor();
    // The desk goes on: a call is registered meanwhile.
    await ask('calls.take', { kind: 'enquiry', channel: 'phone', place: '3-1203', text: '几点关门' });
    const sheet = page.getByRole('dialog', { name: words.stop.title });
    // Esc asks; a second one, and Enter, go on writing.
    for (const goOn of ['Escape', 'Enter']) {
      await press('Escape');
      await sheet.waitFor();
      await press(goOn);
      await sheet.waitFor({ state: 'detached' });
      await line.waitFor();
    }
    await press('Escape');
    await sheet.getByText(words.stop.nothingLeft).waitFor();
    await press('2');
    const newest = async () => (await ask('exports.list', {})).exports[0];
    await expect.poll(async () => (await newest())?.outcome, SOON).toBe('cancelled');
    await line.waitFor({ state: 'detached' });
    await page.getByRole('status').filter({ hasText: words.cancelled }).waitFor();
    const row = page.getByRole('row').and(page.locator('[aria-selected="true"]'));
    await expect.poll(() => row.getAttribute('aria-label'), SOON).toContain(words.receipts.outcome.cancelled);
    const left = await readdir(join(book(), 'exports')).catch((): string[] => []);
    expect(left).toEqual([]);
  });
});
