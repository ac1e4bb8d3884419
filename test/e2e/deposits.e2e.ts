import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Deposit } from '../../shared/domain/custody/custody.ts';
import { en } from '../../shared/words/en.ts';
import { fill } from '../../shared/words/fill.ts';
import { zhCN } from '../../shared/words/zh-CN.ts';
import { scan } from '../renderer/wedge.ts';
import { goToRegister } from './go-to-register.ts';
import { samplePins } from './open-window.ts';
import { openSeededDesk, type SeededDesk } from './seeded-desk.ts';

const DAY_MINUTES = 24 * 60;
/** The smallest picture there is: one transparent dot. */
const PICTURE =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

describe.each(['zh-CN', 'en'] as const)('deposits in %s', (language) => {
  const { deposits: words, common, custody, keeping, stays } = language === 'en' ? en : zhCN;
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
  const panel = (name: string) => desk.page.getByRole('complementary', { name, exact: true });
  const row = (what: string) => desk.page.getByRole('row', { name: new RegExp(what) });
  const deposit = async (what: string): Promise<Deposit | undefined> => {
    const { lines } = await desk.ask('deposits.list', { view: 'all', text: what });
    const stay = lines[0]?.custody;
    return stay?.kind === 'deposit' ? stay : undefined;
  };
  const receive = async (what: string) => {
    const owner = { personId: null, name: 'Ma Wen', firm: '5-1102', phone: '13912345678' };
    const told = { class: 'parcel', told: true, print: false } as const;
    return (await desk.ask('deposits.receive', { ...told, owner, what, shelf: 'A-3' })).deposit;
  };
  const view = async (name: string) => {
    await desk.page.getByRole('tab', { name: new RegExp(`^${name}`) }).click();
    await desk.page.waitForTimeout(150);
  };
  const choose = async (what: string) => {
    await row(what).first().waitFor();
    await row(what).first().getByRole('gridcell').first().click();
  };

  beforeAll(async () => {
    desk = await openSeededDesk(language, '1001', 8 * DAY_MINUTES);
    await receive('Old box');
    desk.minutesAgo(0);
    await goToRegister(desk, 'deposits', language);
    await panel(words.receiveTitle).waitFor();
  });
  afterAll(() => desk.close());

  it('are taken in by keys alone, after the forbidden goods were asked about, and the tag is printed', async () => {
    await press('1', '3', 'Enter');
    await type('Umbrella');
    await press('Enter');
    await type('C-1');
    await press('Enter', 'Backspace');
    await type('2');
    await press('Enter');
    await type('wxl');
    await desk.page.getByRole('option', { name: /3-1203/ }).waitFor();
    expect(await desk.faults('main')).toEqual([]);
    await press('Enter');
    await expect.poll(() => desk.page.getByLabel(words.owner, { exact: true }).inputValue()).toBe('王秀兰');
    await press('Control+Enter');
    await see(words.missingField.told);
    expect(await deposit('Umbrella')).toBeUndefined();
    await press('Enter', 'Enter', 'Enter', 'Enter');
    await press('Control+Enter');
    await toast('Umbrella');
    const kept = await deposit('Umbrella');
    expect(kept).toMatchObject({
      class: 'article',
      pieces: 2,
      shelf: 'C-1',
      who: { name: '王秀兰', firm: '3-1203' },
      state: 'kept',
      copies: 1,
    });
    expect(kept?.who.personId).not.toBeNull();
    expect(kept?.toldAt).not.toBeNull();
    await row('Umbrella').waitFor();
    expect(await desk.faults('main')).toEqual([]);
  });

  it('are taken back at once by Ctrl Z', async () => {
    await press('Control+z');
    await toast(common.undone);
    expect(await deposit('Umbrella')).toBeUndefined();
  });

  it('that were found need no owner, and a photo is kept with them', async () => {
    await press('1', '4', 'Enter');
    await type('Grey scarf');
    await desk.page.getByLabel(words.photoChoose).setInputFiles({
      name: 'scarf.png',
      mimeType: 'image/png',
      buffer: Buffer.from(PICTURE, 'base64'),
    });
    await desk.page.getByRole('button', { name: fill(words.photoRemove, { name: 'scarf.png' }) }).waitFor();
    await press('Control+Enter');
    await toast('Grey scarf');
    expect(await deposit('Grey scarf')).toMatchObject({
      class: 'found',
      who: { name: '' },
      photos: [{ name: 'scarf.png' }],
    });
    await choose('Grey scarf');
    await press('Enter');
    await panel('Grey scarf').getByRole('img', { name: 'scarf.png' }).waitFor();
    expect(await desk.faults('main')).toEqual([]);
  });

  it('that were found go to whoever proves it, without a tag', async () => {
    await press('1', 'Enter');
    await type('Xu Mei');
    await press('Enter', 'Enter');
    await toast(fill(words.released, { what: 'Grey scarf', name: 'Xu Mei' }));
    expect(await deposit('Grey scarf')).toMatchObject({
      state: 'released',
      released: { to: 'Xu Mei', identity: 'id-card', tagSeen: false },
    });
  });

  it('late for a reminder are rung: the number in full by the eye, the outcome by a digit', async () => {
    await view(words.view.late);
    await choose('Old box');
    await press('Enter');
    const card = panel('Old box');
    await card.getByRole('group', { name: keeping.outcomes }).waitFor();
    expect(await desk.faults('main')).toEqual([]);
    await card.getByRole('button', { name: common.showPhone }).last().click();
    await card.getByText('139 1234 5678').first().waitFor();
    await card.getByRole('button', { name: stays.outcome.deposit.coming }).focus();
    await press('1');
    await toast(stays.outcome.deposit.coming);
    const reminded = await deposit('Old box');
    expect(reminded?.reminders).toMatchObject([{ days: 7, outcome: 'coming', by: '1001' }]);
    expect(reminded?.dueAt ?? '').not.toBe('');
    await see(fill(keeping.event.reminded, { days: 7, outcome: stays.outcome.deposit.coming }));
    await press('Escape');
    await see(words.emptyView.late);
  });

  it('are given out by the scan of the tag, a paper, and the second half of the tag', async () => {
    await view(words.view.open);
    const number = await receive('Folder');
    await scan(desk.page, number);
    const card = panel('Folder');
    await card.getByRole('group', { name: words.act.release }).waitFor();
    await press('Control+Enter');
    await see(words.releaseField.tag);
    expect((await deposit('Folder'))?.state).toBe('kept');
    expect(await desk.faults('main')).toEqual([]);
    // The second kind of paper, the tick, the name as it was written, the empty note, the end.
    await press('2', 'Enter', 'Enter', 'Enter', 'Enter');
    await toast(fill(words.released, { what: 'Folder', name: 'Ma Wen' }));
    expect(await deposit('Folder')).toMatchObject({
      state: 'released',
      released: { to: 'Ma Wen', identity: 'passport', tagSeen: true },
    });
    await press('Control+z');
    await toast(common.undone);
    expect((await deposit('Folder'))?.state).toBe('kept');
  });

  it('are given out without the tag only with the reason', async () => {
    await choose('Folder');
    await press('Enter', '1', 'Enter');
    await press('Tab');
    await press('Enter');
    await type('tag was lost');
    await press('Enter');
    await toast(fill(words.released, { what: 'Folder', name: 'Ma Wen' }));
    expect((await deposit('Folder'))?.released).toMatchObject({ tagSeen: false, note: 'tag was lost' });
  });

  it('get their tag again with a reason, and the copy is counted', async () => {
    await view(words.view.open);
    await choose('Old box');
    await press('ArrowRight', '3');
    await desk.page.getByRole('dialog', { name: words.act.reprint }).waitFor();
    await type('torn');
    await press('Control+Enter');
    await see(fill(words.reprint.done, { copy: 1 }));
    expect((await deposit('Old box'))?.copies).toBe(1);
    await press('Escape');
  });

  it('are disposed of by a supervisor only, with the reason', async () => {
    await desk.page.getByRole('group', { name: words.acts }).waitFor();
    await press('4');
    await desk.page.getByRole('dialog', { name: words.act.dispose }).waitFor();
    await type('given to the police');
    await see(words.dispose.notYou);
    await press('Control+Enter');
    expect((await deposit('Old box'))?.state).toBe('kept');
    await press('Escape', 'Escape');

    await desk.ask('session.signIn', { staff: '1002', pin: samplePins['1002'] });
    await desk.page.waitForTimeout(300);
    await goToRegister(desk, 'deposits', language);
    await choose('Old box');
    await press('ArrowRight', '4');
    await desk.page.getByRole('dialog', { name: words.act.dispose }).waitFor();
    await type('given to the police');
    expect(await desk.faults('[role="dialog"]')).toEqual([]);
    await press('Control+Enter');
    await see(words.dispose.done);
    await press('Escape');
    expect(await deposit('Old box')).toMatchObject({ state: 'disposed', disposal: 'given to the police' });
    await see(custody.state.disposed);
    await press('Escape');
    await view(words.view.ended);
    await row('Old box').waitFor();
    expect(await desk.faults('main')).toEqual([]);
  });

  it('are filtered by what is typed', async () => {
    await press('/');
    await type('scarf');
    await row('Grey scarf').waitFor();
    await expect.poll(() => row('Old box').count()).toBe(0);
    await press('Escape');
    await row('Old box').waitFor();
  });
});
