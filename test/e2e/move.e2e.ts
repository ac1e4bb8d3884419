import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { diskFiles, type Files } from '../../electron/core/store/files.ts';
import { en } from '../../shared/words/en.ts';
import { zhCN } from '../../shared/words/zh-CN.ts';
import { goToSection } from './go-to-section.ts';
import { openSampleWindow, samplePins, type SampleWindow } from './open-window.ts';

const SOON = { timeout: 20_000 };
const PASSPHRASE = 'Lantern-42-harbour';
const MUCH = 'much.bin';
const MUCH_BYTES = 1024 * 1024;

/** Files of which the large one is not opened before it is let go, so that whatever moves it goes on meanwhile. */
function heldFiles(): { readonly files: Files; readonly letGo: () => void } {
  const { promise, resolve } = Promise.withResolvers<void>();
  const open: Files['open'] = async (...wish) => {
    if (String(wish[0]).includes(MUCH)) await promise;
    return diskFiles.open(...wish);
  };
  return { files: { ...diskFiles, open }, letGo: resolve };
}

describe.each(['zh-CN', 'en'] as const)('a desk that moves, in %s', (language) => {
  const { bundles, errors, intake, recovery, settings, setUp, shell } = language === 'en' ? en : zhCN;
  const words = bundles.move;
  let stick = '';
  let around = '';
  let old: SampleWindow;
  let fresh: SampleWindow;
  const leaving = heldFiles();
  const coming = heldFiles();
  const type = async ({ page }: SampleWindow, text: string) => {
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName), SOON).toBe('INPUT');
    // One key at a time is taken for a scanner.
    await page.keyboard.insertText(text);
  };
  /** Asks to stop what is under way. */
  const askToStop = async ({ page, press }: SampleWindow, of: 'moving' | 'arriving') => {
    await page.getByRole('progressbar', { name: words.working[of] }).waitFor();
    await press('Escape');
    const question = page.getByRole('dialog', { name: words.stop.title });
    await question.getByText(words.stop[of]).waitFor();
    return question;
  };
  const isWide = ({ page }: SampleWindow) =>
    page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);

  beforeAll(async () => {
    stick = await mkdtemp(join(tmpdir(), 'counterbook-stick-'));
    around = await mkdtemp(join(tmpdir(), 'counterbook-around-'));
    old = await openSampleWindow({ signedInAs: '1005', language, around, files: leaving.files });
    await writeFile(join(around, 'book-sample', MUCH), randomBytes(MUCH_BYTES));
    fresh = await openSampleWindow({ language, files: coming.files });
  });
  afterAll(async () => {
    // A test that went red in between holds them still.
    leaving.letGo();
    coming.letGo();
    await old.close();
    await fresh.close();
    for (const each of [stick, around]) await rm(each, { recursive: true, force: true });
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
    const steps = question.getByRole('list').getByRole('listitem');
    expect(await steps.count()).toBe(3);
    expect(await steps.first().evaluate((step) => getComputedStyle(step).listStyleType)).toBe('decimal');
    expect(await faults()).toEqual([]);
    // Enter stays: the first answer is not to move.
    await press('Enter');
    await question.waitFor({ state: 'detached' });
    expect(await readdir(stick)).toEqual([]);
    expect((await old.ask('session.current', {})).health.kind).toBe('sound');
    await press('Control+Enter');
    await question.waitFor();
    await press('2');
    const stopping = await askToStop(old, 'moving');
    expect(await faults()).toEqual([]);
    await press('Enter');
    await stopping.waitFor({ state: 'detached' });
    leaving.letGo();
    await expect.poll(async () => (await old.ask('session.current', {})).health.kind, SOON).toBe('read-only');
    expect(await readdir(stick)).toEqual([expect.stringMatching(/\.desk$/u)]);
  });

  it('says at the old PC where it went, when, by whom and why, and takes nothing there', async () => {
    const { page, press, ask, faults } = old;
    await ask('session.signIn', { staff: '1005', pin: samplePins['1005'] });
    const gone = page.getByRole('region', { name: words.gone.title });
    await gone.getByRole('heading', { level: 1, name: words.gone.title }).waitFor();
    await gone.getByText(stick).waitFor();
    const [name = ''] = await readdir(stick);
    const band = page.getByRole('alert').filter({ hasText: shell.readOnly });
    await band.filter({ hasText: join(stick, name) }).waitFor();
    const [, tail = ''] = recovery.sentence['desk-moved'].split('{{file}}');
    await band.filter({ hasText: tail }).waitFor();
    await page.getByText(intake.moved).waitFor();
    await press('Control+2');
    await page.getByRole('heading', { level: 1, name: intake.none.moved }).waitFor();
    await page.getByText(intake.none.movedHint).waitFor();
    expect(await page.getByText(intake.stopped).count()).toBe(0);
    await press('Control+9');
    await gone.waitFor();
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
    const word = sheet.getByLabel(words.arrive.word, { exact: true });
    await sheet.getByRole('alert').filter({ hasText: errors.refusal['desk-passphrase-wrong'] }).waitFor();
    expect(await faults()).toEqual([]);
    await expect.poll(() => word.evaluate((field) => field === document.activeElement), SOON).toBe(true);
    expect(await sheet.getByLabel(words.arrive.path, { exact: true }).inputValue()).toContain(name);
    // What was wrong is selected: whoever types writes over it.
    await type(fresh, PASSPHRASE);
    await sheet.getByRole('alert').waitFor({ state: 'detached' });
    await press('Control+Enter');
    const stopping = await askToStop(fresh, 'arriving');
    expect(await faults()).toEqual([]);
    await press('2');
    await stopping.waitFor({ state: 'detached' });
    coming.letGo();
    await sheet.getByText(errors.refusal.cancelled).waitFor(SOON);
    expect((await readdir(stick)).sort()).toEqual([name]);
    await press('Control+Enter');
    await expect.poll(async () => (await ask('session.current', {})).state, SOON).toBe('locked');
    await sheet.waitFor({ state: 'detached' });
    await ask('session.signIn', { staff: '1005', pin: samplePins['1005'] });
    expect((await ask('session.current', {})).health).toEqual({ kind: 'sound' });
  });
});
