import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DeskState } from '../../shared/domain/book.ts';
import { zhCN } from '../../shared/words/zh-CN.ts';
import { scan } from '../renderer/wedge.ts';
import { openSampleWindow, samplePins, type SampleWindow } from './open-window.ts';

const { lending: words, custody: terms } = zhCN;
const MINUTE = 60_000;

describe('what stands against a lending, and what is done with a thing', () => {
  let desk: SampleWindow;

  const panel = () => desk.page.getByRole('complementary', { name: words.panel.title, exact: true });
  const card = (name: RegExp) => desk.page.getByRole('complementary', { name });
  const toast = (text: RegExp) => desk.page.getByRole('status').filter({ hasText: text }).waitFor();
  const submit = () => desk.page.getByRole('button', { name: words.panel.submit });
  const pin = () => panel().locator('input[type="password"]');
  const book = async () => (await desk.ask('desk.snapshot', {})).desk as DeskState; // what the core sends as the desk
  const slipsOf = async (kind: string) =>
    Object.values((await book()).slipJobs).filter(({ slip }) => slip === kind).length;
  const thing = async (code: string) => (await desk.ask('things.list', { text: code })).things[0]?.thing;
  const lend = (codes: string[], more: { dueAt?: string; borrower?: string } = {}) =>
    desk.ask('loans.lend', {
      codes,
      borrower: { id: more.borrower ?? 'b-2' },
      print: false,
      ...(more.dueAt !== undefined && { dueAt: more.dueAt }),
    });
  const name = async (letters: string) => {
    await desk.page.waitForTimeout(60);
    await desk.page.keyboard.type(letters, { delay: 60 });
  };
  const act = (label: string) => desk.page.getByRole('complementary').getByRole('button', { name: label });
  async function signIn(staff: keyof typeof samplePins): Promise<void> {
    await desk.press('Control+l');
    await desk.page.getByRole('navigation').first().waitFor({ state: 'hidden' });
    await desk.ask('session.signIn', { staff, pin: samplePins[staff] });
    await desk.page.getByRole('navigation').first().waitFor();
  }
  /** From the empty box into the cabinet, to one hook, and its card. */
  async function openCard(code: string): Promise<void> {
    await desk.press('Control+1');
    await desk.press('Control+4');
    await desk.page.getByRole('combobox', { name: words.panel.who }).waitFor();
    await desk.press('Escape');
    await desk.press('/');
    await desk.page.getByRole('textbox', { name: words.filter }).fill(code);
    await desk.press('Enter');
    await desk.press('Space');
    await card(new RegExp(code)).waitFor();
    await desk.page.getByRole('textbox', { name: words.filter }).fill('');
    await act(words.card.edit).focus();
  }
  async function doAct(label: string, reason: string): Promise<void> {
    await act(label).focus();
    await desk.press('Enter');
    await desk.page.getByRole('textbox', { name: words.card.reason }).fill(reason);
    await desk.press('Enter');
  }

  beforeAll(async () => {
    let behindMs = 10 * MINUTE;
    const now = () => new Date(Date.now() - behindMs).toISOString();
    desk = await openSampleWindow({ signedInAs: '1001', now });
    desk.page.setDefaultTimeout(8_000);
    const dueAt = new Date(Date.now() - 5 * MINUTE).toISOString();
    await lend(['K-030'], { borrower: 'b-3', dueAt });
    behindMs = 0;
  });
  afterAll(() => desk.close());

  it('reaches the cabinet by Tab and the next register by a bracket right after opening', async () => {
    await desk.press('Control+4');
    await desk.page.getByRole('combobox', { name: words.panel.who }).waitFor();
    await desk.press(']');
    const tabs = desk.page.getByRole('tab');
    await expect.poll(() => tabs.nth(1).getAttribute('aria-selected')).toBe('true');
    await desk.press('[');
    await expect.poll(() => tabs.nth(0).getAttribute('aria-selected')).toBe('true');
    await desk.page.getByRole('combobox', { name: words.panel.who }).focus();
    await desk.press('Tab');
    const cabinet = desk.page.getByRole('listbox').first();
    await expect.poll(() => cabinet.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it('hides the door of an entrusted key from a clerk without need, and shows it to whoever lent it', async () => {
    await openCard('K-056');
    await desk.page.getByRole('button', { name: words.card.doorHidden }).click();
    await card(/K-056/).getByRole('status').first().waitFor();
    await desk.press('Escape');
    await scan(desk.page, 'K-055');
    await scan(desk.page, 'S-2001');
    await expect.poll(() => submit().getAttribute('aria-disabled')).toBe('true');
    await panel().getByPlaceholder(words.panel.consentFrom).fill('王秀兰');
    await panel().getByRole('combobox', { name: words.panel.second }).selectOption('1002');
    for (const wrong of ['111111', samplePins['1001']]) {
      await pin().fill(wrong);
      await desk.press('Control+Enter');
      await panel()
        .getByText(/PIN 不对/)
        .waitFor();
    }
    expect((await thing('K-055'))?.state).toBe('in');
    await pin().fill(samplePins['1002']);
    await desk.press('Control+Enter');
    await toast(/K-055/);
    await openCard('K-055');
    await desk.page.getByRole('button', { name: words.card.doorHidden }).click();
    await card(/K-055/)
      .getByText(/3-1203/)
      .waitFor();
  });

  it('warns of what is overdue at once and lets it pass by the PIN of a supervisor only', async () => {
    const { name: late } = (await book()).borrowers['b-3'] ?? { name: '' };
    await desk.press('Control+1');
    await desk.press('Control+4');
    await name(late);
    await desk.page.getByRole('option', { name: late }).first().waitFor();
    await desk.press('Enter');
    await panel().getByText(/K-030/).first().waitFor();
    await scan(desk.page, 'K-032');
    await expect.poll(() => submit().getAttribute('aria-disabled')).toBe('true');
    await panel().getByRole('checkbox', { name: words.panel.overrule }).click();
    await pin().fill(samplePins['1002']);
    await desk.press('Control+Enter');
    await toast(/K-032 借给/);
    expect((await thing('K-032'))?.state).toBe('out');
  });

  it('extends from the card of the loan once, and says why not twice', async () => {
    const { lending } = await lend(['K-033', 'K-034'], {
      dueAt: new Date(Date.now() + 3_600_000).toISOString(),
    });
    await scan(desk.page, lending);
    const extend = desk.page.getByRole('button', { name: '续借 K-033' });
    for (const text of [/续到|K-033/, null]) {
      await extend.focus();
      await desk.press('Enter');
      await desk.page.getByRole('textbox', { name: words.card.reason }).waitFor();
      await desk.press('Enter');
      if (text) await toast(text);
      else await desk.page.getByRole('complementary').getByRole('status').first().waitFor();
    }
    const loans = Object.values((await book()).custody).filter(
      (each) => each.kind === 'loan' && each.code === 'K-033',
    );
    expect(loans).toMatchObject([{ extensions: [{}] }]);
  });

  it('takes all back by the scan of the slip and Enter', async () => {
    const { lending } = await lend(['K-035', 'K-036']);
    await desk.press('Control+1');
    await scan(desk.page, lending);
    await desk.page.getByRole('button', { name: words.slip.returnAll }).waitFor();
    await desk.press('Enter');
    await expect.poll(async () => (await thing('K-036'))?.state).toBe('in');
    expect((await thing('K-035'))?.state).toBe('in');
  });

  it('keeps a signature and shows it again on the card of the loan', async () => {
    await scan(desk.page, 'K-041');
    await scan(desk.page, 'S-2002');
    await panel().getByRole('button', { name: words.panel.more }).click();
    const pad = panel().getByRole('img', { name: words.panel.signature });
    await pad.scrollIntoViewIfNeeded();
    const { x, y } = (await pad.boundingBox()) ?? { x: 0, y: 0 };
    await desk.page.mouse.move(x + 20, y + 20);
    await desk.page.mouse.down();
    await desk.page.mouse.move(x + 120, y + 60, { steps: 6 });
    await desk.page.mouse.up();
    await panel().getByText(words.panel.signed).waitFor();
    await desk.press('Control+Enter');
    await toast(/K-041/);
    const loan = Object.values((await book()).custody).find(
      (each) => each.kind === 'loan' && each.code === 'K-041',
    );
    await scan(desk.page, loan?.number ?? '');
    const picture = desk.page.getByRole('complementary').getByRole('img');
    await expect
      .poll(() => picture.evaluate((image) => (image as HTMLImageElement).naturalWidth))
      .toBeGreaterThan(0);
  });

  it('lets a visitor leave by the scan of the pass', async () => {
    await desk.ask('visits.arrive', { who: { name: '刘访客' }, pass: 'P-001', host: '陈静', told: true });
    await desk.press('Control+1');
    await scan(desk.page, 'P-001');
    await toast(/刘访客.*P-001/);
    expect((await thing('P-001'))?.state).toBe('in');
  });

  it('prints and saves what the filter leaves', async () => {
    await desk.press('Control+1');
    await desk.press('Control+4');
    await desk.press('Escape');
    await desk.press('/');
    await desk.page.getByRole('textbox', { name: words.filter }).fill('K-032');
    await desk.press('Enter');
    await desk.press('Control+e');
    const { export: sheet } = zhCN.reports;
    await desk.page.getByRole('dialog', { name: sheet.title }).waitFor();
    // Past the format and the language.
    for (let step = 0; step < 2; step += 1) await desk.press('Enter');
    await desk.page.keyboard.type('盘点');
    await desk.press('Control+Enter');
    const newest = async () => (await desk.ask('exports.list', {})).exports[0];
    await expect.poll(async () => (await newest())?.outcome, { timeout: 8_000 }).toBe('written');
    expect(await newest()).toMatchObject({ rows: 1, reason: '盘点' });
    expect((await readFile((await newest())?.file ?? '')).subarray(0, 2).toString()).toBe('PK');
    const before = await slipsOf('custody-list');
    await desk.press('Control+p');
    await expect.poll(() => slipsOf('custody-list'), { timeout: 8_000 }).toBe(before + 1);
    await desk.page.getByRole('textbox', { name: words.filter }).fill('');
  });

  it('receives a key by the keyboard and prints its label', async () => {
    const before = await slipsOf('thing-label');
    await desk.press('Control+1');
    await desk.press('Control+4');
    await desk.page.getByRole('combobox', { name: words.panel.who }).waitFor();
    await desk.press('Escape');
    await desk.press('1');
    await desk.page.getByRole('textbox', { name: words.form.code }).waitFor();
    await name('K-900');
    await desk.press('Control+Enter');
    await expect.poll(async () => (await thing('K-900'))?.state).toBe('in');
    await expect.poll(() => slipsOf('thing-label'), { timeout: 8_000 }).toBe(before + 1);
  });

  it('edits, loses, finds, damages and repairs a thing, and ends the loan of one that is lost', async () => {
    await lend(['K-037']);
    await openCard('K-037');
    await doAct(terms.thingAct.lose, '掉井里了');
    await expect.poll(async () => (await thing('K-037'))?.state).toBe('lost');
    expect((await thing('K-037'))?.loan).toBeNull();
    await doAct(terms.thingAct.find, '捞上来了');
    await expect.poll(async () => (await thing('K-037'))?.state).toBe('in');
    await doAct(terms.thingAct.damage, '断了');
    await expect.poll(async () => (await thing('K-037'))?.state).toBe('damaged');
    await doAct(terms.thingAct.repair, '焊好了');
    await expect.poll(async () => (await thing('K-037'))?.state).toBe('in');
    await act(words.card.edit).click();
    await desk.page.getByRole('textbox', { name: words.form.note }).fill('齿有点弯');
    await desk.press('Control+Enter');
    await expect.poll(async () => (await thing('K-037'))?.note).toBe('齿有点弯');
  });

  it('lets only a supervisor retire a key, hand one back, and block a borrower', async () => {
    await openCard('K-038');
    await doAct(terms.thingAct.retire, '换锁');
    await card(/K-038/).getByRole('status').first().waitFor();
    expect((await thing('K-038'))?.state).toBe('in');
    await signIn('1002');
    await openCard('K-038');
    await doAct(terms.thingAct.retire, '换锁');
    await expect.poll(async () => (await thing('K-038'))?.state).toBe('retired');
    await openCard('K-060');
    await doAct(terms.thingAct['hand-back'], '业主搬走');
    await expect.poll(async () => (await thing('K-060'))?.state).toBe('handed-back');
    await desk.press('Control+1');
    await scan(desk.page, 'S-2003');
    await panel().getByRole('group', { name: words.panel.who }).getByRole('button').first().click();
    const borrower = desk.page.getByRole('button', { name: words.borrower.block, exact: false });
    await borrower.first().waitFor();
    await doAct(words.borrower.block, '丢过两次');
    await toast(/停借|不能借/);
    await scan(desk.page, 'S-2003');
    await scan(desk.page, 'K-046');
    await panel()
      .getByText(/丢过两次/)
      .first()
      .waitFor();
    await desk.press('Control+Enter');
    expect((await thing('K-046'))?.state).toBe('in');
  });
});
