import { describe, expect, it } from 'vitest';
import { contract } from '../../../../shared/contract.ts';
import { setUpForm, setUpInput } from '../../../../renderer/features/lock/set-up-form.ts';

const filled = {
  centre: ' 澄湖苑客服前台 ',
  letter: 'b',
  phone: '0571-8800 8000',
  manager: '顾明远',
  number: '1001',
  pin: '638150',
  pinAgain: '638150',
};

function troubles(change: Partial<typeof filled>): Record<string, string> {
  const read = setUpForm.safeParse({ ...filled, ...change });
  return Object.fromEntries(read.error?.issues.map(({ path, message }) => [path.join('.'), message]) ?? []);
}

describe('setUpForm', () => {
  it.each([
    [{}, {}],
    [{ centre: '  ' }, { centre: 'centre-missing' }],
    [{ letter: '' }, { letter: 'letter-wrong' }],
    [{ letter: '7' }, { letter: 'letter-wrong' }],
    [{ phone: '0'.repeat(41) }, { phone: 'phone-long' }],
    [{ manager: '' }, { manager: 'manager-missing' }],
    [{ number: '10 01' }, { number: 'number-wrong' }],
    [{ pin: '123456', pinAgain: '123456' }, { pin: 'in-a-row' }],
    [{ pin: '4821', pinAgain: '4821' }, { pin: 'not-six-digits' }],
    [{ pinAgain: '638151' }, { pinAgain: 'pin-differs' }],
    [
      { centre: '', pin: '888888', pinAgain: '' },
      { centre: 'centre-missing', pin: 'same-digits', pinAgain: 'pin-differs' },
    ],
  ])('%j has %j', (change, expected) => {
    expect(troubles(change)).toEqual(expected);
  });

  it('becomes a command the contract takes, with the letter as a capital and the name trimmed', () => {
    const input = setUpInput(setUpForm.parse(filled), 'en', 'Europe/Berlin');
    expect(contract['setup.begin'].input.parse(input)).toEqual({
      centre: { name: '澄湖苑客服前台', letter: 'B', language: 'en', phone: '0571-8800 8000' },
      timeZone: 'Europe/Berlin',
      manager: { id: '1001', name: '顾明远', pin: '638150' },
    });
  });
});
