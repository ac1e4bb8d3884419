import { defaultRegisters } from '../../shared/rules/registers.ts';
import type { SampleWindow } from './open-window.ts';

const MOST_STEPS = 20;

/** Goes to a register of Lending by keys alone. */
export async function goToRegister(
  { page, press }: Pick<SampleWindow, 'page' | 'press'>,
  id: string,
  language: 'zh-CN' | 'en',
): Promise<void> {
  const register = defaultRegisters.find((each) => each.id === id);
  const name = (language === 'en' ? register?.latinName : register?.name) ?? id;
  await press('Control+4');
  await page.getByRole('tab', { name, exact: true }).waitFor();
  for (let step = 0; step < MOST_STEPS; step += 1) {
    if (await page.getByRole('tab', { name, exact: true, selected: true }).isVisible()) return;
    // Out of the field that a register may begin with, where a bracket would be typed.
    await press('Escape');
    await press(']');
    await page.waitForTimeout(120);
  }
  throw new Error(`The register ${id} cannot be reached`);
}
