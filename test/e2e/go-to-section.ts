import type { SampleWindow } from './open-window.ts';

/** Goes to a section of the settings by its name. */
export async function goToSection({ page, press }: SampleWindow, name: string): Promise<void> {
  await press('Control+8');
  await page.getByRole('navigation').getByRole('button', { name, exact: true }).click();
}
