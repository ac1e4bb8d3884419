import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { InputOf } from '../../shared/contract.ts';
import type { Loan } from '../../shared/domain/custody/custody.ts';
import { openSeededDesk, type SeededDesk } from './seeded-desk.ts';

const MINUTE = 60_000;

const words = {
  'zh-CN': {
    wall: '到时的事',
    why: /应 .* 还，还没还。/u,
    rule: '逾期当天电话催还',
    when: '说几点还',
    said: /催过 1 次，.*说了时间 三点前。/u,
    lending: '借还 3',
    rail: '3 件逾期',
    out: '在外',
    keys: '钥匙',
    inCabinet: '在柜，可以带去',
    holdsOpen: '钥匙没还，这张单关不了，也作废不了。',
    notBack: /“关闭”.*K-003 还没还/u,
    lent: 'K-003 借给 吴永强',
    returned: '吴永强 还回 K-003',
    find: '搜索或扫码',
    outAndIn: '在外和在柜',
    overdue: /逾期 应 .* 还/u,
    candidate: '逾期 1 件',
    card: '逾期 1 件 K-040',
    kept: '有 1 件寄存',
    held: '借着的和寄存的',
    toTake: '这里有钥匙 K-055 在柜。',
    what: '什么事',
  },
  en: {
    wall: 'What runs against a clock',
    why: /To be back by .*, still out\./u,
    rule: 'what is overdue is asked back the same day',
    when: 'When it comes back',
    said: /Asked once, .* said when 三点前\./u,
    lending: 'Lending 3',
    rail: '3 overdue',
    out: 'Out',
    keys: 'Keys',
    inCabinet: 'in the cabinet',
    holdsOpen: 'A key is still out; this order cannot be closed or voided.',
    notBack: /Close not now: .*K-003 is not back/u,
    lent: 'K-003 lent to 吴永强',
    returned: '吴永强 returned K-003',
    find: 'Find or scan',
    outAndIn: 'Out and in',
    overdue: /overdue back by /u,
    candidate: '1 overdue',
    card: '1 overdue K-040',
    kept: '1 deposit here',
    held: 'Borrowed and deposited',
    toTake: 'Keys of this place in the cabinet: K-055.',
    what: 'What',
  },
} as const;

