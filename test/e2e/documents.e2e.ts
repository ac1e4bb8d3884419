import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Loan } from '../../shared/domain/custody/custody.ts';
import { dayAfter, localTime } from '../../shared/rules/local-days.ts';
import { en } from '../../shared/words/en.ts';
import { fill } from '../../shared/words/fill.ts';
import { zhCN } from '../../shared/words/zh-CN.ts';
import { scan } from '../renderer/wedge.ts';
import { goToRegister } from './go-to-register.ts';
import { openSampleWindow, samplePins, type SampleWindow } from './open-window.ts';

const ZONE = 'Asia/Shanghai';
const CONFIDENTIAL = 'F-007';

describe.each(['zh-CN', 'en'] as const)('a confidential file in %s', (language) => {
  const { lending: words, custody, errors } = language === 'en' ? en : zhCN;
  let desk: SampleWindow;

  const panel = () => desk.page.getByRole('complementary', { name: words.panel.title, exact: true });
  const card = () => desk.page.getByRole('complementary', { name: new RegExp(CONFIDENTIAL) });
  const toast = (text: string) => desk.page.getByRole('status').filter({ hasText: text }).first().waitFor();
  const loan = async (): Promise<Loan | undefined> => {
    const { lines } = await desk.ask('loans.list', { view: 'all', register: 'documents' });
    const stay = lines[0]?.custody;
    return stay?.kind === 'loan' ? stay : undefined;
  };
  const thingState = async () =>
    (await desk.ask('things.list', { text: CONFIDENTIAL })).things[0]?.thing.state;
  /** The digit of an act on the card. */
  const act = async (name: string) => {
    const chord = await card().getByRole('button', { name }).getAttribute('aria-keyshortcuts');
    await desk.press(chord ?? '');
    await desk.page.waitForTimeout(120);
  };

  beforeAll(async () => {
    desk = await openSampleWindow({ signedInAs: '1001', language });
    await goToRegister(desk, 'documents', language);
  });
  afterAll(() => desk.close());

  it('is not lent before a manager has given the PIN in place', async () => {
    await scan(desk.page, CONFIDENTIAL);
    await scan(desk.page, 'S-2001');
    const pin = panel().locator('input[type="password"]');
    await pin.waitFor();
    expect(await desk.faults('main')).toEqual([]);
    await desk.press('Control+Enter');
    await desk.page.waitForTimeout(200);
    expect(await thingState()).toBe('in');
    // Nobody but a manager is offered: a second clerk would not do.
    const second = panel().getByRole('combobox', { name: words.panel.second });
    expect(await second.locator('option').count()).toBe(1);
    await pin.fill('111111');
    await desk.press('Control+Enter');
    await panel()
      .getByText(errors.refusal['wrong-pin'].split('{{')[0] ?? '')
      .waitFor();
    expect(await thingState()).toBe('in');
  });

  it('is lent for fourteen days with it', async () => {
    await panel().locator('input[type="password"]').fill(samplePins['1005']);
    await desk.press('Control+Enter');
    await toast(CONFIDENTIAL);
    expect(await thingState()).toBe('out');
    const lent = await loan();
    expect(lent?.second?.staff).toBe('1005');
    expect([...(lent?.second?.as ?? [])].sort()).toEqual(['approval', 'second']);
    const due = localTime(Date.parse(lent?.dueAt ?? ''), ZONE);
    expect(due.day).toBe(dayAfter(localTime(Date.parse(lent?.openedAt ?? ''), ZONE).day, 14));
    expect(due.ms).toBe(18 * 3_600_000);
  });

  it('is extended once by its card, and not a second time', async () => {
    const before = (await loan())?.dueAt ?? '';
    await desk.page
      .getByRole('row', { name: new RegExp(CONFIDENTIAL) })
      .first()
      .click();
    if (!(await card().isVisible())) {
      await desk.press('ArrowRight');
      await card().waitFor();
    }
    await act(custody.thingAct.extend);
    await desk.press('Enter');
    await toast(CONFIDENTIAL);
    const extended = await loan();
    expect(extended?.extensions).toHaveLength(1);
    expect((extended?.dueAt ?? '') > before).toBe(true);
    await act(custody.thingAct.extend);
    await desk.press('Enter');
    await card()
      .getByText(fill(errors.refusal['renewals-used'], { times: 1 }))
      .waitFor();
    expect((await loan())?.dueAt).toBe(extended?.dueAt);
    expect(await desk.faults('main')).toEqual([]);
  });

  it('comes back by its scan once its pages are counted', async () => {
    await scan(desk.page, CONFIDENTIAL);
    const sheet = desk.page.getByRole('dialog', { name: new RegExp(CONFIDENTIAL) });
    await sheet.waitFor();
    expect(await desk.faults('[role="dialog"]')).toEqual([]);
    await desk.press('Enter');
    expect(await thingState()).toBe('out');
    await desk.page.keyboard.type('338', { delay: 70 });
    await sheet.getByRole('radio', { name: custody.condition.incomplete }).click();
    await desk.press('Enter');
    await sheet.waitFor({ state: 'hidden' });
    expect(await thingState()).toBe('in');
    expect(await loan()).toMatchObject({
      state: 'returned',
      returned: { pages: 338, condition: 'incomplete' },
    });
  });
});
