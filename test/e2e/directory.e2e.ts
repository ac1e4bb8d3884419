import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { REGISTER_HEADINGS, registerRows } from '../../electron/core/exchange/register-rows.ts';
import { generateDirectory } from '../../resources/sample/directory.ts';
import { openSampleWindow, type SampleWindow } from './open-window.ts';

const SAMPLES = resolve(import.meta.dirname, '../../resources/sample');

let desk: SampleWindow;
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'counterbook-register-'));
});
afterEach(async () => {
  await desk.close();
  await rm(folder, { recursive: true, force: true });
});

async function openDirectory(signedInAs: '1001' | '1002' | '1005', language: 'zh-CN' | 'en' = 'zh-CN') {
  desk = await openSampleWindow({ signedInAs, language });
  await desk.press('Control+6');
  const title = language === 'en' ? 'Directory' : '档案';
  await desk.page.getByRole('heading', { name: title, level: 1 }).waitFor();
  await desk.page.getByRole('row').nth(1).waitFor();
}

/** Filters by keyboard and chooses the first row. */
async function chooseFirst(text: string, expected: RegExp): Promise<void> {
  await desk.press('/');
  await expect.poll(() => desk.page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
  await desk.page.keyboard.type(text, { delay: 45 });
  await desk.page.getByRole('row', { name: expected }).first().waitFor();
  await expect.poll(() => desk.page.getByRole('row').count()).toBeLessThan(12);
  await desk.press('Enter');
  await desk.press('Enter');
  await desk.page.getByRole('complementary').getByText(expected).first().waitFor();
}

async function personCalled(name: string) {
  const { people } = await desk.ask('directory.people', { text: name });
  const [found] = people.filter((person) => person.name === name);
  if (!found) throw new Error(`Nobody is called ${name}`);
  return found;
}

async function fullPhones(personId: string): Promise<string[]> {
  return (await desk.ask('people.reveal', { personId })).phones;
}

describe.each([
  ['zh-CN', '人', '地方', '选中的这一位'],
  ['en', 'People', 'Places', 'The chosen person'],
] as const)('the directory in %s', (language, people, places, card) => {
  it('shows people and places with masked numbers, fits the window, and axe finds nothing', async () => {
    await openDirectory('1001', language);
    const { page } = desk;
    await chooseFirst('wxl', /王秀兰/);
    await page.getByRole('complementary', { name: card }).getByText('138 **** 5521').waitFor();
    expect(await page.getByRole('main').innerText()).not.toMatch(/\d{11}/);
    expect(await desk.faults('main')).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(1366);
    await desk.press(']');
    await page.getByRole('tab', { name: places, selected: true }).waitFor();
    await page.getByRole('row', { name: /3-1203/ }).waitFor();
    expect(await desk.faults('main')).toEqual([]);
    await desk.press('[');
    await page.getByRole('tab', { name: people, selected: true }).waitFor();
  });
});

describe('a card', () => {
  it('shows a number in full for ten seconds after a look that is in the book', async () => {
    await openDirectory('1001');
    await chooseFirst('wxl', /王秀兰/);
    const card = desk.page.getByRole('complementary', { name: '选中的这一位' });
    await card.getByRole('button', { name: /看全号/ }).click();
    await card.getByText('13812345521').waitFor();
    await card.getByText('138 **** 5521').waitFor({ timeout: 12_000 });
    expect(await card.getByText('13812345521').count()).toBe(0);
  });

  it('leads to the household, to the place and to what is open there', async () => {
    await openDirectory('1001');
    const { page } = desk;
    const { id, roles } = await personCalled('王秀兰');
    await desk.ask('calls.take', {
      kind: 'repair',
      channel: 'phone',
      place: '3-1203',
      placeId: roles[0]?.placeId ?? '',
      personId: id,
      text: '厨房下水慢',
    });
    await chooseFirst('wxl', /王秀兰/);
    await page
      .getByRole('complementary')
      .getByRole('button', { name: /陈德明/ })
      .click();
    await page.getByRole('complementary').getByText('138 **** 8846').waitFor();
    await page
      .getByRole('complementary')
      .getByRole('button', { name: /^3-1203/ })
      .click();
    const card = page.getByRole('complementary', { name: '选中的地方' });
    await card.getByText('共 1 次').waitFor();
    await card
      .getByRole('button', { name: /厨房下水慢/ })
      .first()
      .click();
    await expect.poll(() => page.getByRole('heading', { name: '档案', level: 1 }).count()).toBe(0);
    await page.getByText('厨房下水慢').first().waitFor();
  });
});

describe('editing', () => {
  it('saves a person without touching numbers nobody has seen', async () => {
    await openDirectory('1001');
    const { page } = desk;
    const before = await personCalled('王秀兰');
    await chooseFirst('wxl', /王秀兰/);
    await desk.press('Enter');
    const sheet = page.getByRole('dialog', { name: '改王秀兰' });
    await sheet.waitFor();
    expect(await desk.faults('[role="dialog"]')).toEqual([]);
    await sheet.getByLabel('备注').fill('门铃坏了，到了打电话');
    await sheet.getByLabel('加地方').fill('8-0502');
    await sheet.getByRole('option', { name: /8-0502/ }).waitFor();
    await desk.press('Enter');
    await sheet.getByLabel('在 8-0502 的身份').selectOption('tenant');
    await desk.press('Control+Enter');
    await page.getByText('已存 王秀兰').waitFor();
    const after = await personCalled('王秀兰');
    expect(after).toMatchObject({
      note: '门铃坏了，到了打电话',
      noteBy: '陈静',
      placeNames: ['3-1203', '8-0502'],
    });
    expect(after.roles.map(({ role }) => role)).toEqual(['owner', 'tenant']);
    expect(await fullPhones(before.id)).toEqual(['13812345521']);
    await page.getByRole('complementary').getByText('门铃坏了，到了打电话').waitFor();
  });

  it('changes a number only after it was shown', async () => {
    await openDirectory('1001');
    const { page } = desk;
    const { id } = await personCalled('王秀兰');
    await chooseFirst('wxl', /王秀兰/);
    await desk.press('1');
    const sheet = page.getByRole('dialog', { name: '改王秀兰' });
    expect(await sheet.getByLabel('电话 1').count()).toBe(0);
    await sheet.getByRole('button', { name: '看全号再改' }).click();
    expect(await sheet.getByLabel('电话 1').inputValue()).toBe('13812345521');
    await sheet.getByLabel('电话 2').fill('12');
    await desk.press('Control+Enter');
    await sheet.getByText('号码 3 到 40 位').waitFor();
    await sheet.getByLabel('电话 2').fill('057188001203');
    await desk.press('Control+Enter');
    await page.getByText('已存 王秀兰').waitFor();
    expect(await fullPhones(id)).toEqual(['13812345521', '057188001203']);
  });

  it('adds a place, somebody there, and refuses a second place of that name', async () => {
    await openDirectory('1001');
    const { page } = desk;
    await desk.press('3');
    const place = page.getByRole('dialog', { name: '加一个地方' });
    await place.getByLabel('名称').fill('13-0402');
    await place.getByLabel('面积').fill('大约 89');
    await desk.press('Control+Enter');
    await place.getByText('写数字，比如 108.5').waitFor();
    await place.getByLabel('面积').fill('89');
    await desk.press('Control+Enter');
    const card = page.getByRole('complementary', { name: '选中的地方' });
    await card.getByText('13-0402').first().waitFor();
    await card.getByText('89 ㎡', { exact: false }).waitFor();
    await desk.press('2');
    const person = page.getByRole('dialog', { name: '加一个人' });
    await person.getByText('13-0402', { exact: true }).waitFor();
    await person.getByLabel('姓名').fill('钱伯言');
    await person.getByLabel('电话 1').fill('13900001111');
    await desk.press('Control+Enter');
    await page.getByRole('complementary', { name: '选中的这一位' }).getByText('钱伯言').first().waitFor();
    expect(await personCalled('钱伯言')).toMatchObject({
      placeNames: ['13-0402'],
      phones: ['139 **** 1111'],
    });
    await desk.press('3');
    await place.getByLabel('名称').fill('13栋0402室');
    await desk.press('Control+Enter');
    await place.getByText('已经有一个同名的地方').waitFor();
    await desk.press('Escape');
  });
});

describe('merging', () => {
  it('previews what remains, and orders and numbers of both belong to the one that stays', async () => {
    await openDirectory('1002');
    const { page } = desk;
    const { placeNames: _names, ...kept } = await personCalled('王秀兰');
    const { id: double } = await desk.ask('people.save', {
      person: {
        name: '王秀蓝',
        title: 'none',
        phones: ['13900002222'],
        plates: [],
        roles: [...kept.roles],
        firm: '',
        vip: true,
        note: '怕狗',
      },
    });
    await desk.ask('calls.take', {
      kind: 'repair',
      channel: 'phone',
      place: '3-1203',
      personId: double,
      text: '厨房下水慢',
    });
    await chooseFirst('王秀', /王秀/);
    expect(await page.getByText('先用空格标两个人').count()).toBe(1);
    for (const name of ['王秀兰', '王秀蓝']) {
      await page
        .getByRole('row', { name: new RegExp(name) })
        .getByRole('gridcell')
        .first()
        .click();
      await desk.press('Space');
    }
    await desk.press('4');
    const sheet = page.getByRole('dialog', { name: '合并成一个人' });
    await sheet.getByRole('row', { name: /^姓名 王秀兰 王秀蓝 王秀兰/ }).waitFor();
    await sheet.getByRole('row', { name: /^贵宾 不是 是 是/ }).waitFor();
    expect(await desk.faults('[role="dialog"]')).toEqual([]);
    await sheet.getByRole('button', { name: '换过来' }).click();
    await sheet.getByRole('row', { name: /^姓名 王秀蓝 王秀兰 王秀蓝/ }).waitFor();
    await sheet.getByRole('button', { name: '换过来' }).click();
    await desk.press('Control+Enter');
    await page.getByText('已合并，留下王秀兰').waitFor();
    expect(await fullPhones(kept.id)).toEqual(['13812345521', '13900002222']);
    expect((await desk.ask('directory.people', { text: '王秀蓝' })).total).toBe(0);
    const [order] = (await desk.ask('orders.list', { view: 'to-do' })).orders;
    expect(order?.contact.personId).toBe(kept.id);
  });

  it('is for supervisors, importing for managers; the buttons say so', async () => {
    await openDirectory('1001');
    const { page } = desk;
    for (const [name, roles] of [
      ['合并', '要客服主管或经理来办'],
      ['导入登记表', '要经理或管理员来办'],
    ] as const) {
      const button = page.getByRole('button', { name });
      expect(await button.getAttribute('aria-disabled')).toBe('true');
      const reason = await button.getAttribute('aria-describedby');
      expect(await page.locator(`[id="${reason ?? ''}"]`).textContent()).toBe(roles);
    }
    await desk.press('5');
    expect(await page.getByRole('dialog').count()).toBe(0);
  });
});

/** Opens the import and gives it a file. */
async function importFile(file: string | { name: string; text: string }): Promise<void> {
  await desk.press('5');
  await desk.page.getByRole('dialog').waitFor();
  const given =
    typeof file === 'string'
      ? file
      : { name: file.name, mimeType: 'text/csv', buffer: Buffer.from(file.text) };
  await desk.page.locator('input[type="file"]').setInputFiles(given);
}

async function sizeOfDirectory(): Promise<[places: number, people: number]> {
  const [places, people] = [await desk.ask('directory.places', {}), await desk.ask('directory.people', {})];
  return [places.total, people.total];
}

function csv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\r\n');
}

