import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSampleWindow, type SampleWindow } from './open-window.ts';
import { openLendingPanel } from './open-lending-panel.ts';

describe('the block list of a supervisor', () => {
  let desk: SampleWindow;

  beforeAll(async () => {
    desk = await openSampleWindow({ signedInAs: '1002' });
  });
  afterAll(() => desk.close());

  /** A digit acts only when no further key follows at once. */
  async function begin(): Promise<void> {
    await desk.press('1');
    await desk.page.getByRole('combobox').waitFor();
  }

  it('blocks somebody by keyboard alone, and the core lends nothing any more', async () => {
    const { page, ask, press } = desk;
    await openLendingPanel(desk, 'block-list');
    await page.getByText('没有人停借').waitFor();
    await begin();
    await page.keyboard.type('gl', { delay: 50 });
    await page.getByRole('option', { name: /郭磊/u }).first().waitFor();
    await press('Enter');
    await page.keyboard.type('钥匙丢过两次', { delay: 50 });
    await press('Control+Enter');
    await page.getByRole('row', { name: /郭磊.*钥匙丢过两次/u }).waitFor();
    const { hits } = await ask('borrowers.find', { text: '郭磊' });
    const blocked = hits.find(({ block }) => block === '钥匙丢过两次');
    expect(blocked?.name).toBe('郭磊');
    const lending = ask('loans.lend', { codes: ['K-002'], borrower: { id: blocked?.borrower ?? '' } });
    await expect(lending).rejects.toThrow('borrower-blocked');
  });

  it('takes it back by the undo of the toast', async () => {
    const { page } = desk;
    await page.getByRole('button', { name: /撤销/u }).click();
    await page.getByText('没有人停借').waitFor();
  });

  it('writes down somebody new first, and says what is missing until then', async () => {
    const { page, press } = desk;
    await begin();
    await page.getByText('还不能停借：缺 停借谁').waitFor();
    await page.keyboard.type('蒋中介', { delay: 50 });
    await page.getByRole('option', { name: '名单里没有，按新来的人写下“蒋中介”' }).waitFor();
    await press('Enter');
    const form = page.getByRole('region', { name: '停借一位' });
    await form.waitFor();
    await press('Enter');
    await press('3');
    await press('Enter');
    await page.keyboard.type('安居房产', { delay: 50 });
    await press('Enter');
    await page.keyboard.type('13900001111', { delay: 50 });
    await page.getByText('还不能停借：缺 原因').waitFor();
    await press('Enter');
    await page.keyboard.type('拿着托管钥匙不还', { delay: 50 });
    await press('Control+Enter');
    const row = page.getByRole('row', { name: /蒋中介.*安居房产.*拿着托管钥匙不还/u });
    await row.waitFor();
    const { hits } = await desk.ask('borrowers.find', { text: '蒋中介' });
    expect(hits[0]).toMatchObject({ kind: 'agent', firm: '安居房产', block: '拿着托管钥匙不还' });
    expect(hits[0]?.phone).not.toContain('13900001111');
  });

  it('lifts it with a reason, never without', async () => {
    const { page, press, ask } = desk;
    await press('2');
    const form = page.getByRole('region', { name: '解除 蒋中介 的停借' });
    await form.waitFor();
    await press('Control+Enter');
    await page.getByText('还不能解除：缺 原因').waitFor();
    await form.getByLabel('为什么').fill('钥匙还了，经理同意');
    await press('Control+Enter');
    await page.getByText('蒋中介 可以借了').waitFor();
    await page.getByText('没有人停借').waitFor();
    const { hits } = await ask('borrowers.find', { text: '蒋中介' });
    expect(hits[0]?.block).toBeNull();
  });

  it('names somebody who is on it already, and goes there instead of blocking twice', async () => {
    const { page, press, ask } = desk;
    const [hit] = (await ask('borrowers.find', { text: '吴永强' })).hits;
    await ask('borrowers.block', { borrower: hit?.borrower ?? '', isBlocked: true, reason: '三次晚还' });
    await begin();
    await page.keyboard.type('wyq', { delay: 50 });
    await page.getByRole('option', { name: /吴永强.*已在名单上/u }).waitFor();
    await press('Enter');
    await page.getByRole('region', { name: '吴永强' }).getByText('三次晚还').waitFor();
  });
});

describe('the block list for others', () => {
  it.each([
    ['zh-CN', 'light', '客服主管、经理能停借和解除，这里只能看'],
    ['en', 'dark', 'Blocking and lifting is for Supervisor, Manager; here it can only be read'],
  ] as const)(
    '%s, %s: a clerk reads it, sees why nothing can be changed, and axe finds nothing',
    async (language, theme, why) => {
      const around = await openSampleWindow({ signedInAs: '1002', language });
      const [hit] = (await around.ask('borrowers.find', { text: '吴永强' })).hits;
      await around.ask('borrowers.block', {
        borrower: hit?.borrower ?? '',
        isBlocked: true,
        reason: '三次晚还',
      });
      await around.ask('session.lock', {});
      await around.ask('session.signIn', { staff: '1001', pin: '482917' });
      const { page, press } = around;
      await page.emulateMedia({ colorScheme: theme });
      await openLendingPanel(around, 'block-list');
      await page.getByText(why).waitFor();
      await page.getByRole('row', { name: /吴永强.*三次晚还/u }).waitFor();
      await press('1');
      expect(await page.getByRole('combobox').count()).toBe(0);
      expect(await around.faults()).toEqual([]);
      await page.setViewportSize({ width: 1093, height: 614 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1093);
      await around.close();
    },
  );
});
