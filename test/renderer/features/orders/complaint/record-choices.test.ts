import { describe, expect, it } from 'vitest';
import { orderSheets } from '../../../../../renderer/app/orders/order-sheets.ts';
import {
  firstChoices,
  keysTo,
  moreChoices,
  recordingOf,
} from '../../../../../renderer/features/orders/complaint/record-choices.ts';
import { dutyRules, type Duty } from '../../../../../shared/rules/duties.ts';

describe('the numbered list of a complaint', () => {
  it('has every sheet once, each on a digit of its own', () => {
    for (const list of [firstChoices, moreChoices])
      expect(new Set(list.map(({ chord }) => chord)).size).toBe(list.length);
    const reached = [...firstChoices, ...moreChoices].map(({ does }) => does);
    expect(new Set(reached).size).toBe(reached.length);
    expect(new Set(reached)).toEqual(
      new Set([...orderSheets.filter((each) => each !== 'record'), 'apology', 'note']),
    );
  });

  it('shows the way to whatever fulfils a duty; a callback and the digest have screens of their own', () => {
    const ways = Object.fromEntries(
      Object.keys(dutyRules).map((duty) => [duty, keysTo(recordingOf[duty as Duty]).join(' ')]), // Object.keys widens
    );
    expect(ways).toEqual({
      apology: '0 1',
      notify: '0 2',
      'first-response': '0 3',
      follower: '0 4',
      form: '0 7',
      review: '0 8',
      measures: '0 6',
      compensation: '0 9 3',
      callback: '',
      'manager-callback': '',
      digest: '',
    });
  });
});
