import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DeskState } from '../../shared/domain/book.ts';
import type { Order } from '../../shared/domain/order/order.ts';
import { samplePins } from './open-window.ts';
import { openSeededDesk, type SeededDesk } from './seeded-desk.ts';

const room = '5-1102';

/** Reads until it is so; a busy machine takes its time. */
const eventually = <T>(read: () => T) => expect.poll(read, { timeout: 10_000 });

describe.each(['zh-CN', 'en'] as const)(
  'a severe complaint from call to review, by keyboard, in %s',
  (language) => {
    const said = {
      'zh-CN': {
        major: '重大',
        notices: '告知名单',
        duties: '关闭前要办',
        owed: ['致歉', '告知上级', '首次响应', '专人跟进', '检讨', '经理回访'],
        record: '记一笔',
        response: '首次响应',
        follower: '专人跟进',
        pickUp: '取单',
        complete: '记完工',
        check: '回单核对',
        review: '检讨',
        onlyManager: '要 经理 来办',
        acts: '还能办',
        blocked: '还差“检讨”',
        unclosable: /现在不能“关闭”：还差“检讨、经理回访”/,
        close: /^关闭/,
        manager: '顾明远',
        timeline: '经过',
        reviewed: /检讨：对讲没人值守；改成双人值守；.*前/,
        forms: '表',
        form: '业户投诉处理跟进记录表',
        handled: '处理记录表',
        review2: /查明：对讲没人值守；改法：改成双人值守/,
      },
      en: {
        major: 'Major',
        notices: 'Calling list',
        duties: 'Before closing',
        owed: [
          'Apology',
          'Superiors told',
          'First response',
          'Named follower',
          'Review',
          'Callback by manager',
        ],
        record: 'Record',
        response: 'First response',
        follower: 'Follower',
        pickUp: 'Pick-up',
        complete: 'Note done',
        check: 'Return check',
        review: 'Review',
        onlyManager: 'only Manager',
        acts: 'Other acts',
        blocked: 'still owed: Review',
        unclosable: /Close not now: still owed: Review, Callback by manager/,
        close: /^Close/,
        manager: 'Gu Mingyuan',
        timeline: 'Timeline',
        reviewed: /Review: 对讲没人值守; 改成双人值守; .*by/,
        forms: 'Forms',
        form: 'Resident complaint follow-up record',
        handled: 'Handling',
        review2: /Finding: 对讲没人值守; remedy: 改成双人值守/,
      },
    }[language];
    let desk: SeededDesk;
    let number = '';
    const order = async (): Promise<Order> => (await desk.ask('orders.get', { order: number })).order;
    const sheet = (name: string) => desk.page.getByRole('dialog', { name });
    const duties = () => desk.page.getByRole('region', { name: said.duties });
    const type = (text: string) => desk.page.keyboard.type(text, { delay: 60 });
    const press = async (...chords: string[]) => {
      for (const chord of chords) await desk.press(chord);
    };
    /** A digit waits for 40 ms, lest it be the first of a scan. */
    const choose = async (digit: string) => {
      await desk.press(digit);
      await desk.page.getByRole('dialog').getByRole('radio', { checked: true }).waitFor();
    };
    const toOrder = async () => {
      await desk.press('Control+3');
      await desk.page.getByRole('row', { name: new RegExp(room) }).waitFor();
      await desk.press('ArrowRight');
      await desk.page.getByRole('heading', { level: 1, name: number }).waitFor();
    };

    beforeAll(async () => {
      desk = await openSeededDesk(language);
    });
    afterAll(() => desk.close());

    it('is registered as major and owes its duties', async () => {
      await desk.press('F4');
      number = (await desk.page.getByText(/^A\d{6}-\d{4}$/).textContent()) ?? '';
      await type(room);
      await desk.page.getByRole('option').first().waitFor();
      await desk.press('Enter');
      await type('电梯困人四十分钟');
      await press('Enter', '4');
      await eventually(() =>
        desk.page.getByRole('radio', { name: said.major }).getAttribute('aria-checked'),
      ).toBe('true');
      await press('Alt+R', 'Control+Enter');
      await eventually(async () => (await order()).state).toBe('dispatched');
      await desk.press('Escape');
      await toOrder();
      for (const duty of said.owed) expect(await duties().getByText(duty).first().isVisible()).toBe(true);
      expect(await duties().getByText(said.onlyManager).isVisible()).toBe(true);
      expect(await desk.faults('main')).toEqual([]);
    });

    it('has its superiors told, one digit for each', async () => {
      await desk.press('Enter');
      await sheet(said.notices).waitFor();
      expect(await desk.faults('[role="dialog"]')).toEqual([]);
      const left = async () => (await order()).notices.filter(({ told }) => told === null).length;
      const all = await left();
      expect(all).toBe(3);
      for (let told = 1; told <= all; told += 1) {
        await desk.press(told === 1 ? '3' : '1');
        await eventually(left).toBe(all - told);
      }
      await sheet(said.notices).waitFor({ state: 'detached' });
      const { notices, moments } = await order();
      expect(notices.map(({ told }) => told?.how)).toEqual(['in-person', 'phone', 'phone']);
      expect(moments.notifiedAt).toBeDefined();
    });

    it('gets its apology at once, its answer and its follower by the digits beside the duties', async () => {
      await press('0', '1');
      await eventually(async () => (await order()).complaint?.apologyAt ?? null).not.toBeNull();
      await desk.press('0');
      await sheet(said.record).waitFor();
      expect(await desk.faults('[role="dialog"]')).toEqual([]);
      await desk.press('3');
      await sheet(said.response).waitFor();
      await desk.press('Enter');
      expect((await order()).complaint?.response).toBeNull();
      await type('已派人放人，半小时内再回电');
      await desk.press('Enter');
      await eventually(async () => (await order()).complaint?.response?.text).toBe(
        '已派人放人，半小时内再回电',
      );
      await press('0', '4');
      await sheet(said.follower).waitFor();
      await choose('1');
      await desk.press('Enter');
      await eventually(async () => (await order()).complaint?.follower ?? '').not.toBe('');
      await eventually(() => duties().getByRole('button').count()).toBe(0);
    });

    it('goes the way of its slip: pick-up, done, back', async () => {
      await desk.press('Enter');
      await sheet(said.pickUp).waitFor();
      await desk.press('Enter');
      await eventually(async () => (await order()).state).toBe('picked-up');
      await desk.press('Enter');
      await sheet(said.complete).waitFor();
      await desk.press('Control+Enter');
      await eventually(async () => (await order()).state).toBe('done');
      await desk.press('Enter');
      await sheet(said.check).waitFor();
      await press('1', '2', '3', 'Enter');
      await eventually(async () => (await order()).state).toBe('awaiting-callback');
    });

    it('cannot be closed while a duty is open, and says which', async () => {
      await desk.page.getByRole('region', { name: said.acts }).getByText(said.unclosable).waitFor();
      const refused = desk.ask('orders.close', { order: number, reason: 'x' });
      await expect(refused).rejects.toThrow(/"duty":"review"/);
      await press('0', '8');
      await sheet(said.record).getByText(said.onlyManager).waitFor();
      expect(await sheet(said.review).count()).toBe(0);
      await desk.press('Escape');
    });

    it('is called back by the manager, who has changed places by Ctrl L, and still waits for the review', async () => {
      await desk.press('Control+l');
      const person = desk.page.getByRole('button', { name: new RegExp(said.manager) });
      const digit = (await person.locator('kbd').first().textContent()) ?? '';
      await desk.press(digit);
      await desk.page.locator('input[type="password"]').waitFor();
      await type(samplePins['1005']);
      await desk.page.getByRole('navigation').first().waitFor();
      await toOrder();
      await desk.press('Enter');
      await desk.page.getByRole('heading', { level: 2, name: new RegExp(room) }).waitFor();
      await press('4', '4', '5', 'Control+Enter');
      await eventually(async () => (await order()).state).toBe('called-back');
      await desk.page.getByText(said.blocked).first().waitFor();
      await desk.press('Escape');
      await toOrder();
      const close = desk.page
        .getByRole('region', { name: said.acts })
        .getByRole('button', { name: said.close })
        .first();
      expect(await close.getAttribute('aria-disabled')).toBe('true');
      await desk.page.getByRole('region', { name: said.acts }).getByText(said.blocked).first().waitFor();
      await desk.press('Enter');
      await desk.page.waitForTimeout(150);
      expect((await order()).state).toBe('called-back');
    });

    it('is reviewed with finding, remedy, person and day, and then closed by one key', async () => {
      await press('0', '8');
      await sheet(said.review).waitFor();
      await type('对讲没人值守');
      await desk.press('Enter');
      await type('改成双人值守');
      await desk.press('Enter');
      await choose('1');
      await desk.press('Enter');
      await type('28');
      await desk.press('Enter');
      await eventually(async () => (await order()).complaint?.review ?? null).not.toBeNull();
      const { review } = (await order()).complaint ?? {};
      expect(review).toMatchObject({ finding: '对讲没人值守', remedy: '改成双人值守', by: '1005' });
      expect(review?.dueOn).toMatch(/^\d{4}-\d{2}-28$/);
      await desk.page.getByRole('list', { name: said.timeline }).getByText(said.reviewed).waitFor();
      await desk.press('Enter');
      await eventually(async () => (await order()).state).toBe('closed');
    });

    it('stands in the forms of the customer without having been written twice', async () => {
      await desk.press(']');
      await desk.page.getByRole('table', { name: said.form }).waitFor();
      await desk.page.getByRole('region', { name: said.forms, exact: true }).focus();
      await desk.press('Tab');
      await press('ArrowRight', 'ArrowRight');
      await desk.page.getByRole('radio', { name: said.handled, checked: true }).waitFor();
      await desk.page.getByRole('cell', { name: said.review2 }).waitFor();
      expect(await desk.faults('main')).toEqual([]);
      await desk.press('Control+p');
      const printed = async () => {
        const { slipJobs } = (await desk.ask('desk.snapshot', {})).desk as Pick<DeskState, 'slipJobs'>; // as the window mirrors it
        return Object.values(slipJobs).map(({ slip }) => slip);
      };
      await eventually(printed).toContain('complaint-handling');
    });
  },
);

