import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { goToSection } from './go-to-section.ts';
import { openSampleWindow, type SampleWindow } from './open-window.ts';

describe('the registers of a manager', () => {
  let desk: SampleWindow;

  beforeAll(async () => {
    desk = await openSampleWindow({ signedInAs: '1005' });
  });
  afterAll(() => desk.close());

  const registerNamed = (name: string) =>
    Object.values(desk.house.current().store.book.desk.registers).find((each) => each.name === name);

  it('begins one from a template, gives its new field an id that is masked, and has it in Lending at once', async () => {
    const { page } = desk;
    await goToSection(desk, '登记簿');
    await page.getByRole('button', { name: '加一个' }).click();
    const form = page.getByRole('form', { name: '新的' });
    await form.getByRole('radio', { name: '快递收发' }).click();
    await form.getByLabel('提醒取走').fill('5、2');
    await form.getByRole('button', { name: '加一格' }).click();
    const third = form.getByRole('group', { name: '第 3 格' });
    await third.getByLabel('叫什么').fill('取件人电话');
    await third.getByLabel('填什么').selectOption({ label: '电话' });
    await desk.press('Control+Enter');
    await page.getByRole('row', { name: /快递收发.*代保管.*M-.*2、5 天提醒.*在用/u }).waitFor();
    const saved = registerNamed('快递收发');
    expect(saved?.fields.map(({ id, type }) => [id, type])).toEqual([
      ['choice-1', 'choice'],
      ['text-2', 'text'],
      ['phone-3', 'phone'],
    ]);
    expect(saved?.remindAfterDays).toEqual([2, 5]);
    await page.getByRole('button', { name: '到借还里看' }).click();
    await page.getByText('快递收发').first().waitFor();
  });

  it('switches one off so that it leaves Lending, and on again', async () => {
    const { page } = desk;
    await goToSection(desk, '登记簿');
    await page.getByRole('row', { name: /快递收发/u }).click();
    await page.getByRole('button', { name: '停用' }).click();
    await page.getByRole('row', { name: /快递收发.*已停用/u }).waitFor();
    await desk.press('Control+4');
    // The toast still names it.
    const elsewhere = async () =>
      (await page.getByText('快递收发').count()) - (await page.getByText('快递收发 已停用').count());
    await expect.poll(elsewhere).toBe(0);
    await goToSection(desk, '登记簿');
    await page.getByRole('row', { name: /快递收发/u }).click();
    await page.getByRole('button', { name: '恢复', exact: true }).click();
    await page.getByRole('row', { name: /快递收发.*在用/u }).waitFor();
  });

  it('changes the rule of the keys from now on, and takes it back as it was shipped', async () => {
    const { page } = desk;
    await goToSection(desk, '登记簿');
    await page.getByRole('row', { name: /^钥匙/u }).click();
    const form = page.getByRole('form', { name: '钥匙' });
    await form.getByText('里面已有 72 笔，不能改').waitFor();
    await form.getByText('交楼后别墅钥匙的接收').waitFor();
    await form.getByRole('radio', { name: '过多少分' }).click();
    await form.getByLabel('多少分').fill('0');
    await desk.press('Control+Enter');
    await form.getByText('写 1 到 100000 的数').waitFor();
    await form.getByLabel('多少分').fill('90');
    await form
      .getByRole('group', { name: '第 1 类' })
      .getByRole('checkbox', { name: '要第二人 PIN' })
      .click();
    await desk.press('Control+Enter');
    await page.getByRole('row', { name: /^钥匙.*90 分/u }).waitFor();
    expect(registerNamed('钥匙')).toMatchObject({
      due: { unit: 'minutes', amount: 90 },
      classes: [{ id: 'site', needsSecond: true }, { id: 'entrusted' }],
    });
    await form.getByRole('button', { name: '改回' }).click();
    await page.getByRole('row', { name: /^钥匙.*当天 18:00，过了点 4 小时/u }).waitFor();
    expect(registerNamed('钥匙')?.due).toEqual({ unit: 'time-of-day', at: '18:00', orMinutes: 240 });
    await expect.poll(() => form.getByRole('button', { name: '改回' }).count()).toBe(0);
    expect(await form.getByRole('radio', { name: '当天' }).getAttribute('aria-checked')).toBe('true');
  });

  it('says in place that a class with keys in it cannot go, and keeps it', async () => {
    const { page } = desk;
    await goToSection(desk, '登记簿');
    await page.getByRole('row', { name: /^钥匙/u }).click();
    const form = page.getByRole('form', { name: '钥匙' });
    await form.getByRole('button', { name: '去掉第 2 类' }).click();
    await desk.press('Control+Enter');
    await form.getByText('“业主托管”还有东西在用，先改完再去掉').waitFor();
    expect(registerNamed('钥匙')?.classes.map(({ id }) => id)).toEqual(['site', 'entrusted']);
  });

  it('is written by keyboard alone: a blank one from its name to Lending', async () => {
    const { page } = desk;
    await goToSection(desk, '登记簿');
    await page.getByRole('button', { name: '加一个' }).focus();
    await desk.press('Enter');
    const name = page.getByRole('form', { name: '新的' }).getByLabel('名字', { exact: true }).first();
    await expect.poll(() => name.evaluate((field) => field === document.activeElement)).toBe(true);
    await page.keyboard.type('雨伞', { delay: 50 });
    await desk.press('Enter');
    await page.keyboard.type('Umbrellas', { delay: 50 });
    await desk.press('Enter');
    await desk.press('Tab');
    await page.keyboard.type('u-', { delay: 50 });
    await desk.press('Control+Enter');
    await page.getByRole('row', { name: /雨伞.*借出去.*U-/u }).waitFor();
    expect(registerNamed('雨伞')).toMatchObject({ prefix: 'U-', behaviour: 'lend', latinName: 'Umbrellas' });
  });
});

describe('who may change a register', () => {
  it('shows a supervisor the rules and no way to change them', async () => {
    const desk = await openSampleWindow({ signedInAs: '1002', language: 'en' });
    const { page } = desk;
    await goToSection(desk, 'Registers');
    await page.getByRole('row', { name: /^Keys/u }).click();
    const form = page.getByRole('form', { name: 'Keys' });
    await form.getByText('Entrusted; owner’s consent, second PIN, hide the door').waitFor();
    expect(await form.getByRole('button', { name: /Save|Switch|Add|Take/u }).count()).toBe(0);
    expect(await desk.faults()).toEqual([]);
    await desk.close();
  });
});

describe('the section in both languages', () => {
  it.each([
    ['zh-CN', 'light', '登记簿', '加一个', '物品放行'],
    ['en', 'dark', 'Registers', 'Add one', 'Item release'],
  ] as const)(
    '%s, %s: axe finds nothing and at 125 % nothing is cut off',
    async (language, theme, section, add, template) => {
      const desk = await openSampleWindow({ signedInAs: '1005', language });
      const { page } = desk;
      await page.emulateMedia({ colorScheme: theme });
      await goToSection(desk, section);
      expect(await desk.faults()).toEqual([]);
      await page.getByRole('button', { name: add }).click();
      await page.getByRole('radio', { name: template }).click();
      expect(await desk.faults()).toEqual([]);
      await page.setViewportSize({ width: 1093, height: 614 });
      const wide = await page
        .locator('form')
        .evaluateAll((forms) => forms.map((form) => form.scrollWidth - form.clientWidth));
      expect(wide).toEqual([0]);
      await desk.close();
    },
  );
});
