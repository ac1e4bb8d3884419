import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Order } from '../../shared/domain/order/order.ts';
import { otherKindsOf } from '../../shared/rules/kinds.ts';
import { en } from '../../shared/words/en.ts';
import { zhCN } from '../../shared/words/zh-CN.ts';
import { openSeededDesk, type SeededDesk } from './seeded-desk.ts';

const wish = 'two pillows';

describe.each(['zh-CN', 'en'] as const)('a request of a guest in %s', (language) => {
  const { requests: words, callbacks, terms } = language === 'en' ? en : zhCN;
  let desk: SeededDesk;
  let number = '';

  const order = async (): Promise<Order> => (await desk.ask('orders.get', { order: number })).order;
  const press = async (...keys: string[]) => {
    for (const key of keys) await desk.press(key);
  };
  const type = async (text: string) => {
    // A digit acts only when no further key follows at once.
    await desk.page.waitForTimeout(150);
    await desk.page.keyboard.type(text, { delay: 60 });
  };
  /** The numbered answers of a sheet; waits until they are there. */
  const answers = async (name: string) => {
    const group = desk.page.getByRole('group', { name });
    await group.waitFor();
    return group;
  };
  /** Answers by the digit that stands before a label. */
  const answer = async (name: string, label: string) => {
    const button = (await answers(name))
      .getByRole('button')
      .filter({ has: desk.page.getByText(label, { exact: true }) });
    await press((await button.getAttribute('aria-keyshortcuts')) ?? '');
    await button.waitFor({ state: 'detached' });
  };
  const step = (label: string) => desk.page.getByRole('button', { name: label }).first().waitFor();

  beforeAll(async () => {
    desk = await openSeededDesk(language);
  });
  afterAll(() => desk.close());

  it('is taken with F8 and told to the floor, which repeats and confirms', async () => {
    await press('F8');
    await desk.page.getByRole('dialog').waitFor();
    await press(String(otherKindsOf('property').indexOf('request') + 1));
    await desk.page.getByRole('dialog').waitFor({ state: 'detached' });
    await type('5-1102');
    await desk.page
      .getByRole('option', { name: /5-1102/ })
      .first()
      .waitFor();
    await press('Enter');
    await type(wish);
    await press('Control+Enter');
    await expect.poll(async () => (await desk.ask('orders.list', { view: 'to-do' })).total).toBe(1);
    number = (await desk.ask('orders.list', { view: 'to-do' })).orders[0]?.number ?? '';
    expect(await order()).toMatchObject({ kind: 'request', text: wish, place: { name: '5-1102' } });

    await press('Escape', 'Control+3');
    await desk.page
      .getByRole('row', { name: /5-1102/ })
      .first()
      .waitFor();
    await press('ArrowRight');
    await desk.page.getByRole('region', { name: words.panel }).waitFor();
    await press('Enter');
    await answers(words.relayAsk);
    await desk.page.getByRole('dialog').getByText(wish).waitFor();
    expect(await desk.faults('[role="dialog"]')).toEqual([]);
    await answer(words.relayAsk, '唐桂香');
    expect(await order()).toMatchObject({
      state: 'picked-up',
      signer: '唐桂香',
      request: { relay: { way: 'radio', told: '唐桂香', confirmedBy: '唐桂香' } },
    });
  });

  it('is chased twice, each with one digit, and the three minutes begin anew', async () => {
    const first = (await order()).moments.chasedAt ?? '';
    desk.minutesAgo(-4);
    await press('Enter');
    await answers(words.chaseTitle);
    expect(await desk.faults('[role="dialog"]')).toEqual([]);
    await answer(words.chaseTitle, terms.chaseOutcome.working);
    const second = (await order()).moments.chasedAt ?? '';
    expect(Date.parse(second) - Date.parse(first)).toBeGreaterThan(3.5 * 60_000);
    desk.minutesAgo(-8);
    await press('Enter');
    await answer(words.chaseTitle, terms.chaseOutcome['no-answer']);
    expect((await order()).request?.chases).toMatchObject([{ outcome: 'working' }, { outcome: 'no-answer' }]);
    const panel = desk.page.getByRole('region', { name: words.panel });
    await panel.getByText(terms.chaseOutcome['no-answer']).waitFor();
  });

  it('rests with one key before a closed door, and every attempt is written down', async () => {
    await step(words.rest);
    await press('1');
    await step(words.dnd);
    expect(await order()).toMatchObject({ state: 'paused', pauses: [{ reason: 'dnd', to: null }] });
    for (const means of ['phone', 'card'] as const) {
      await press('Enter');
      await answer(words.dndTitle, terms.dndMeans[means]);
      const title = words.dndOutcomeTitle.replace('{{means}}', terms.dndMeans[means]);
      await answer(title, terms.dndOutcome[means === 'phone' ? 'no-answer' : 'left-message']);
    }
    const { request, state } = await order();
    expect(state).toBe('paused');
    expect(request?.dnd).toMatchObject([
      { means: 'phone', outcome: 'no-answer' },
      { means: 'card', outcome: 'left-message' },
    ]);
    // What was tried already stands beside each way.
    await press('Enter');
    const ways = await answers(words.dndTitle);
    await ways.getByText(terms.dndOutcome['no-answer']).waitFor();
    expect(await desk.faults('[role="dialog"]')).toEqual([]);
    await press('Escape');
    await ways.waitFor({ state: 'detached' });
  });

  it('goes on when the guest has answered', async () => {
    await press('Enter');
    await answer(words.dndTitle, terms.dndMeans['supervisor-phone']);
    const title = words.dndOutcomeTitle.replace('{{means}}', terms.dndMeans['supervisor-phone']);
    await answer(title, terms.dndOutcome.answered);
    await answer(words.dndGoOn, words.dndResume);
    expect(await order()).toMatchObject({ state: 'picked-up', request: { dnd: { length: 3 } } });
    expect((await order()).moments.dndAt).toBeUndefined();
  });

  it('is offered otherwise with its price when the floor cannot', async () => {
    await press('Enter');
    await answer(words.chaseTitle, terms.chaseOutcome.cannot);
    await desk.page.getByRole('heading', { name: words.offerTitle }).waitFor();
    await type('one pillow');
    await press('Enter');
    await type('abc');
    await press('Enter', '1');
    await desk.page.getByRole('alert').filter({ hasText: words.offerYuanWrong }).waitFor();
    expect((await order()).request?.alternative).toBeNull();
    await desk.page.keyboard.press('Shift+Tab');
    await press('Control+A');
    await type('12.50');
    await press('Enter');
    await answer(words.offerAnswer, terms.alternative.accepted);
    expect((await order()).request?.alternative).toMatchObject({
      text: 'one pillow',
      yuan: 12.5,
      answer: 'accepted',
    });
  });

  it('is done, the guest is called, and the desk closes it', async () => {
    await press('Enter');
    await answer(words.chaseTitle, terms.chaseOutcome.done);
    expect((await order()).state).toBe('done');
    await step(terms.act.callBack);
    expect(await desk.faults('main')).toEqual([]);
    await press('Enter');
    await desk.page.getByRole('group', { name: callbacks.scores }).waitFor();
    await press('5', '5', '4');
    await desk.page.waitForTimeout(150);
    await press('Control+Enter');
    await desk.page.getByText(callbacks.closeQuestion).waitFor();
    await press('Enter');
    await expect.poll(async () => (await order()).state).toBe('closed');
    expect((await order()).callback?.scores).toEqual({ quality: 5, timeliness: 5, attitude: 4 });
  });
});