describe.each(['zh-CN', 'en'] as const)('the summary of complaints in %s', (language) => {
  const said = {
    'zh-CN': {
      summary: '投诉汇总表',
      digest: '轻微投诉汇总',
      closes: '随汇总关闭 2 件',
      minor: '轻微',
      empty: '这几天没有这样的投诉。',
      severity: '改严重程度',
      refused: '改轻要客服主管或经理来办',
      tells: /改为重大，要立刻告知 总经理/,
    },
    en: {
      summary: 'Complaint summary',
      digest: 'Digest of minor complaints',
      closes: 'Close 2 with it',
      minor: 'Minor',
      empty: 'No such complaints in these days.',
      severity: 'Change severity',
      refused: 'only a supervisor or a manager may make it less grave',
      tells: /Major: at once to be told are .*General manager/,
    },
  }[language];
  let desk: SeededDesk;
  let serious = '';
  const rows = () => desk.page.getByRole('row').filter({ has: desk.page.getByRole('gridcell') });
  const dialog = (name: string) => desk.page.getByRole('dialog', { name });

  beforeAll(async () => {
    desk = await openSeededDesk(language);
    const complaint = { kind: 'complaint', readBack: true } as const;
    serious = await desk.take('9-2401', { ...complaint, text: '电梯困人', severity: 'S2', dispatch: true });
    await desk.take('6-0301', { ...complaint, text: '信箱贴了广告', severity: 'S4' });
    await desk.take('3-0702', { ...complaint, text: '楼道灯太暗', severity: 'S4' });
  });
  afterAll(() => desk.close());

  it('is a view beside the complaints, narrowed by severity with the arrows', async () => {
    await desk.press('Control+3');
    await desk.page.getByRole('tab', { selected: true }).waitFor();
    for (let view = 0; view < 6; view += 1) await desk.press(']');
    await desk.page.getByRole('tab', { name: said.summary, selected: true }).waitFor();
    await eventually(() => rows().count()).toBe(3);
    expect(await desk.faults('main')).toEqual([]);
    await desk.page.getByRole('radio', { name: said.minor }).click();
    await eventually(() => rows().count()).toBe(2);
    await desk.press('ArrowLeft');
    await desk.press('ArrowLeft');
    await desk.press('ArrowLeft');
    await desk.page.getByText(said.empty).waitFor();
    await desk.press('ArrowLeft');
    await eventually(() => rows().count()).toBe(3);
  });

  it('makes the weekly digest and closes with it what needs nothing more', async () => {
    await rows().first().getByRole('gridcell').first().click();
    await desk.press('1');
    await dialog(said.digest).getByRole('radio', { name: said.closes, checked: true }).waitFor();
    expect(await desk.faults('[role="dialog"]')).toEqual([]);
    await desk.press('Enter');
    const states = async () =>
      (await desk.ask('complaints.list', { severity: 'S4' })).complaints.map(({ state }) => state);
    await eventually(states).toEqual(['closed', 'closed']);
    await dialog(said.digest).waitFor({ state: 'detached' });
  });

  it('lets a clerk make a complaint graver, says who is told at once, and not milder', async () => {
    await rows().filter({ hasText: '9-2401' }).getByRole('gridcell').first().click();
    await desk.press('Enter');
    await desk.page.getByRole('heading', { level: 1, name: serious }).waitFor();
    for (const digit of ['0', '9', '7']) await desk.press(digit);
    await dialog(said.severity).waitFor();
    await desk.press('4');
    await dialog(said.severity).getByText(said.refused).first().waitFor();
    await desk.press('1');
    await dialog(said.severity).getByText(said.tells).waitFor();
    expect(await desk.faults('[role="dialog"]')).toEqual([]);
    await desk.press('Enter');
    await desk.page.keyboard.type('老人受伤', { delay: 60 });
    await desk.press('Enter');
    const order = async () => (await desk.ask('orders.get', { order: serious })).order;
    await eventually(async () => (await order()).severity).toBe('S1');
    expect((await order()).notices.map(({ level }) => level)).toEqual(['head', 'manager', 'general-manager']);
  });
});
