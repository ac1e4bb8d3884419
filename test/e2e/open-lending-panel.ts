import type { SampleWindow } from './open-window.ts';

const names = { count: /盘点|Count/u, 'block-list': /停借名单|Block list/u } as const;

/** Goes to Lending and from there to the count of the first register or to the block list. */
export async function openLendingPanel(
  { page, press }: SampleWindow,
  panel: keyof typeof names,
): Promise<void> {
  await press('Control+4');
  await page.getByRole('button', { name: names[panel] }).first().click();
}
