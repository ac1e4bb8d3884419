import type { Fact } from '../../../../shared/domain/facts.ts';
import { scrubFacts } from '../../../../shared/domain/rescue/scrub-facts.ts';
import type { Scrubbing } from '../../../../shared/domain/rescue/scrub-records.ts';
import type { Store } from '../store.ts';

/** Remembers what is changed at the desk while an erasure reads the journal. */
export interface Watch {
  /** Forgets what lies in closed segments: everything up to this change. */
  since(seq: number): void;
  /** Whether everything that was applied so far has been heard, that is, is on disk. */
  isUpToDate(): boolean;
  /** Whether something of the scope was written since. */
  hasSeen(scrubbing: Scrubbing): boolean;
  end(): void;
}

/** Begins to watch a store; ended by its `end`. */
export function watchStore(store: Pick<Store, 'book' | 'onFacts'>): Watch {
  let heard: { seq: number; facts: readonly Fact[] }[] = [];
  let last = 0;
  const end = store.onFacts(({ seq }, facts) => {
    heard.push({ seq, facts });
    last = seq;
  });
  return {
    since(seq) {
      heard = heard.filter((change) => change.seq > seq);
      last = Math.max(last, seq);
    },
    isUpToDate: () => store.book.desk.seq <= last,
    hasSeen: (scrubbing) =>
      heard.some(({ facts }) => {
        const list = [...facts];
        return scrubFacts(list, scrubbing) !== list;
      }),
    end,
  };
}
