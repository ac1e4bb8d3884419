import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { en } from '../../shared/words/en.ts';
import { zhCN } from '../../shared/words/zh-CN.ts';
import { goToSection } from './go-to-section.ts';
import { openSampleWindow, samplePins, type SampleWindow } from './open-window.ts';

const SOON = { timeout: 20_000 };
const PASSPHRASE = 'Lantern-42-harbour';

describe.each(['zh-CN', 'en'] as const)('a desk that moves, in %s', (language) => {
  const { bundles, errors, settings, setUp, shell } = language === 'en' ? en : zhCN;
  const words = bundles.move;
  let stick = '';
  let old: SampleWindow;
  let fresh: SampleWindow;
  const type = async ({ page }: SampleWindow, text: string) => {
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName), SOON).toBe('INPUT');
    // One key at a time is taken for a scanner.
    await page.keyboard.insertText(text);
  };
  const isWide = ({ page }: SampleWindow) =>
    page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);

  beforeAll(async () => {
    stick = await mkdtemp(join(tmpdir(), 'counterbook-stick-'));
    old = await openSampleWindow({ signedInAs: '1005', language });
    fresh = await openSampleWindow({ language });
  });
  afterAll(async () => {
    await old.close();
    await fresh.close();
    await rm(stick, { recursive: true, force: true });
  });

  it('says what happens, asks once more, and goes into one file', async () => {
    const { page, press, faults } = old;
    await goToSection(old, settings.section.backup);
    await press('9');
    const sheet = page.getByRole('dialog', { name: words.title });
    await sheet.getByText(words.about).waitFor();
    await type(old, stick);
    await press('Enter');
    await type(old, PASSPHRASE);
    await press('Enter');
    await type(old, PASSPHRASE);
    await press('Enter');
    await type(old, 'new PC');
    expect(await faults()).toEqual([]);
    await press('Control+Enter');
    const question = page.getByRole('dialog', { name: words.sure });
    await question.getByText(words.effect.close).waitFor();
    expect(await faults()).toEqual([]);
    // Enter stays: the first answer is not to move.
    await press('Enter');
    await question.waitFor({ state: 'detached' });
    expect(await readdir(stick)).toEqual([]);
    expect((await old.ask('session.current', {})).health.kind).toBe('sound');
    await press('Control+Enter');
    await question.waitFor();
    await press('2');
    await expect.poll(async () => (await old.ask('session.current', {})).health.kind, SOON).toBe('read-only');
    expect(await readdir(stick)).toEqual([expect.stringMatching(/\.desk$/u)]);
  });

  it('says at the old PC where it went, when, by whom and why, and takes nothing there', async () => {
    const { page, press, ask, faults } = old;
    await ask('session.signIn', { staff: '1005', pin: samplePins['1005'] });
    const gone = page.getByRole('region', { name: words.gone.title });
    await gone.getByRole('heading', { level: 1, name: words.gone.title }).waitFor();
    await gone.getByText(stick).waitFor();
    await gone.getByText('new PC', { exact: true }).waitFor();
    await gone.getByText(language === 'en' ? 'Gu Mingyuan' : '顾明远').waitFor();
    expect(await faults()).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await faults()).toEqual([]);
    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize({ width: 1093, height: 614 });
    expect(await isWide(old)).toBe(false);
    await page.setViewportSize({ width: 1366, height: 768 });
    await expect(ask('backups.setFolder', { folder: stick })).rejects.toThrow('desk-moved');
    await press('2');
    await gone.waitFor({ state: 'detached' });
    expect((await ask('orders.list', { view: 'to-do', limit: 5, offset: 0 })).orders).toBeDefined();
  });

  it('arrives at a PC without a desk by the file and its passphrase, and nowhere else', async () => {
    const { page, press, faults, ask } = fresh;
    await page.getByRole('button', { name: shell.leaveSample }).click();
    await page.getByRole('heading', { name: setUp.title }).waitFor();
    expect(await faults()).toEqual([]);
    await page.setViewportSize({ width: 1093, height: 614 });
    expect(await isWide(fresh)).toBe(false);
    await page.getByRole('button', { name: words.arrive.open }).focus();
    await page.setViewportSize({ width: 1366, height: 768 });
    await press('Enter');
    const sheet = page.getByRole('dialog', { name: words.arrive.title });
    await sheet.waitFor();
    const [name = ''] = await readdir(stick);
    await type(fresh, `"${join(stick, name)}"`);
    await press('Enter');
    await type(fresh, 'Lantern-43-harbour');
    expect(await faults()).toEqual([]);
    await press('Control+Enter');
    await sheet.getByText(errors.refusal['passphrase-wrong']).waitFor();
    await press('Control+A');
    await type(fresh, PASSPHRASE);
    await press('Control+Enter');
    await expect.poll(async () => (await ask('session.current', {})).state, SOON).toBe('locked');
    await sheet.waitFor({ state: 'detached' });
    await ask('session.signIn', { staff: '1005', pin: samplePins['1005'] });
    expect((await ask('session.current', {})).health).toEqual({ kind: 'sound' });
  });
});
