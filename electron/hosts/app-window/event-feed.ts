import type { DeskEvent } from '../../../shared/events.ts';

/** Hands the desk's events to one page, which fetches them. */
export interface EventFeed {
  readonly push: (event: DeskEvent) => void;
  /**
   * What has happened since the last fetch; waits for something to happen.
   *
   * `isFirst`: a page that has just been loaded asks; what was meant for the page before it is dropped, because the new
   * one asks the desk for everything.
   */
  readonly next: (isFirst: boolean) => Promise<readonly DeskEvent[]>;
}

/** Creates a feed; nothing is lost or doubled as long as one page fetches. */
export function createEventFeed(): EventFeed {
  let waiting: DeskEvent[] = [];
  let answer: ((events: readonly DeskEvent[]) => void) | undefined;
  const hand = (): void => {
    if (!answer || waiting.length === 0) return;
    answer(waiting);
    answer = undefined;
    waiting = [];
  };
  return {
    push: (event) => {
      waiting.push(event);
      hand();
    },
    next: (isFirst) => {
      if (isFirst) waiting = [];
      answer?.([]);
      const fetched = Promise.withResolvers<readonly DeskEvent[]>();
      answer = fetched.resolve;
      hand();
      return fetched.promise;
    },
  };
}
