import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { en } from '../../shared/words/en.ts';
import { zhCN } from '../../shared/words/zh-CN.ts';
import { openSampleWindow, samplePins, type SampleWindow } from './open-window.ts';

const SOON = { timeout: 20_000 };
const PASSPHRASE = 'Lantern-42-harbour';
const TEXT = '厨房水槽漏水，地上都是水';

/** A sentence of desk A as far as its number. */
const begun = (text: string) => filled(text.split('{{upTo}}')[0] ?? '', { letter: 'A' });

const filled = (text: string, values: Record<string, string | number>) =>
  text.replaceAll(/\{\{(\w+)\}\}/gu, (_whole, name: string) => String(values[name] ?? ''));

describe.each(['zh-CN', 'en'] as const)('a bundle in %s', (language) => {
  const { bundles: words, ledgers, reports, errors, terms, settings } = language === 'en' ? en : zhCN;
  let stick = '';
  let from: SampleWindow;
  let to: SampleWindow;
  let number = '';
  const file = async () => {
    const [name = ''] = (await readdir(stick)).filter((each) => !each.includes('receipt'));
    return join(stick, name);
  };
  const toBundles = async ({ page, press }: SampleWindow) => {
    await press('Control+7');
    await page.getByRole('tab', { name: reports.view.bundles, exact: true }).click();
    await page.getByRole('heading', { level: 1, name: words.acts }).waitFor({ state: 'attached' });
  };
  const type = async ({ page }: SampleWindow, text: string) => {
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName), SOON).toBe('INPUT');
    // One key at a time is taken for a scanner.
    await page.keyboard.insertText(text);
  };
  const dialog = ({ page }: SampleWindow, name: string) => page.getByRole('dialog', { name });
  const call = async (text: string) => {
    const hit = (await from.ask('callers.find', { text: '3-1203', limit: 1 })).hits[0];
    if (!hit?.placeId || !hit.personId) throw new Error('The sample has nobody in 3-1203');
    const caller = { placeId: hit.placeId, personId: hit.personId, place: hit.placeName };
    const wish = { kind: 'repair', channel: 'phone', text, dispatch: true, print: false } as const;
    return (await from.ask('calls.take', { ...wish, ...caller })).order ?? '';
  };
  /** Writes one without the screen and answers its file. */
  const written = async (seal: { passphrase: string } | { plain: true }) => {
    const { bundle } = await from.ask('bundles.begin', {
      span: 'all',
      folder: stick,
      reason: 'again',
      ...seal,
    });
    const find = async () =>
      (await from.ask('bundles.list', {})).bundles.find(({ id }) => id === bundle)?.file ?? '';
    await expect.poll(find, SOON).not.toBe('');
    return find();
  };
  /** Reads what insisting does, says why, does it and reads what came of it. */
  const insist = async (of: (typeof words.insist)['anew' | 'plain'], outcome: string) => {
    const refused = dialog(to, words.take.title).getByRole('button', { name: of.go });
    await refused.waitFor();
    await to.press('Control+Enter');
    const sheet = dialog(to, of.go);
    await sheet.getByText(of.effect).waitFor();
    await type(to, 'they mended their book');
    expect(await to.faults()).toEqual([]);
    await to.press('Control+Enter');
    await sheet.getByText(outcome).waitFor();
    await to.press('Escape');
    await sheet.waitFor({ state: 'detached' });
    await dialog(to, words.take.title).waitFor({ state: 'detached' });
  };
  /** Writes the path of a bundle, past the choice of those that lie in the folder. */
  const typePath = async (path: string) => {
    await dialog(to, words.take.title).getByLabel(words.take.path, { exact: true }).focus();
    await type(to, path);
  };
  /** Opens the sheet, writes path and passphrase, looks inside. */
  const look = async (path: string, passphrase: string) => {
    await to.press('2');
    await dialog(to, words.take.title).waitFor();
    await typePath(path);
    await to.press('Enter');
    await type(to, passphrase);
    await to.press('Control+Enter');
  };

  /** Damages what was taken in of the other desk. */
  const breakMirror = async () => {
    const { folder } = to.house.current().store.depth;
    const [desk = ''] = await readdir(join(folder, 'desks'));
    await writeFile(join(folder, 'desks', desk, 'mirror.json'), '{');
  };

  beforeAll(async () => {
    stick = await mkdtemp(join(tmpdir(), 'counterbook-stick-'));
    from = await openSampleWindow({ signedInAs: '1005', language });
    to = await openSampleWindow({ signedInAs: '1005', language });
    await from.ask('backups.make', {});
    number = await call(TEXT);
  });
  afterAll(async () => {
    await from.close();
    await to.close();
    await rm(stick, { recursive: true, force: true });
  });

  it('is written by keys alone, with a passphrase whose strength is said', async () => {
    const { page, press, faults } = from;
    await toBundles(from);
    await page.getByText(words.empty).waitFor();
    expect(await faults()).toEqual([]);
    await press('1');
    const sheet = dialog(from, words.write.title);
    await sheet.waitFor();
    await press('2');
    await press('Enter');
    await type(from, stick);
    await press('Enter');
    await press('Enter');
    await type(from, '12345678');
    await sheet.getByText(words.pass.strength.weak).waitFor();
    await press('Control+A');
    await type(from, PASSPHRASE);
    await sheet.getByText(words.pass.strength.strong).waitFor();
    await press('Enter');
    await type(from, 'Lantern');
    await sheet.getByText(words.pass.differs).waitFor();
    await sheet.getByText(words.pass.missing).waitFor();
    await press('Control+A');
    await type(from, PASSPHRASE);
    await press('Enter');
    await type(from, 'head office');
    expect(await faults()).toEqual([]);
    await press('Control+Enter');
    await sheet.waitFor({ state: 'detached' });
    await page
      .getByRole('status')
      .filter({ hasText: filled(words.written, { file: '' }) })
      .waitFor();
    const row = page.getByRole('grid', { name: words.list }).getByRole('row').nth(1);
    await expect.poll(() => row.getAttribute('aria-label'), SOON).toContain(words.way.written);
    expect(await row.getAttribute('aria-label')).toContain(words.state.waiting);
    const details = page.getByRole('complementary', { name: words.details });
    await details.getByText('head office').waitFor();
    await details.getByText(await file()).waitFor();
    await press('4');
    await details.getByRole('status').filter({ hasText: ledgers.receipts.copied }).waitFor();
    expect(await faults()).toEqual([]);
  });

  it('does not open with another passphrase', async () => {
    await toBundles(to);
    await look(await file(), 'Lantern-43-harbour');
    await dialog(to, words.take.title).getByText(errors.refusal['passphrase-wrong']).waitFor();
    await to.press('Escape');
    await dialog(to, words.take.title).waitFor({ state: 'detached' });
    expect((await to.ask('desks.list', {})).desks).toEqual([]);
  });

  it('is looked at before it is taken, and looking changes nothing', async () => {
    await look(await file(), PASSPHRASE);
    const preview = dialog(to, words.take.title).getByRole('status', { name: words.take.counts });
    await preview.getByText(words.take.untouched).waitFor();
    // Both are samples with the letter A.
    await preview.getByText(words.take.sameLetter).waitFor();
    expect(await to.faults()).toEqual([]);
    expect((await to.ask('desks.list', {})).desks).toEqual([]);
    await to.press('Control+Enter');
    await dialog(to, words.take.title).waitFor({ state: 'detached' });
    const row = to.page.getByRole('grid', { name: words.list }).getByRole('row').nth(1);
    await expect.poll(() => row.getAttribute('aria-label'), SOON).toContain(words.way.taken);
    expect((await to.ask('desks.list', {})).desks).toHaveLength(1);
    expect(await readdir(stick)).toHaveLength(2);
  });

  it('is chosen by a digit where one was taken before, does nothing the second time, and says so', async () => {
    const sheet = dialog(to, words.take.title);
    await to.press('2');
    await sheet.getByText(words.take.choose, { exact: true }).waitFor();
    const first = sheet.getByRole('group', { name: words.take.choose }).getByRole('button').first();
    await expect.poll(() => first.evaluate((button) => button === document.activeElement), SOON).toBe(true);
    await first.getByText(filled(words.take.foundTaken, { at: '' }).slice(-6)).waitFor();
    expect(await to.faults()).toEqual([]);
    await to.press('1');
    const path = sheet.getByLabel(words.take.path, { exact: true });
    await expect.poll(() => path.inputValue(), SOON).toBe(await file());
    await type(to, PASSPHRASE);
    await to.press('Control+Enter');
    await sheet.getByText(words.take.known).waitFor();
    await to.press('Control+Enter');
    await to.page.getByRole('status').filter({ hasText: words.take.done_known }).waitFor();
    expect((await to.ask('desks.list', {})).desks).toHaveLength(1);
  });

  it('shows the records of the other desk, each marked and none to be changed', async () => {
    const { page, press } = to;
    const mark = filled(words.others.mark, { letter: 'A' });
    await press('0');
    await press('Enter');
    await page
      .getByRole('heading', { level: 1, name: filled(words.others.banner, { letter: 'A' }) })
      .waitFor();
    const list = page.getByRole('list', { name: filled(words.others.list, { letter: 'A' }) });
    const line = list.getByRole('listitem').filter({ hasText: number });
    await line.waitFor();
    for (const each of await list.getByRole('listitem').allTextContents()) expect(each).toContain(mark);
    await press('/');
    await type(to, '水槽 漏水');
    // The order, and the call it came by.
    const found = filled(words.others.found_other, { count: 2 });
    await page.getByRole('status').filter({ hasText: found }).waitFor();
    for (const each of await list.getByRole('listitem').allTextContents()) expect(each).toContain(mark);
    await press('Enter');
    const record = page.getByRole('region', { name: filled(words.others.record, { letter: 'A' }) });
    await record.getByText(TEXT).waitFor();
    await record.getByText(number).first().waitFor();
    await record.getByText(mark).waitFor();
    expect(await record.getByRole('button').count()).toBe(0);
    expect(await to.faults()).toEqual([]);
    // The own book does not know it.
    await expect(to.ask('orders.get', { order: number })).rejects.toThrow('unknown');
  });

  it('is without faults in the dark and at 125 %', async () => {
    const { page, faults } = to;
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await faults()).toEqual([]);
    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize({ width: 1093, height: 614 });
    expect(await faults()).toEqual([]);
    const isWide = () => page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
    expect(await isWide()).toBe(false);
    await to.press('Escape');
    await page.getByRole('grid', { name: words.list }).waitFor();
    expect(await faults()).toEqual([]);
    expect(await isWide()).toBe(false);
    await page.setViewportSize({ width: 1366, height: 768 });
  });

  it('takes the place of what is here only once somebody has read what that means', async () => {
    const [backup] = (await from.ask('backups.list', {})).backups;
    if (!backup) throw new Error('No backup was made');
    await from.ask('backups.restore', { name: backup.name, place: backup.place, reason: 'wrong turn' });
    await from.ask('session.signIn', { staff: '1005', pin: samplePins['1005'] });
    await call('阳台门关不上');
    const forked = await written({ passphrase: PASSPHRASE });
    await look(forked, PASSPHRASE);
    await insist(words.insist.anew, begun(words.take.done_anew));
    const [desk] = (await to.ask('desks.list', {})).desks;
    if (!desk) throw new Error('The desk is gone');
    const search = (text: string) => to.ask('desks.search', { desk: desk.desk, text });
    expect((await search('阳台')).hits).not.toEqual([]);
    expect((await search('水槽')).hits).toEqual([]);
    expect((await to.ask('bundles.list', {})).bundles[0]?.reason).toBe('they mended their book');
  });

  it('without a passphrase is not believed until somebody has asked', async () => {
    await call('走廊灯不亮');
    await look(await written({ plain: true }), '');
    const sheet = dialog(to, words.take.title);
    await sheet.getByText(words.take.untouched).waitFor();
    await to.press('Control+Enter');
    await sheet.getByText(errors.refusal['bundle-not-sealed']).waitFor();
    await insist(words.insist.plain, begun(words.take.done_new));
    expect((await to.ask('bundles.list', {})).bundles[0]).toMatchObject({ way: 'taken', isSealed: false });
  });

  it('takes the place of a damaged copy, plain as well, once both was read', async () => {
    const { page, press, faults } = to;
    await breakMirror();
    const whole = await written({ plain: true });
    await press('Control+1');
    await toBundles(to);
    await page.getByRole('button', { name: words.others.broken }).waitFor();
    expect(await faults()).toEqual([]);
    await press('0');
    await press('Enter');
    const taking = dialog(to, words.take.title);
    await taking.getByText(words.others.brokenTake).waitFor();
    await typePath(whole);
    await press('Control+Enter');
    await taking.getByText(errors.refusal['mirror-broken']).waitFor();
    await taking.getByRole('button', { name: words.insist.anew.go }).waitFor();
    await press('Control+Enter');
    const sheet = dialog(to, words.insist.anew.go);
    await sheet.getByText(words.insist.anew.effect).waitFor();
    await type(to, 'their PC is sound');
    await press('Control+Enter');
    // It came sealed before, so going without is asked beside it; the reason stays.
    const both = dialog(to, words.insist.both);
    await both.getByText(errors.refusal['bundle-not-sealed']).waitFor();
    await both.getByText(words.insist.plain.effect).waitFor();
    await both.getByText(words.insist.anew.effect).waitFor();
    expect(await faults()).toEqual([]);
    await press('Control+Enter');
    await both.getByText(begun(words.take.done_anew)).waitFor();
    await press('Escape');
    await both.waitFor({ state: 'detached' });
    await taking.waitFor({ state: 'detached' });
    expect((await to.ask('desks.list', {})).desks).toMatchObject([{ isBroken: false }]);
    const [last] = (await to.ask('bundles.list', {})).bundles;
    expect(last).toMatchObject({ reason: 'their PC is sound', isSealed: false });
    await page.getByRole('button', { name: words.others.broken }).waitFor({ state: 'detached' });
  });

  it('goes into a folder by itself, each week, until it is stopped', async () => {
    const { page, press, faults } = to;
    const sheet = dialog(to, words.schedule.title);
    const schedule = async () => (await to.ask('bundles.list', {})).schedule;
    await press('3');
    await sheet.waitFor();
    await press('Enter');
    await type(to, stick);
    await press('Enter');
    await press('ArrowRight');
    await press('Enter');
    await press('ArrowRight');
    await press('Enter');
    await press('Enter');
    await press('Enter');
    await type(to, PASSPHRASE);
    await press('Enter');
    await type(to, PASSPHRASE);
    expect(await faults()).toEqual([]);
    await press('Control+Enter');
    await sheet.waitFor({ state: 'detached' });
    await page.getByText(stick).first().waitFor();
    const week = { folder: stick, every: 'week', weekday: 2, at: '02:00', isSealed: true, trouble: null };
    expect(await schedule()).toMatchObject({ ...week, hasPassphrase: true });
    await press('3');
    await sheet.waitFor();
    await press('ArrowRight');
    await sheet.getByText(words.schedule.offHint).waitFor();
    await press('Control+Enter');
    await sheet.waitFor({ state: 'detached' });
    expect(await schedule()).toBeNull();
  });

  it('is removed from its folder when somebody in it is erased, and says which file that was', async () => {
    const { page, ask, faults } = from;
    const whole = await written({ passphrase: PASSPHRASE });
    const [hit] = (await ask('callers.find', { text: '8-0502', limit: 1 })).hits;
    await ask('erasure.erase', { personId: hit?.personId ?? '', reason: 'she asked' });
    await expect.poll(() => readdir(stick), SOON).not.toContain(basename(whole));
    await toBundles(from);
    const row = page.getByRole('grid', { name: words.list }).getByRole('row').nth(1);
    await expect.poll(() => row.getAttribute('aria-label'), SOON).toContain(words.state.removed);
    const details = page.getByRole('complementary', { name: words.details });
    await details.getByText(whole, { exact: true }).waitFor();
    expect(await details.getByRole('button', { name: ledgers.receipts.copy }).count()).toBe(0);
    expect(await faults()).toEqual([]);
  });

  it('is for managers to write, and other desks for supervisors to read', async () => {
    const { page, ask } = to;
    const sitDown = async (staff: keyof typeof samplePins) => {
      await ask('session.lock', {});
      await ask('session.signIn', { staff, pin: samplePins[staff] });
      await page.getByRole('navigation').first().waitFor();
      await page.keyboard.press('Escape');
      await toBundles(to);
    };
    const roles = [terms.role.manager, terms.role.admin].join(settings.or);
    const who = filled(words.whoMay, { roles });
    const onlyFor = filled(words.onlyRoles, { roles });
    await sitDown('1002');
    await page.getByText(who).waitFor();
    const line = page.getByRole('button', { name: /A/u }).and(page.locator('[data-desk]'));
    await line.waitFor();
    await breakMirror();
    // Where it is damaged: what mends it, and who does that.
    await sitDown('1002');
    await line.filter({ hasText: words.others.brokenWay }).filter({ hasText: onlyFor }).waitFor();
    await expect.poll(() => line.evaluate((each) => each === document.activeElement), SOON).toBe(true);
    await to.press('Enter');
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect(await to.faults()).toEqual([]);
    await sitDown('1001');
    await page.getByText(who).waitFor();
    expect(await page.locator('[data-desk]').count()).toBe(0);
  });
});
