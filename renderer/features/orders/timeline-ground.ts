import type { Channel } from '../../../shared/domain/call/call.ts';
import type { TimelineEntry } from '../../../shared/domain/order/order.ts';
import type { useWords } from '../../app/words/use-words.ts';

/** What the sentences of the timeline are made of. */
export interface TimelineGround {
  readonly t: ReturnType<typeof useWords<'timeline'>>;
  readonly terms: ReturnType<typeof useWords<'terms'>>;
  readonly acts: ReturnType<typeof useWords<'acts'>>;
  readonly department: (id: string) => string;
  readonly staff: (id: string) => string;
  /** A moment as it is read today. */
  readonly moment: (at: string) => string;
  /** A local day without an hour. */
  readonly day: (on: string) => string;
  readonly channel: Channel;
}

export type Detail = TimelineEntry['detail'];

/** What happened, and what is added where there is something to add. */
export type Sentence = (detail: Detail, ground: TimelineGround) => (string | false | null)[];
