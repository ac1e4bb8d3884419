import type { Hand } from './journey.ts';
import type { MainJob } from './main-job.ts';

/** Walks through the screens that the main job does not pass, and keeps a picture of each. */
export async function lookAtScreens(hand: Hand, job: MainJob, language: 'zh-CN' | 'en'): Promise<void> {
  const { page } = hand;
  const call = language === 'en' ? 'Trapped in the lift' : '电梯又停了';
  await page.getByRole('banner').getByRole('button').last().click();
  await page.waitForTimeout(400);
  await hand.look('slips');
  await hand.press('F4');
  await hand.press('9', '2', '4', '0', '1', 'Enter');
  await hand.write(call);
  await hand.look('complaint');
  await hand.press('Escape');
  await hand.press('F7');
  await hand.look('message');
  await hand.press('Escape');
  await hand.press('F9');
  await hand.look('emergency');
  await hand.press('Escape');
  await hand.press('Control+6');
  await page.waitForTimeout(300);
  await hand.look('directory');
  await hand.press('Control+8');
  await hand.look('settings');
  await hand.press(']');
  await page.waitForTimeout(400);
  await hand.look('settings-printers');
  await hand.press('F1');
  await hand.look('keys');
  await hand.press('Escape');
  await hand.press('Control+j');
  await hand.look('log-line');
  await hand.press('Escape');
  await hand.press('Control+1');
  await hand.look(`today-after-${job.order}`);
}
