import type { DeskEvent } from '../../../../shared/events.ts';
import type { House } from '../../../../electron/core/house.ts';

/** A house that notes what it is asked and answers with the question; events are told by the test. */
export function scriptedHouse() {
  const asked: { channel: string; input: unknown }[] = [];
  const listeners = new Set<(event: DeskEvent) => void>();
  let seatsClosed = 0;
  const house: Pick<House, 'connect'> = {
    connect: (listener) => {
      listeners.add(listener);
      return {
        invoke: (channel, input) => {
          asked.push({ channel, input });
          return Promise.resolve({ ok: true, value: { channel, input } });
        },
        close: () => {
          seatsClosed += 1;
          listeners.delete(listener);
          return Promise.resolve();
        },
      };
    },
  };
  const tell = (event: DeskEvent): void => {
    for (const listener of listeners) listener(event);
  };
  return { house, asked, tell, seatsClosed: () => seatsClosed };
}