describe('importing the owner register', () => {
  it.each(['owner-register.csv', 'owner-register.xlsx'])(
    '%s: 60 flats of the new house, once',
    async (name) => {
      await openDirectory('1005');
      const { page } = desk;
      const [places, people] = await sizeOfDirectory();
      await importFile(join(SAMPLES, name));
      await page.getByText('每一行都看得懂。').waitFor();
      expect(await page.getByLabel('“联系电话”这一列').inputValue()).toBe('phone');
      expect(await desk.faults('[role="dialog"]')).toEqual([]);
      // Nothing is in the book before the last button.
      expect(await sizeOfDirectory()).toEqual([places, people]);
      await page.getByRole('button', { name: '导入 60 个地方、60 个人' }).click();
      await page.getByText('已导入 60 个地方、60 个人').waitFor();
      expect(await sizeOfDirectory()).toEqual([places + 60, people + 60]);
      await importFile(join(SAMPLES, name));
      await page.getByText('没有要导入的：每一行账簿里都有了').waitFor();
      await desk.press('Control+Enter');
      expect(await sizeOfDirectory()).toEqual([places + 60, people + 60]);
      await desk.press('Escape');
      await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
    },
  );

  const troubled = csv([
    ['房号', '姓名', '电话', '身份', '面积', '甲'],
    ['13-0101', '钱伯言', '13900001111', '业主', '89', 'x'],
    ['13-0102', '孙月', '打不通', '业主', '89', 'x'],
    ['13-0103', '赵亮', '13900003333', '房东的朋友', '89', 'x'],
    ['', '周舟', '13900004444', '业主', '89', 'x'],
    ['13-0105', '', '13900005555', '业主', '89', 'x'],
    ['2024-03-12', '吴天', '13900006666', '业主', '89', 'x'],
    ['13-0107', '郑方', '13900007777', '业主', '很大', 'x'],
    ['13-0101', '钱伯言', '13900001111', '业主', '89', 'x'],
  ]);

  it('names every row that cannot be read and leaves it out', async () => {
    await openDirectory('1005');
    const { page } = desk;
    const [places, people] = await sizeOfDirectory();
    await importFile({ name: 'troubled.csv', text: troubled });
    const problems = page.getByRole('list', { name: '要看的地方' });
    await problems.waitFor();
    const lines = await problems.getByRole('listitem').allInnerTexts();
    expect(lines.map((line) => line.replace(/\s+/g, ' '))).toEqual([
      '第 3 行，电话 “打不通”不像电话号码',
      '第 4 行，身份 不认识身份“房东的朋友”。用业主、租户、家属、客人、病人、员工、供应商、其他',
      '第 5 行，房号 没有写是哪里。补上房号，或写上单位',
      '第 6 行，姓名 没有姓名，别的却填了。补上姓名',
      '第 7 行，房号 表格软件把房号变成了日期“2024-03-12”。把这一列设成文本，再写一次房号',
      '第 8 行，面积 “很大”不是面积。写数字，比如 108.5',
      '第 9 行 和第 2 行一模一样',
    ]);
    expect(await desk.faults('[role="dialog"]')).toEqual([]);
    // A column that was not recognised can be put right by hand; the register is read anew.
    await page.getByLabel('“面积”这一列').selectOption('none');
    await expect.poll(() => problems.getByRole('listitem').count()).toBe(6);
    await page.getByRole('button', { name: '导入 2 个地方、2 个人，留下 6 行不导入' }).click();
    await page.getByText('已导入 2 个地方、2 个人').waitFor();
    expect(await sizeOfDirectory()).toEqual([places + 2, people + 2]);
  });

  it('says the same in English', async () => {
    await openDirectory('1005', 'en');
    await importFile({ name: 'troubled.csv', text: troubled });
    const problems = desk.page.getByRole('list', { name: 'To look at' });
    await problems.getByText('“打不通” is no telephone number').waitFor();
    await problems.getByText('The same as row 2 in every column').waitFor();
    expect(await desk.faults('[role="dialog"]')).toEqual([]);
    await desk.page.getByRole('button', { name: 'Import places: 1, people: 1; rows left out: 7' }).waitFor();
  });

  it('refuses what is no table and lets another file be chosen', async () => {
    await openDirectory('1005');
    await importFile({ name: 'empty.csv', text: '房号,姓名\r\n' });
    await desk.page.getByText('这个文件导不进来：只有表头，没有内容').waitFor();
    await desk.page.locator('input[type="file"]').setInputFiles(join(SAMPLES, 'owner-register.csv'));
    await desk.page.getByText('每一行都看得懂。').waitFor();
  });

  it('takes 20 000 places and 40 000 people with progress, can be stopped, and the screen answers meanwhile', async () => {
    await openDirectory('1005');
    const { page } = desk;
    const { places, people } = generateDirectory({ places: 20_000, people: 40_000, seed: 7 });
    // The sample centre knows some of these rooms already.
    const ours = places.map((place) => ({ ...place, name: `K${place.name}` }));
    // From the disk: handing the bytes over would cost the page time that no clerk's file costs.
    const file = join(folder, 'big.csv');
    await writeFile(file, csv([[...REGISTER_HEADINGS], ...registerRows(ours, people)]));
    const before = await sizeOfDirectory();

    await importFile(file);
    await page.getByText(/^[\d,]+ \/ 4\d,\d{3}$/).waitFor();
    await desk.press('Escape');
    await page.getByText('停下了，什么都没改。').waitFor();

    await page.evaluate(watchFrames);
    await page.locator('input[type="file"]').setInputFiles(file);
    await page.getByText(/^[\d,]+ \/ 4\d,\d{3}$/).waitFor();
    await page.getByRole('button', { name: '导入 20,000 个地方、40,000 个人' }).waitFor({ timeout: 120_000 });
    await desk.press('Control+Enter');
    await page.getByText('已导入 20,000 个地方、40,000 个人').waitFor({ timeout: 60_000 });
    // The page draws on while the core reads and writes; half a second is a stutter, not a freeze, on a busy machine.
    expect(
      await page.evaluate(() => (window as unknown as { longestFrameMs: number }).longestFrameMs),
    ).toBeLessThan(500);
    expect(await sizeOfDirectory()).toEqual([before[0] + 20_000, before[1] + 40_000]);
    await page.getByRole('button', { name: '后 100' }).click();
    await page.getByText('101 至 200，共', { exact: false }).waitFor();
  });
});

/** Runs in the page: keeps the longest time between two frames. */
function watchFrames(): void {
  const view = window as unknown as { longestFrameMs: number };
  view.longestFrameMs = 0;
  let last = performance.now();
  const frame = (at: number) => {
    view.longestFrameMs = Math.max(view.longestFrameMs, at - last);
    last = at;
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
}