describe.each(['zh-CN', 'en'] as const)('keys outside of Lending in %s', (language) => {
  const said = words[language];
  let desk: SeededDesk;
  let order: string;
  let late: string;

  const inMinutes = (minutes: number) => new Date(Date.now() + minutes * MINUTE).toISOString();
  const row = (name: RegExp | string) =>
    desk.page.getByRole('grid', { name: said.wall }).getByRole('row', { name });
  const loan = async (number: string): Promise<Loan> => {
    const { custody } = await desk.ask('custody.get', { custody: number });
    if (custody.kind !== 'loan') throw new Error('It is a loan');
    return custody;
  };
  async function lend(codes: string[], dueIn: number, more: Partial<InputOf<'loans.lend'>>): Promise<string> {
    const wish = { codes, dueAt: inMinutes(dueIn), print: false, borrower: { id: 'b-1' }, ...more };
    return (await desk.ask('loans.lend', wish)).lending;
  }
  async function search(text: string): Promise<void> {
    await desk.press('Control+k');
    await desk.page.getByRole('combobox', { name: said.find }).waitFor();
    await desk.page.keyboard.type(text, { delay: 60 });
  }
  const place = () => desk.page.getByRole('navigation').locator('[aria-current="page"]').textContent();

  beforeAll(async () => {
    desk = await openSeededDesk(language);
    desk.minutesAgo(200);
    const contractor = {
      kind: 'contractor',
      name: '高志强',
      firm: '电梯维保',
      phone: '13900001111',
    } as const;
    late = await lend(['K-031', 'K-032'], -90, { borrower: contractor });
    const hit = (await desk.ask('callers.find', { text: '3-1203', limit: 1 })).hits[0];
    const owner = {
      kind: 'resident',
      name: hit?.personName ?? '',
      phone: '13800005521',
      personId: hit?.personId ?? null,
    } as const;
    await lend(['K-040'], -60, { borrower: owner });
    await lend(['K-014'], 10, { borrower: { id: 'b-2' } });
    await desk.ask('deposits.receive', {
      what: '纸箱',
      class: 'parcel',
      told: true,
      print: false,
      owner: { name: owner.name, personId: hit?.personId ?? null },
    });
    desk.minutesAgo(0);
  });
  afterAll(() => desk.close());

  it('lists on Today what is overdue, once for one borrower, with the reason and the rule', async () => {
    await row(/K-031.*K-032 高志强/u).click();
    const chosen = await row(/K-031/u).textContent();
    expect(chosen).toMatch(said.why);
    expect(chosen).toContain(said.rule);
    expect(await row(/K-014/u).textContent()).not.toMatch(said.why);
    await desk.page.getByRole('tab', { name: said.lending }).waitFor();
    await desk.page.getByLabel(said.rail).waitFor();
    expect(await desk.faults('main')).toEqual([]);
  });

  it('asks it back by Enter with the number in full, and notes what was said for all of it', async () => {
    await desk.press('Enter');
    await row(/K-031/u).getByText('139 0000 1111').waitFor();
    await desk.press('3');
    await desk.page.getByRole('textbox', { name: said.when }).waitFor();
    await desk.page.keyboard.type('三点前', { delay: 60 });
    await desk.press('Enter');
    await expect
      .poll(async () => (await loan(late)).asks)
      .toMatchObject([{ outcome: 'said-when', note: '三点前' }]);
    const second = late.replace(/\d+$/u, (digits) => String(Number(digits) + 1).padStart(4, '0'));
    expect((await loan(second)).asks).toHaveLength(1);
    await expect.poll(() => row(/K-031/u).textContent()).toMatch(said.said);
  });

  it('names what is out beside the wall, and opens it in Lending', async () => {
    const out = desk.page.getByRole('region', { name: said.out, exact: true });
    await out.getByRole('button', { name: /K-031 高志强/u }).click();
    await expect.poll(place).toMatch(language === 'en' ? /Lending/u : /借还/u);
    await desk.press('Control+1');
    await row(/K-031/u).waitFor();
  });

  it('takes a key along with an order by 7, and says which hang in the cabinet for it', async () => {
    order = await desk.take('3-1203', { kind: 'repair', text: '天花板渗水', dispatch: true });
    await row(/3-1203/u).click();
    await desk.press('ArrowRight');
    const keys = desk.page.getByRole('region', { name: said.keys, exact: true });
    await keys.getByRole('button', { name: `K-055` }).getByText(said.inCabinet).waitFor();
    await desk.press('7');
    await expect.poll(place).toMatch(language === 'en' ? /Lending/u : /借还/u);
    await lend(['K-003'], 120, { order });
  });

  it('is not closed while its key is out, and says so with a way to the key', async () => {
    await desk.press('Control+3');
    await desk.page.getByRole('row', { name: /3-1203/u }).click();
    await desk.press('ArrowRight');
    await desk.page.getByRole('heading', { level: 1, name: order }).waitFor();
    const keys = desk.page.getByRole('region', { name: said.keys, exact: true });
    await keys.getByRole('button', { name: /K-003 .*吴永强/u }).waitFor();
    await keys.getByText(said.holdsOpen).waitFor();
    await desk.page.getByText(said.notBack).waitFor();
    await desk.page.getByText(said.lent, { exact: true }).waitFor();
    expect(await desk.faults('main')).toEqual([]);
    await desk.ask('loans.return', { items: [{ code: 'K-003' }] });
    await desk.page.getByText(said.returned, { exact: true }).waitFor();
    await keys.getByText(said.holdsOpen).waitFor({ state: 'detached' });
    await expect.poll(() => desk.page.getByText(said.notBack).count()).toBe(0);
  });

  it('finds things by code and by whoever has them', async () => {
    await search('高志强');
    const group = desk.page.getByRole('group', { name: said.outAndIn });
    expect(await group.getByRole('option').count()).toBe(2);
    await group.getByRole('option', { name: /K-031/u }).getByText(said.overdue).waitFor();
    await desk.press('Escape');
    await search('k-03');
    await group.getByRole('option', { name: /K-032.*高志强/u }).waitFor();
    expect(await desk.faults()).toEqual([]);
    await desk.press('Escape');
  });

  it('takes a whole code as a scan would, but never takes a thing back by it', async () => {
    await search('k-032');
    await desk.press('Enter');
    await expect.poll(place).toMatch(language === 'en' ? /Lending/u : /借还/u);
    const { things } = await desk.ask('things.list', { text: 'K-032' });
    expect(things[0]?.thing.state).toBe('out');
  });

  it('says of a caller at once what is overdue and what lies here', async () => {
    await desk.press('F2');
    await desk.page.keyboard.type('3-1203', { delay: 60 });
    await desk.page
      .getByRole('option', { name: /3-1203/u })
      .first()
      .getByText(said.candidate)
      .waitFor();
    await desk.press('Enter');
    await desk.page.getByText(said.card, { exact: true }).waitFor();
    await desk.page.getByText(said.kept, { exact: true }).waitFor();
    expect(await desk.faults('main')).toEqual([]);
    await desk.press('Escape');
  });

  it('says the same on the card of the directory, and leads from there to Lending', async () => {
    const hit = (await desk.ask('callers.find', { text: '3-1203', limit: 1 })).hits[0];
    await search('3-1203');
    await desk.page
      .getByRole('option', { name: /3-1203/u })
      .first()
      .getByText(said.candidate)
      .waitFor();
    await desk.press('Enter');
    const card = desk.page.getByRole('complementary');
    await card.getByRole('heading', { name: said.held }).waitFor();
    await card.getByText(said.card, { exact: true }).waitFor();
    await card.getByRole('button', { name: /K-040/u }).click();
    await expect.poll(place).toMatch(language === 'en' ? /Lending/u : /借还/u);
    expect(hit?.overdueLoans).toBe(1);
  });

  it('offers the key of the place as soon as an order is registered', async () => {
    await desk.press('F2');
    await desk.page.keyboard.type('3-1203', { delay: 60 });
    await desk.page
      .getByRole('option', { name: /3-1203/u })
      .first()
      .waitFor();
    for (const key of ['Enter', 'Tab']) await desk.press(key);
    await desk.page.getByRole('textbox', { name: said.what }).fill('门铃不响');
    await desk.press('Alt+r');
    await desk.press('Control+Enter');
    await desk.page.getByText(said.toTake).waitFor();
    await desk.press('7');
    await expect.poll(place).toMatch(language === 'en' ? /Lending/u : /借还/u);
  });
});
