import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { en } from '../../shared/words/en.ts';
import { zhCN } from '../../shared/words/zh-CN.ts';
import { goToRegister } from './go-to-register.ts';
import { openSampleWindow, samplePins, type SampleWindow } from './open-window.ts';

describe.each(['zh-CN', 'en'] as const)('saving the list of a register, in %s', (language) => {
  const { reports, terms, inventory } = language === 'en' ? en : zhCN;
  const keys = language === 'en' ? 'Keys' : '钥匙';
  let desk: SampleWindow;
  const sheet = () => desk.page.getByRole('dialog', { name: reports.export.title });
  const button = () => desk.page.getByRole('button', { name: reports.exportIt });
  const signIn = async (staff: '1001' | '1006') => {
    await desk.ask('session.lock', {});
    await desk.ask('session.signIn', { staff, pin: samplePins[staff] });
    await desk.page.getByRole('navigation').first().waitFor();
    await desk.page.keyboard.press('Escape');
    await desk.press('Control+4');
  };

  beforeAll(async () => {
    desk = await openSampleWindow({ signedInAs: '1001', language });
  });
  afterAll(() => desk.close());

  it.each(['keys', 'deposits'])(
    'says of the register %s beforehand who may, to somebody who may not',
    async (register) => {
      await signIn('1006');
      await goToRegister(desk, register, language);
      await button().waitFor();
      expect(await button().getAttribute('aria-disabled')).toBe('true');
      const why = await button().evaluate((each) => {
        const id = each.getAttribute('aria-describedby') ?? '';
        return document.getElementById(id)?.textContent ?? '';
      });
      for (const role of ['clerk', 'supervisor', 'manager'] as const) expect(why).toContain(terms.role[role]);
      await desk.press('Control+E');
      expect(await sheet().count()).toBe(0);
      expect(await desk.faults('main')).toEqual([]);
    },
  );

  it('asks a clerk why, and says which list of which register it is', async () => {
    await signIn('1001');
    await goToRegister(desk, 'keys', language);
    await desk.press('Control+E');
    await sheet().getByText(`${keys} ${inventory.export.sheet.loan}`).waitFor();
    await desk.press('Escape');
    await sheet().waitFor({ state: 'detached' });
  });
});
