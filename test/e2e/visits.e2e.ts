import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Visit } from '../../shared/domain/custody/custody.ts';
import { en } from '../../shared/words/en.ts';
import { fill } from '../../shared/words/fill.ts';
import { zhCN } from '../../shared/words/zh-CN.ts';
import { scan } from '../renderer/wedge.ts';
import { goToRegister } from './go-to-register.ts';
import { openSeededDesk, type SeededDesk } from './seeded-desk.ts';

const HOUR = 3_600_000;

describe.each(['zh-CN', 'en'] as const)('visitors in %s', (language) => {
  const { visits: words, common, custody, keeping, stays } = language === 'en' ? en : zhCN;
  let desk: SeededDesk;

  const press = async (...keys: string[]) => {
    for (const key of keys) {
      await desk.press(key);
      await desk.page.waitForTimeout(90);
    }
  };
  const type = async (text: string) => {
    await desk.page.waitForTimeout(100);
    await desk.page.keyboard.type(text, { delay: 60 });
  };
  const see = (text: string) => desk.page.getByText(text).first().waitFor();
  const toast = (text: string) => desk.page.getByRole('status').filter({ hasText: text }).first().waitFor();
  const heading = (name: string) => desk.page.getByRole('heading', { level: 2, name, exact: true });
  const panel = (name: string) => desk.page.getByRole('complementary', { name, exact: true });
  const rowOf = (name: string) => desk.page.getByRole('row', { name: new RegExp(name) });
  const visitOf = async (name: string): Promise<Visit | undefined> => {
    const { lines } = await desk.ask('visits.list', { view: 'all', text: name });
    const stay = lines[0]?.custody;
    return stay?.kind === 'visit' ? stay : undefined;
  };
  const passState = async (code: string) =>
    (await desk.ask('things.list', { register: 'passes', text: code })).things[0]?.thing.state;
  const arrive = (name: string, pass: string, hours = 3) =>
    desk.ask('visits.arrive', {
      who: { name, firm: '', phone: '13812345678' },
      place: { id: null, name: '9-0101' },
      why: 'visit',
      pass,
      told: true,
      dueAt: new Date(Date.now() + hours * HOUR).toISOString(),
    });
  /** Into the row of somebody, by the arrows. */
  const goToRow = async (name: string) => {
    await rowOf(name).first().waitFor();
    await press('Home');
    for (let step = 0; step < 20; step += 1) {
      const label = await desk.page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
      if (label.includes(name)) return;
      await press('ArrowDown');
    }
    throw new Error(`No row of ${name} can be reached`);
  };

  beforeAll(async () => {
    desk = await openSeededDesk(language, '1001', 4 * 60);
    await arrive('Zhou Late', 'P-018', -1);
    desk.minutesAgo(0);
    await goToRegister(desk, 'visits', language);
    await heading(words.inside).waitFor();
  });
  afterAll(() => desk.close());

  it('are let in by keys alone, with the next free pass, after the rules were told', async () => {
    await press('1');
    await see(fill(words.missing.now, { which: '' }).trim().split(/[:：]/u)[0] ?? '');
    await press('Enter');
    expect(await desk.page.getByLabel(words.pass, { exact: true }).inputValue()).toBe('P-001');
    await press('Enter', 'Enter');
    await type('Lu Wei');
    await press('Enter');
    await press('Backspace');
    await type('2');
    await press('Enter', 'Enter', 'Enter');
    await type('3-1203');
    await desk.page.getByRole('option').first().waitFor();
    expect(await desk.faults('main')).toEqual([]);
    await press('Enter');
    // The place is known, so its word can be asked for first.
    await see(fill(words.askFirst, { place: '3-1203' }));
    await press('Enter', 'Enter', '2', 'Enter', '2', 'Enter');
    await type('123x');
    await press('Enter', '2', 'Enter');
    expect((await visitOf('Lu Wei'))?.number).toBeUndefined();
    await press('Enter', 'Enter');
    expect(await desk.faults('main')).toEqual([]);
    await press('Control+Enter');
    await toast('Lu Wei');
    const visit = await visitOf('Lu Wei');
    expect(visit).toMatchObject({
      state: 'in',
      persons: 2,
      place: { name: '3-1203' },
      host: '王秀兰',
      why: words.why.business,
      identity: 'last-four',
      identityTail: '123X',
      pass: { code: 'P-001' },
    });
    expect(visit?.place.id).not.toBeNull();
    expect(visit?.toldAt).not.toBeNull();
    expect(visit?.agreed).toContain('王秀兰');
    const stays2h = Date.parse(visit?.dueAt ?? '') - Date.parse(visit?.openedAt ?? '');
    expect(Math.abs(stays2h - 2 * HOUR)).toBeLessThan(60_000);
  });

  it('are taken back at once by Ctrl Z', async () => {
    await press('Control+z');
    await toast(common.undone);
    expect((await visitOf('Lu Wei'))?.state).toBeUndefined();
    expect(await passState('P-001')).toBe('in');
  });

  it('go by Enter, which takes the pass back, and are inside again after Ctrl Z', async () => {
    await arrive('Shao Ning', 'P-003');
    await goToRow('Shao Ning');
    await press('Enter');
    await toast(fill(words.wentOutPass, { who: 'Shao Ning', pass: 'P-003' }));
    expect((await visitOf('Shao Ning'))?.state).toBe('left');
    expect(await passState('P-003')).toBe('in');
    // The focus stays in the list, so that the next key does something.
    expect(await desk.page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('row');
    await press('Control+z');
    await toast(common.undone);
    expect((await visitOf('Shao Ning'))?.state).toBe('in');
  });

  it('get a pass that is scanned wherever the focus is, and a number is enough when it is typed', async () => {
    await press('1');
    await scan(desk.page, 'P-005');
    const pass = desk.page.getByLabel(words.pass, { exact: true });
    await expect.poll(() => pass.inputValue()).toBe('P-005');
    await pass.fill('7');
    await press('Tab');
    expect(await pass.inputValue()).toBe('P-007');
    await pass.fill('3');
    await see(fill(words.passWith, { name: 'Shao Ning' }));
    await pass.fill('');
  });

  it('keep what is typed while the clerk looks elsewhere', async () => {
    await desk.page.getByLabel(words.who, { exact: true }).fill('Half Typed');
    await press('Control+1');
    await desk.page.getByRole('heading', { level: 1 }).first().waitFor();
    await press('Escape');
    await goToRegister(desk, 'visits', language);
    expect(await desk.page.getByLabel(words.who, { exact: true }).inputValue()).toBe('Half Typed');
    await desk.page.getByLabel(words.who, { exact: true }).fill('');
  });

  it('who are late are rung, with the number on record and the outcome by a digit', async () => {
    await press('Escape');
    await goToRow('Zhou Late');
    await press('Enter');
    const card = panel('Zhou Late');
    await card.getByRole('group', { name: keeping.outcomes }).waitFor();
    await card.getByText('138 **** 5678').first().waitFor();
    expect(await desk.faults('main')).toEqual([]);
    await card.getByRole('button', { name: common.showPhone }).last().click();
    await card.getByText('138 1234 5678').first().waitFor();
    const { number = '' } = (await visitOf('Zhou Late')) ?? {};
    await card.getByRole('button', { name: stays.outcome.visit['said-when'] }).focus();
    // A message stands for four seconds: it is waited for before the key is pressed.
    await Promise.all([toast(stays.outcome.visit['said-when']), press('3')]);
    const { custody: asked } = await desk.ask('custody.get', { custody: number });
    expect(asked.asks).toMatchObject([{ outcome: 'said-when', by: '1001' }]);
    await press('Escape');
  });

  it('who do not give the pass back end with the pass reported lost', async () => {
    await press('Escape');
    await goToRow('Zhou Late');
    await press('ArrowRight', 'Escape');
    await desk.page.getByRole('group', { name: words.acts }).waitFor();
    await press('3');
    await desk.page.getByRole('dialog', { name: words.act.lost }).waitFor();
    await type('went home');
    expect(await desk.faults('[role="dialog"]')).toEqual([]);
    await press('Control+Enter');
    await see(fill(words.lost.done, { pass: 'P-018' }));
    await press('Escape');
    expect(await passState('P-018')).toBe('lost');
    expect((await visitOf('Zhou Late'))?.state).toBe('left');
  });

  it('who are expected come in by Enter once the rules are told', async () => {
    await press('2');
    await type('23:50');
    await press('Enter', 'Enter');
    await type('Professor Gu');
    await press('Enter', 'Enter', 'Enter', 'Enter');
    await type('Clubhouse');
    await press('Control+Enter');
    await toast(fill(words.expectWritten, { who: 'Professor Gu' }));
    const expected = await visitOf('Professor Gu');
    expect(expected).toMatchObject({ state: 'expected', entries: [], persons: 1 });
    expect(expected?.expectedAt).not.toBeNull();
    await goToRow('Professor Gu');
    await press('Enter');
    await panel('Professor Gu').waitFor();
    expect(await desk.faults('main')).toEqual([]);
    await press('Control+Enter');
    expect((await visitOf('Professor Gu'))?.state).toBe('expected');
    // Next free pass, its field, the time, the tick, and the end of the form.
    await press('Enter', 'Enter', 'Enter', 'Enter', 'Enter');
    await expect.poll(async () => (await visitOf('Professor Gu'))?.state).toBe('in');
    expect((await visitOf('Professor Gu'))?.pass?.code).toBe('P-001');
  });

  it('with a permit come and go until it is withdrawn with a reason', async () => {
    await press('3');
    await type('12-31');
    await press('Enter');
    await press('2', 'Enter');
    await type('Master He');
    await press('Enter', 'Enter', 'Enter', 'Enter');
    await type('Blocks 1 to 4');
    await press('Control+Enter');
    await toast(fill(words.permitWritten, { who: 'Master He' }));
    const permit = await visitOf('Master He');
    expect(permit).toMatchObject({ class: 'contractor', state: 'expected' });
    expect(permit?.permitUntil).toMatch(/-12-31$/);
    const { number = '' } = permit ?? {};
    await desk.ask('visits.arrive', { visit: number, pass: 'P-009', told: true });
    await goToRow('Master He');
    await press('Enter');
    await toast(words.mayComeBack.slice(1).trim());
    expect((await visitOf('Master He'))?.state).toBe('expected');
    await goToRow('Master He');
    await press('Enter', 'Escape');
    await desk.page.getByRole('group', { name: words.acts }).waitFor();
    await press('2');
    await desk.page.getByRole('dialog', { name: words.act.endPermit }).waitFor();
    await type('work is done');
    await press('Control+Enter');
    await see(words.endPermit.done);
    await press('Escape');
    expect(await visitOf('Master He')).toMatchObject({ state: 'ended', note: 'work is done' });
    await see(custody.state.ended);
    await press('Escape');
  });

  it('who are on the block list get no pass, and the reason is said', async () => {
    const { id } = await desk.ask('borrowers.save', { borrower: { kind: 'other', name: 'Hou San' } });
    await desk.ask('session.signIn', { staff: '1002', pin: '730264' });
    await desk.ask('borrowers.block', { borrower: id, isBlocked: true, reason: 'kept three passes' });
    await desk.ask('session.signIn', { staff: '1001', pin: '482917' });
    await desk.page.getByRole('navigation').first().waitFor();
    await desk.page.waitForTimeout(300);
    await goToRegister(desk, 'visits', language);
    await press('1');
    await desk.page.getByLabel(words.who, { exact: true }).fill('Hou San');
    await see('kept three passes');
    await desk.page.getByLabel(words.place, { exact: true }).fill('Lobby');
    await desk.page.getByRole('checkbox', { name: words.toldTick }).click();
    await press('Control+Enter');
    await desk.page.waitForTimeout(200);
    expect(await visitOf('Hou San')).toBeUndefined();
    expect(await desk.page.getByText('kept three passes').count()).toBe(2);
    expect(await desk.faults('main')).toEqual([]);
  });
});
