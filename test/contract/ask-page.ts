import type { Page } from 'playwright-core';
import type {} from '../../renderer/app/desk/window-desk.ts';
import type { Ask } from './run-suite.ts';

const pins: Readonly<Record<string, string>> = {
  '1001': '482917',
  '1002': '730264',
  '1003': '915386',
  '1005': '638150',
  '1006': '871943',
};

/** Asks through the bridge of a window, which changes person by its own signing in. */
export function askThroughPage(page: Page): Ask {
  const invoke = (channel: string, input: unknown) =>
    page.evaluate(([name, given]) => window.desk.invoke(name as 'session.lock', given as object), [
      channel,
      input,
    ] as const);
  let signedIn: string | null = null;
  return async (channel, input, as) => {
    if (as !== signedIn) {
      await invoke('session.lock', {});
      if (as !== null) await invoke('session.signIn', { staff: as, pin: pins[as] });
      signedIn = as;
    }
    // Signing in is asked of a locked window, and a seal gives the seat away: afterwards somebody sits there.
    if (channel === 'session.signIn' || channel === 'handover.sign') signedIn = null;
    return invoke(channel, input);
  };
}
