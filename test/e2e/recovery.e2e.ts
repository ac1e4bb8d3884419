import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { journalLines, openDamagedDesk, writeJournal, type DamagedDesk } from './damaged-desk.ts';
import { samplePins } from './open-window.ts';

let desk: DamagedDesk;
afterEach(() => desk.close());

/** Changes a digit in the middle of the journal. */
async function damageMiddle(around: string): Promise<void> {
  const lines = await journalLines(around);
  await writeJournal(
    around,
    lines.map((line, index) => (index === 3 ? line.replace(/"seq":(\d+)/, '"seq":9$1') : line)),
  );
}

/** Takes away the end of the journal, which the checkpoint still knows. */
async function cutOff(around: string): Promise<void> {
  await writeJournal(around, (await journalLines(around)).slice(0, -2));
}

async function signIn(who: keyof typeof samplePins): Promise<void> {
  await desk.ask('session.signIn', { staff: who, pin: samplePins[who] });
  await desk.page.getByRole('navigation').first().waitFor();
}

const words = {
  'zh-CN': {
    lock: /先停了登记/,
    title: '发生了什么，现在做什么',
    ways: ['用纸接着干', '把现在的抄出去', '修好接着用'],
    nothing: '没有删任何东西，也没有另开一本空账簿。',
    quote: /报修时请报 R-/,
    folder: '抄到哪个文件夹',
    copied: /^抄好了，核对过/,
    who: '要客服主管、经理、管理员来修',
    today: '今日',
  },
  en: {
    lock: /registering has stopped/i,
    title: 'What happened and what to do now',
    ways: ['Go on with paper', 'Copy everything out', 'Repair and go on'],
    nothing: 'Nothing was deleted and no empty book was begun.',
    quote: /When you call for help, quote R-/,
    folder: 'Folder to copy to',
    copied: /^Copied and checked/,
    who: 'Only for: Supervisor, Manager, Administrator',
    today: 'Today',
  },
} as const;

describe.each(['zh-CN', 'en'] as const)('a damaged book in %s', (language) => {
  const said = words[language];

  it('says so at the lock, without a word of a resident, and shows what to do first', async () => {
    desk = await openDamagedDesk(damageMiddle, language);
    const { page } = desk;
    await page.getByText(said.lock).waitFor();
    expect(await page.locator('main').innerText()).not.toMatch(/王秀兰|3-1203/);
    expect(await desk.faults()).toEqual([]);
    await signIn('1005');
    await page.getByRole('heading', { name: said.title, level: 1 }).waitFor();
    for (const way of said.ways) await page.getByRole('heading', { name: way, level: 2 }).waitFor();
    await page.getByText(said.nothing).waitFor();
    await page.getByText(said.quote).waitFor();
    expect(await desk.faults('body')).toEqual([]);
    const main = page.getByRole('region', { name: said.title });
    expect(await main.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
  });

  it('copies the whole book to a folder that one names, by the digit', async () => {
    desk = await openDamagedDesk(damageMiddle, language);
    const target = await mkdtemp(join(tmpdir(), 'counterbook-stick-'));
    await signIn('1005');
    await desk.page.getByLabel(said.folder).waitFor();
    await desk.press('2');
    await expect
      .poll(() => desk.page.getByLabel(said.folder).evaluate((field) => field === document.activeElement))
      .toBe(true);
    await desk.page.keyboard.insertText(target);
    await desk.press('Enter');
    await desk.page.getByText(said.copied).waitFor();
    expect((await readdir(target)).length).toBeGreaterThan(0);
    expect(await desk.faults('main')).toEqual([]);
    await rm(target, { recursive: true, force: true });
  });

  it('tells a clerk who may repair it, and lets the clerk find and read', async () => {
    desk = await openDamagedDesk(damageMiddle, language);
    const { page } = desk;
    await signIn('1001');
    await page.getByText(said.who).last().waitFor();
    await desk.press('3');
    expect(await page.getByRole('dialog').count()).toBe(0);
    await desk.press('Control+1');
    await page.getByRole('heading', { name: said.today, level: 1 }).waitFor();
    await page
      .getByRole('row', { name: /3-1203/ })
      .first()
      .waitFor();
    await desk.press('F2');
    expect((await desk.ask('drafts.list', {})).own).toEqual([]);
    // The band leads back by its key.
    await desk.press('Control+9');
    await page.getByRole('heading', { name: said.title, level: 1 }).waitFor();
  });
});

describe('the repair', () => {
  it.each([
    ['damaged in the middle', damageMiddle],
    ['cut off at its end', cutOff],
  ])('of a journal %s asks why, keeps what can be kept, and the desk goes on', async (_name, damage) => {
    desk = await openDamagedDesk(damage);
    const { page } = desk;
    await signIn('1005');
    await page.getByRole('heading', { name: '修好接着用' }).waitFor();
    await desk.press('3');
    const sheet = page.getByRole('dialog', { name: '修复账簿' });
    await sheet.getByText(/什么都不删/).waitFor();
    await sheet.getByText('先写原因').waitFor();
    await desk.press('Control+Enter');
    expect(await sheet.count()).toBe(1);
    expect(await desk.faults('[role="dialog"]')).toEqual([]);
    await sheet.getByLabel('为什么修').fill('停电后打不开');
    await desk.press('Control+Enter');
    await page.getByText(/^修好了，留下/).waitFor();
    await page.getByRole('heading', { name: '谁在用？' }).waitFor();
    await signIn('1005');
    // The desk goes on as on any morning: with the opening of a shift, here put off.
    await page.getByRole('heading', { name: '还没开班', level: 1 }).waitFor();
    await desk.press('Escape');
    await page.getByRole('heading', { name: '今日', level: 1 }).waitFor();
    expect(await page.getByRole('alert').filter({ hasText: '只读' }).count()).toBe(0);
    const order = await desk.take('8-0502', '修好以后的第一张');
    await page.getByRole('row', { name: /修好以后的第一张/ }).waitFor();
    expect(order).toMatch(/^A\d{6}-\d{4}$/);
  });
});

describe('going on with paper', () => {
  it('prints the list of what is open by the digit and by Ctrl P', async () => {
    desk = await openDamagedDesk(damageMiddle);
    const { page } = desk;
    await signIn('1001');
    await page.getByRole('heading', { name: '用纸接着干' }).waitFor();
    for (const key of ['1', 'Control+p']) {
      await page.evaluate(() => {
        window.print = () => {
          document.body.dataset['printed'] = document.querySelector('article table')?.textContent ?? '';
          window.dispatchEvent(new Event('afterprint'));
        };
        delete document.body.dataset['printed'];
      });
      await desk.press(key);
      await expect.poll(() => page.evaluate(() => document.body.dataset['printed'])).toContain('3-1203');
    }
  });
});
