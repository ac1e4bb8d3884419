import { openSampleWindow, type SampleWindow } from './open-window.ts';
import type { InputOf } from '../../shared/contract.ts';

const MINUTE = 60_000;

/** A sample window whose desk can be put back in time, so that clocks are late without waiting. */
export interface SeededDesk extends SampleWindow {
  /** From here on the desk writes as if it were so many minutes ago. */
  minutesAgo(minutes: number): void;
  /** Takes a call about a room whose resident is known; answers with the number of its order. */
  take(
    room: string,
    call: Pick<InputOf<'calls.take'>, 'kind' | 'text'> & Partial<InputOf<'calls.take'>>,
  ): Promise<string>;
}

/** Opens a sample window signed in as the clerk, or as somebody else; the desk may have been opened long ago. */
export async function openSeededDesk(
  language: 'zh-CN' | 'en' = 'zh-CN',
  signedInAs: '1001' | '1002' = '1001',
  openedMinutesAgo = 0,
): Promise<SeededDesk> {
  let offset = -openedMinutesAgo * MINUTE;
  const now = () => new Date(Date.now() + offset).toISOString();
  const window = await openSampleWindow({ signedInAs, language, now });
  return {
    ...window,
    async faults(part) {
      // A button that has just become possible fades to its colour; half-way it has no contrast.
      await window.page.evaluate(() =>
        Promise.allSettled(document.getAnimations().map(({ finished }) => finished)),
      );
      return window.faults(part);
    },
    minutesAgo(minutes) {
      offset = -minutes * MINUTE;
    },
    async take(room, call) {
      const hit = (await window.ask('callers.find', { text: room, limit: 1 })).hits[0];
      if (!hit?.placeId || !hit.personId) throw new Error(`The sample has nobody in ${room}`);
      const caller = { placeId: hit.placeId, personId: hit.personId, place: hit.placeName };
      const { order } = await window.ask('calls.take', { channel: 'phone', ...caller, ...call });
      if (order === null) throw new Error('The call left no order');
      return order;
    },
  };
}
