import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countRows } from '../../shared/domain/shift/count-rows.ts';
import { printedHash } from '../../shared/slips/anchor-text.ts';
import { en } from '../../shared/words/en.ts';
import { zhCN } from '../../shared/words/zh-CN.ts';
import { scan } from '../renderer/wedge.ts';
import { samplePins } from './open-window.ts';
import { clerkPins, openShiftDesk, type ShiftDesk } from './shift-desk.ts';

const KEY_MS = 60;
const names = {
  'zh-CN': { outgoing: '陈静', incoming: '张蕾', stranger: '孙怡', supervisor: '刘敏' },
  en: { outgoing: 'Chen Jing', incoming: 'Zhang Lei', stranger: 'Sun Yi', supervisor: 'Liu Min' },
} as const;

/** Puts values into the places of a word. */
function fill(word: string, values: Readonly<Record<string, string | number>>): string {
  return word.replace(/\{\{(\w+)\}\}/gu, (_place, name: string) => String(values[name] ?? ''));
}

describe.each(['zh-CN', 'en'] as const)('a night shift hands over to the morning, in %s', (language) => {
  const words = language === 'en' ? en : zhCN;
  const t = words.handover;
  const who = names[language];
  let desk: ShiftDesk;
  let tap: string;
  let rang: string;

  const book = () => desk.house.current().store.book.desk;
  const running = () => Object.values(book().handovers).find(({ closedAt }) => closedAt === null);
  const rows = () => countRows(book());
  const type = async (text: string) => {
    await desk.page.waitForTimeout(KEY_MS);
    await desk.page.keyboard.type(text, { delay: KEY_MS });
  };
  const heading = (name: string | RegExp) => desk.page.getByRole('heading', { name }).first();
  const current = () => desk.page.locator('li[aria-current="true"] h2');
  const field = () => desk.page.getByRole('region', { name: t.check.rows }).getByRole('textbox').first();

  /** Enter at every line of the list, once it has the focus. */
  async function prepareAll(): Promise<number> {
    const count = (await desk.ask('handover.get', {})).handover?.lines.length ?? 0;
    for (let n = 0; n < count; n += 1) {
      await desk.page
        .getByRole('textbox', { name: new RegExp(fill(t.prepare.noteOf, { what: '' })) })
        .waitFor();
      await desk.press('Enter');
    }
    return count;
  }

  async function meet(digit: string): Promise<void> {
    await desk.press('Control+Enter');
    await desk.page.getByRole('group', { name: t.meet.people }).waitFor();
    await desk.press(digit);
    await desk.page.getByRole('progressbar', { name: t.face.list }).waitFor();
  }

  /** Presses 1 at every line that is left, and waits until the book has it. */
  async function tellAll(): Promise<void> {
    for (let n = 0; n < 20; n += 1) {
      const { unfinished } = await desk.ask('handover.get', {});
      if (unfinished.lines.length === 0) return;
      await desk.press('1');
      await expect
        .poll(async () => (await desk.ask('handover.get', {})).unfinished.lines.length)
        .toBeLessThan(unfinished.lines.length);
    }
    throw new Error('The list has no end');
  }

  beforeAll(async () => {
    desk = await openShiftDesk({ language });
    desk.minutesAgo(200);
    tap = await desk.take('3-1203', '厨房水龙头滴水');
    rang = await desk.take('1-0301', '阳台推拉门脱轨');
    desk.minutesAgo(90);
    await desk.take('2-0502', '楼道灯不亮');
    await desk.finish(rang);
    await desk.ask('loans.lend', { codes: ['K-003', 'K-018'], borrower: { id: 'b-1' }, print: false });
    desk.minutesAgo(20);
    await desk.ask('loans.return', { items: [{ code: 'K-018' }] });
    await desk.ask('log.write', { text: '9:00 电梯年检', forNext: true });
    desk.minutesAgo(0);
  });
  afterAll(() => desk.close());

  it('is prepared: every open matter once, a note to one, a word to the next shift, the list on paper', async () => {
    await desk.openHandover();
    await desk.page.getByRole('heading', { level: 1 }).waitFor();
    expect(await desk.faults()).toEqual([]);
    await desk.press('1');
    await desk.page.getByRole('textbox').first().waitFor();
    await type('三点后在家');
    const count = await prepareAll();
    expect(count).toBe(5);
    await desk.page.getByRole('textbox', { name: t.prepare.words }).waitFor();
    await type('1 号梯停两小时');
    await desk.page.getByText(t.prepare.nothingMissing).waitFor();
    expect(await desk.faults()).toEqual([]);
    await desk.press('Control+P');
    await expect
      .poll(() => Object.values(book().slipJobs).filter(({ slip }) => slip === 'handover').length)
      .toBe(1);
    await expect.poll(() => running()?.words).toBe('1 号梯停两小时');
    expect(running()?.notes[`order:${tap}`]?.text).toBe('三点后在家');
    // The callback goes to the incoming person by itself.
    await desk.page.getByText(fill(t.prepare.entrusted, { name: who.incoming })).waitFor();
  });

  it('is kept when a call comes in the middle of a word', async () => {
    await desk.page.getByRole('button', { name: words.shift.group.urgent }).click();
    await type('，带上梯子');
    await desk.press('F6');
    await desk.page.getByRole('textbox').first().waitFor();
    await expect.poll(() => running()?.notes[`order:${tap}`]?.text).toBe('三点后在家，带上梯子');
    await desk.press('Escape');
    await desk.openHandover();
    await desk.page.getByRole('textbox', { name: new RegExp(t.prepare.words) }).waitFor();
  });

  it('asks a supervisor for somebody off the roster, and says whose PIN was wrong', async () => {
    await desk.press('Control+Enter');
    await desk.page.getByRole('group', { name: t.meet.people }).waitFor();
    await desk.page.getByText(t.meet.offRoster).waitFor();
    await desk.press('2');
    await desk.page.getByText(fill(t.meet.approveTitle, { name: who.stranger })).waitFor();
    await desk.press('1');
    await desk.page
      .getByLabel(fill(t.meet.supervisorPin, { name: who.supervisor }))
      .first()
      .waitFor();
    await type('111222');
    await desk.page.getByText(/PIN 不对|does not match/u).waitFor();
    expect(await desk.faults()).toEqual([]);
    await type(samplePins['1002']);
    await desk.page.getByRole('progressbar', { name: t.face.list }).waitFor();
    expect(running()).toMatchObject({ to: '1004', approvedBy: '1002', state: 'face' });
  });

  it('is not taken: the reason, the own PIN, and the shift stays where it was', async () => {
    await desk.press('1');
    await desk.press('9');
    await desk.page.getByRole('dialog').waitFor();
    expect(await desk.faults()).toEqual([]);
    await type('备用金对不上');
    await desk.press('Tab');
    await type(clerkPins['1004']);
    await desk.press('Control+Enter');
    await desk.page
      .getByText(new RegExp(`${who.stranger}.*备用金对不上`, 'u'))
      .first()
      .waitFor();
    await expect.poll(running).toBeUndefined();
    expect(book().shifts[book().shift ?? '']).toMatchObject({ owner: '1001' });
    expect(await desk.faults()).toEqual([]);
  });

  it('is prepared once more with what was written before', async () => {
    await desk.press('1');
    await desk.page
      .getByText('三点后在家，带上梯子')
      .or(desk.page.getByRole('textbox').first())
      .first()
      .waitFor();
    expect(running()?.repeats).not.toBeNull();
    expect(running()?.notes[`order:${tap}`]?.text).toBe('三点后在家，带上梯子');
    await prepareAll();
    await meet('1');
    expect(running()).toMatchObject({ to: '1003', approvedBy: null });
  });

  it('is told line by line: a question is asked, answered and accepted by 2 and 1', async () => {
    const first = await current().innerText();
    await desk.press('1');
    await expect.poll(() => current().innerText()).not.toBe(first);
    expect(await desk.faults()).toEqual([]);
    const second = await current().innerText();
    await desk.press('2');
    await desk.page.getByLabel(t.face.questionField).waitFor();
    await type('总阀关了没有');
    await desk.press('Enter');
    await desk.page
      .getByText(/总阀关了没有/u)
      .first()
      .waitFor();
    expect(await current().innerText()).toBe(second);
    await desk.press('1');
    await desk.page.getByLabel(t.face.answerField).waitFor();
    await type('关了');
    await desk.press('Enter');
    await desk.page.getByRole('button', { name: t.face.accepted }).waitFor();
    expect(await desk.faults()).toEqual([]);
    await desk.press('1');
    await expect.poll(() => current().innerText()).not.toBe(second);
    const asked = Object.values(running()?.marks ?? {}).find(({ question }) => question !== '');
    expect(asked).toMatchObject({ as: 'accepted', answer: '关了' });
  });

  it('opens the record of a line and comes back to it, and a call leaves the place as it is', async () => {
    const here = await current().innerText();
    await desk.press('3');
    await current().waitFor({ state: 'detached' });
    await desk.press('Escape');
    await expect.poll(() => current().innerText()).toBe(here);
    await desk.press('F2');
    await desk.page.getByRole('textbox').first().waitFor();
    await desk.press('Escape');
    await desk.openHandover();
    await expect.poll(() => current().innerText()).toBe(here);
  });

  it('says what came in and what changed meanwhile, and lets neither be passed over', async () => {
    await desk.take('1-0401', '门铃不响');
    await desk.ask('orders.pickUp', { order: tap, signer: '吴永强' });
    await desk.page.getByText(t.face.isNew, { exact: true }).waitFor();
    await desk.page.getByText(words.shift.lineState.changed, { exact: true }).waitFor();
    expect((await desk.ask('handover.get', {})).unfinished.lines).toContain(`order:${tap}`);
    // Back at the line that changed it says what did.
    for (let n = 0; n < 8 && !(await current().innerText()).includes('3-1203'); n += 1)
      await desk.press('ArrowLeft');
    const step = fill(t.aspect.state, {
      from: words.terms.state.dispatched,
      to: words.terms.state['picked-up'],
    });
    await desk.page.getByText(new RegExp(step, 'u')).waitFor();
    expect(await desk.faults()).toEqual([]);
    await tellAll();
    expect(running()?.marks[`order:${tap}`]?.print).toContain('picked-up');
    await heading(fill(t.face.allTold_other, { count: 6 })).waitFor();
    await desk.page.getByText('1 号梯停两小时').waitFor();
    expect(await desk.faults()).toEqual([]);
  });

  it('is counted blind: no figure of the book is on the page before it was counted', async () => {
    await desk.press('Enter');
    await field().waitFor();
    const shown = await desk.page.locator('main').evaluate((main) => {
      const attributes = [...main.querySelectorAll('*')].flatMap((each) =>
        [...each.attributes].filter(
          ({ name }) =>
            !/^(class|style|id|for|maxlength|tabindex|aria-labelledby|aria-describedby|d)$/u.test(name),
        ),
      );
      return [main.textContent, ...attributes.map(({ value }) => value)].join('\n');
    });
    // The hour and the day of a moment may happen to be a count of the book, and tell nothing of it.
    const figures = shown.replaceAll(
      /\d{4}-\d{2}-\d{2}|\d{1,2}:\d{2}(?::\d{2})?|\d+月\d+日|\d{1,2} [A-Z][a-z]{2}\b/gu,
      ' ',
    );
    // Small figures stand in the attributes of any page; in the rows themselves stands no digit at all.
    const large = rows().flatMap(({ expected }) => (expected > 10 ? [expected] : []));
    expect(large.length).toBeGreaterThan(2);
    expect(large.filter((expected) => new RegExp(`(?<!\\d)${expected}(?!\\d)`, 'u').test(figures))).toEqual(
      [],
    );
    expect(await desk.page.getByRole('list', { name: t.check.rows }).textContent()).toMatch(/^\D+$/u);
    expect(await desk.faults()).toEqual([]);
  });

  it('names the likely hook of a difference, takes its reason, and counts another row by its tags', async () => {
    const [keys, entrusted] = rows();
    await type(String((keys?.expected ?? 0) - 1));
    await desk.press('Enter');
    await desk.page.getByText(t.check.likely).waitFor();
    await desk.page.getByText('K-018').waitFor();
    await desk.page
      .getByRole('region', { name: t.check.rows })
      .getByText(String(keys?.expected), { exact: true })
      .waitFor();
    expect(await desk.faults()).toEqual([]);
    await type('K-018 在工程部桌上');
    await desk.press('Enter');
    await expect.poll(() => running()?.counts['keys/site']?.reason).toBe('K-018 在工程部桌上');
    const codes = Object.values(book().things)
      .filter((thing) => `${thing.register}/${thing.class}` === entrusted?.row && thing.state === 'in')
      .map(({ code }) => code);
    for (const code of codes.slice(1)) await scan(desk.page, code);
    await desk.page.waitForTimeout(400);
    await desk.press('Enter');
    await desk.page.getByText(t.check.missing).waitFor();
    expect(running()?.counts['keys/entrusted']).toMatchObject({ isByCode: true, missing: codes.slice(0, 1) });
    await type('借给业主自己了');
    await desk.press('Enter');
    await expect.poll(() => running()?.counts['keys/entrusted']?.reason).toBe('借给业主自己了');
    // What was named stays named when the reason comes later.
    expect(running()?.counts['keys/entrusted']?.missing).toEqual(codes.slice(0, 1));
    expect(Object.values(book().things).find(({ code }) => code === codes[1])?.state).toBe('in');
  });

  it('counts the rest, and says what hinders the seal until both have signed', async () => {
    for (const { row, expected } of rows().slice(2)) {
      await expect
        .poll(() =>
          field().evaluate((input: HTMLInputElement) => input === document.activeElement && input.value),
        )
        .toBe('');
      await type(String(expected));
      await desk.press('Enter');
      await expect.poll(() => running()?.counts[row]?.counted).toBe(expected);
    }
    const outgoing = desk.page.getByLabel(fill(t.check.pin, { name: who.outgoing }));
    await expect.poll(() => outgoing.evaluate((input) => input === document.activeElement)).toBe(true);
    await desk.page.getByText(t.check.incomingMissing).waitFor();
    await type('111222');
    await type(clerkPins['1003']);
    await desk.press('Control+Enter');
    await desk.page.getByText(new RegExp(`^${who.outgoing}.*(PIN 不对|does not match)`, 'u')).waitFor();
    expect(book().shifts[book().shift ?? '']).toMatchObject({ owner: '1001' });
    expect(await desk.faults()).toEqual([]);
    await type(samplePins['1001']);
    await desk.press('Control+Enter');
  });

  it('lands the incoming person at the sealed document, with its place in the book and its sheet', async () => {
    await heading(/A\d{6}-H\d{4}/u).waitFor();
    await desk.page.getByText(t.sealed.yours).waitFor();
    const shift = book().shifts[book().shift ?? ''];
    expect(shift).toMatchObject({ owner: '1003' });
    const sealed = book().handovers[shift?.cameBy ?? ''];
    expect(sealed).toMatchObject({ state: 'signed', from: '1001', to: '1003' });
    expect(sealed?.lines).toHaveLength(6);
    await desk.page.getByText(printedHash(sealed?.anchor?.hash ?? 'none')).waitFor();
    const sheets = Object.values(book().slipJobs).filter(({ about }) =>
      about?.numbers.includes(sealed?.number ?? ''),
    );
    expect(sheets.some(({ slip }) => slip === 'handover')).toBe(true);
    expect(book().orders[rang]?.entrusted).toMatchObject({ to: '1003' });
    expect(book().orders[rang]?.entrusted?.acceptedAt).not.toBeNull();
    expect(book().orders[tap]?.owner).toBe('1003');
    expect(await desk.faults()).toEqual([]);
  });

  it('takes what is added later, marked as such, and leads to Today', async () => {
    await desk.page.getByLabel(t.sealed.supplementField).focus();
    await type('K-018 找到了');
    await desk.press('Enter');
    await desk.page.getByText('K-018 找到了').first().waitFor();
    const sealed = Object.values(book().handovers).find(({ state }) => state === 'signed');
    expect(sealed?.supplements).toMatchObject([{ by: '1003', text: 'K-018 找到了' }]);
    await desk.page.getByRole('button', { name: t.sealed.toToday }).focus();
    await desk.press('Enter');
    await heading(words.board.title).waitFor();
  });
});
