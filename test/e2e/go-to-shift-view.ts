import type { SampleWindow } from './open-window.ts';

/** Goes to a view of the shift by keys alone: Ctrl 5, then along the tabs. */
export async function goToShiftView({ page, press }: SampleWindow, name: string): Promise<void> {
  await press('Control+5');
  const tab = page.getByRole('tab', { name, exact: true });
  await tab.waitFor();
  for (let step = 0; step < 12; step += 1) {
    if ((await tab.getAttribute('aria-selected')) === 'true') return;
    const isTyping = await page.evaluate(() => document.activeElement?.matches('input, textarea') ?? false);
    await press(isTyping ? 'Control+PageDown' : ']');
    // A single key acts only when no second one follows at once.
    await page.waitForTimeout(200);
  }
  throw new Error(`The keys never lead to ${name}`);
}
