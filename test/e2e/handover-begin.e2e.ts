import { describe, expect, it } from 'vitest';
import { zhCN } from '../../shared/words/zh-CN.ts';
import { openSampleWindow, samplePins } from './open-window.ts';
import { openShiftDesk } from './shift-desk.ts';

const t = zhCN.handover;

describe('before a handover', () => {
  it('opens a shift by one key when the counter is closed', async () => {
    const desk = await openSampleWindow({ signedInAs: '1001' });
    const { page, press } = desk;
    const book = () => desk.house.current().store.book.desk;
    await press('Control+5');
    await page.getByRole('tab', { name: zhCN.shift.view.handover, exact: true }).click();
    await page.getByRole('heading', { name: t.noShift.title }).waitFor();
    expect(await desk.faults()).toEqual([]);
    await press('1');
    await page.getByRole('button', { name: t.begin.prepare }).waitFor();
    expect(book().shifts[book().shift ?? '']).toMatchObject({ owner: '1001' });
    await desk.close();
  });

  it('says whose shift it is to somebody else, who can change nothing', async () => {
    const desk = await openShiftDesk();
    const { page, press, ask } = desk;
    await ask('session.lock', {});
    await ask('session.signIn', { staff: '1006', pin: samplePins['1006'] });
    await page.getByRole('banner').getByText('冯波').waitFor();
    await desk.openHandover();
    await page.getByRole('heading', { name: /现在是 陈静 的班/u }).waitFor();
    await page.getByText(/才能交接班，这里只能看/u).waitFor();
    expect(await page.getByRole('group', { name: t.title }).count()).toBe(0);
    await press('1');
    expect(Object.keys(desk.house.current().store.book.desk.handovers)).toEqual([]);
    expect(await desk.faults()).toEqual([]);
    await desk.close();
  });

  it('lets a supervisor take a shift over with a reason, which ends the handover under way', async () => {
    const desk = await openShiftDesk();
    const { page, press, ask } = desk;
    const book = () => desk.house.current().store.book.desk;
    await ask('session.lock', {});
    await ask('session.signIn', { staff: '1002', pin: samplePins['1002'] });
    await page.getByRole('banner').getByText('刘敏').waitFor();
    await desk.openHandover();
    await page.getByRole('group', { name: t.title }).waitFor();
    await press('2');
    await page.getByRole('dialog').waitFor();
    expect(await desk.faults()).toEqual([]);
    await page.keyboard.type('发烧回家了', { delay: 60 });
    await press('Control+Enter');
    await page.getByText('陈静 的班归你了').waitFor();
    await press('Escape');
    await page.getByRole('heading', { name: /是你的班/u }).waitFor();
    expect(book().shifts[book().shift ?? '']).toMatchObject({
      owner: '1002',
      tookOver: { from: '1001', reason: '发烧回家了' },
    });
    await desk.close();
  });

  it('takes a handover back that was begun by mistake', async () => {
    const desk = await openShiftDesk();
    const { page, press } = desk;
    await desk.openHandover();
    await page.getByRole('button', { name: t.begin.prepare }).waitFor();
    await press('1');
    await page.getByText(t.prepare.empty).waitFor();
    expect(await desk.faults()).toEqual([]);
    await page.getByRole('button', { name: t.prepare.withdraw }).focus();
    await press('Enter');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.type('看错时间', { delay: 60 });
    await press('Control+Enter');
    await page.getByRole('button', { name: t.begin.prepare }).waitFor();
    const { handovers, shift, shifts } = desk.house.current().store.book.desk;
    expect(Object.values(handovers)).toMatchObject([{ state: 'withdrawn', refusal: { reason: '看错时间' } }]);
    expect(shifts[shift ?? '']).toMatchObject({ owner: '1001' });
    await desk.close();
  });
});
