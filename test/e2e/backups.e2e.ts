import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { anchorCode } from '../../shared/slips/anchor-text.ts';
import { scan } from '../renderer/wedge.ts';
import { openAgedDesk, type AgedDesk } from './aged-desk.ts';
import { samplePins } from './open-window.ts';

let desk: AgedDesk;
afterEach(() => desk.close());

async function toSection(name: string): Promise<void> {
  await desk.press('Control+8');
  await desk.page.getByRole('button', { name, exact: true }).click();
  await desk.page.getByRole('heading', { name, level: 2 }).waitFor();
}

const words = {
  'zh-CN': {
    section: '备份和核对',
    list: '备份',
    made: /^备好了，打开核对过/,
    inside: '里面有什么',
    open: '没办完的单子',
    since: '现在的账簿里有 1 笔不在这一份里，恢复以后就看不到了。',
    sound: /^都对得上：\d+ 笔/,
    anchor: '账簿校验',
    anchored: /^和交接单上印的一样：第 [\d,]+ 笔/,
    trouble: /^有 1 处对不上/,
    unreadable: /^不是交接单下面的序号和校验/,
  },
  en: {
    section: 'Backup',
    list: 'Backups',
    made: /^Backed up, opened and checked/,
    inside: 'What is in it',
    open: 'Open orders',
    since: '1 change of the present book is not in it and would be out of sight afterwards.',
    sound: /^Everything agrees: changes \d+/,
    anchor: 'Book check',
    anchored: /^As printed on the handover: change [\d,]+ of/,
    trouble: /^1 place does not agree/,
    unreadable: /^That is not what stands at the foot of a handover/,
  },
} as const;

describe.each(['zh-CN', 'en'] as const)('the backups in %s', (language) => {
  const said = words[language];

  it('are made, looked into and checked by digits; axe finds nothing and nothing is cut off', async () => {
    desk = await openAgedDesk({ language });
    const { page } = desk;
    await desk.take('3-1203', '厨房下水慢');
    await toSection(said.section);
    await desk.press('1');
    await page.getByText(said.made).waitFor();
    await page.getByRole('grid', { name: said.list }).getByRole('row').nth(1).waitFor();
    await desk.take('8-0502', '备份以后的');
    await desk.press('2');
    const inside = page.getByRole('status', { name: said.inside });
    await inside.getByText(said.open).waitFor();
    await inside.getByText(said.since).waitFor();
    await desk.press('4');
    await page.getByText(said.sound).waitFor();
    const region = page.getByRole('region', { name: said.section, exact: true });
    expect(await region.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
    expect(await desk.faults('main')).toEqual([]);
  });

  it('are held against the foot of a handover, typed or scanned', async () => {
    desk = await openAgedDesk({ language });
    const { page } = desk;
    await desk.take('3-1203', '厨房下水慢');
    await toSection(said.section);
    const { changes, head } = await desk.ask('book.verify', {});
    const field = page.getByLabel(said.anchor);
    await field.fill(`${changes}:${head.slice(0, 8)}`);
    await field.press('Enter');
    await page.getByText(said.anchored).waitFor();
    expect(await desk.faults('main')).toEqual([]);

    const wrong = `${changes}:${head.replace(/^./, (digit) => (digit === '0' ? '1' : '0'))}`;
    await field.fill(wrong);
    await field.press('Enter');
    await page.getByText(said.trouble).waitFor();
    await page.getByText(/^anchor: change \d+ has the hash/).waitFor();

    await field.fill('H0002');
    await field.press('Enter');
    await page.getByText(said.unreadable).waitFor();

    // A scan needs no field: nothing else has such a code.
    await field.blur();
    await scan(page, anchorCode('A261122-H0002', { seq: changes, hash: head }));
    await page.getByText(said.anchored).waitFor();
    expect(await field.inputValue()).toContain('A261122-H0002');
  });
});

describe('going back to a backup', () => {
  it('names the effect, asks why, puts the present book aside and loads everything anew', async () => {
    desk = await openAgedDesk();
    const { page } = desk;
    await desk.take('3-1203', '备份以前的');
    await toSection('备份和核对');
    await desk.press('1');
    await page.getByText(/^备好了/).waitFor();
    const after = await desk.take('8-0502', '备份以后的');
    await desk.press('2');
    await page.getByRole('status', { name: '里面有什么' }).waitFor();
    await desk.press('3');
    const sheet = page.getByRole('dialog', { name: '恢复到这一份备份' });
    await sheet.getByText(/现在的账簿挪到旁边留着，什么都不删/).waitFor();
    await sheet.getByText(/1 笔不在这一份里/).waitFor();
    await sheet.getByText('先写原因').waitFor();
    expect(await desk.faults('[role="dialog"]')).toEqual([]);
    await sheet.getByLabel('为什么恢复').fill('导入错了档案');
    await desk.press('Control+Enter');
    await page.getByText(/^恢复好了/).waitFor();
    await page.getByRole('heading', { name: '谁在用？' }).waitFor();
    await desk.ask('session.signIn', { staff: '1005', pin: samplePins['1005'] });
    await page.getByRole('row', { name: /备份以前的/ }).waitFor();
    expect(await page.getByRole('row', { name: /备份以后的/ }).count()).toBe(0);
    // The number that was told to a caller is not given a second time.
    expect(await desk.take('8-0502', '恢复以后的')).not.toBe(after);
  });

  it('is for managers: a supervisor makes and looks, and reads who may go back', async () => {
    desk = await openAgedDesk({ signedInAs: '1002' });
    await toSection('备份和核对');
    await desk.press('1');
    await desk.page.getByText(/^备好了/).waitFor();
    await desk.press('2');
    await desk.page.getByText('要经理、管理员来恢复').waitFor();
    await desk.press('3');
    expect(await desk.page.getByRole('dialog').count()).toBe(0);
  });

  it('a clerk sees the section with the words who it is for, and nothing else of it', async () => {
    desk = await openAgedDesk({ signedInAs: '1001' });
    await toSection('备份和核对');
    await desk.page.getByText(/能改这一节，这里只能看/).waitFor();
    expect(await desk.page.getByRole('button', { name: '现在备份' }).count()).toBe(0);
  });
});

describe('the second folder', () => {
  it('is set, gets its copy, and says when it is not there', async () => {
    desk = await openAgedDesk();
    const { page } = desk;
    const stick = await mkdtemp(join(tmpdir(), 'counterbook-stick-'));
    await toSection('备份和核对');
    await page.getByText('没有设。只有这台电脑上的备份。').waitFor();
    const form = page.getByRole('form', { name: '第二个文件夹' });
    await form.getByLabel('文件夹').fill(stick);
    await desk.press('Control+Enter');
    await form.getByText(/^已存/).waitFor();
    await page.getByText(/^好用/).waitFor();
    await form.getByLabel('文件夹').blur();
    await desk.press('1');
    await page.getByText(/^备好了/).waitFor();
    await page.getByText(/^好用，上次抄到那里/).waitFor();
    expect((await readdir(stick)).length).toBeGreaterThan(0);
    await rm(stick, { recursive: true, force: true });
    await desk.press('Control+1');
    await toSection('备份和核对');
    await page.getByText(/^不在，.*以后没抄到那里/).waitFor();
  });
});
