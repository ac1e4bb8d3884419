import type { Visit } from '../../../../shared/domain/custody/custody.ts';
import { momentNow } from '../../../app/now/now.ts';
import { useFormat } from '../../../app/words/format-context.ts';
import { useWords } from '../../../app/words/use-words.ts';

interface VisitText {
  who(visit: Visit): string;
  persons(visit: Visit): string;
  firm(visit: Visit): string;
  place(visit: Visit): string;
  why(visit: Visit): string;
  /** When the one who is inside, or was, came in; empty for somebody expected. */
  cameIn(visit: Visit): string;
  /** In the place of a pass: that it is a permit. */
  mark(visit: Visit): string;
  /** A moment of today as its time, of another day with the day. */
  moment(at: string): string;
}

/** A visit in words, part by part, as the list and the card have them. */
export function useVisitText(): VisitText {
  const t = useWords('visits');
  const format = useFormat();
  const moment = (at: string) => format.moment(at, momentNow());
  return {
    who: ({ who, plate }) => who.name || who.firm || plate || t('nameless'),
    persons: ({ persons }) => t('personsCount', { count: persons }),
    firm: ({ who, plate }) =>
      [who.name === '' ? '' : who.firm, who.name || who.firm ? plate : ''].filter(Boolean).join(' '),
    place: ({ place, host }) => [place.name, host].filter(Boolean).join(' '),
    why: ({ why }) => why,
    cameIn: ({ state, entries }) => {
      const last = state === 'expected' ? undefined : entries.at(-1);
      return last ? moment(last.in) : '';
    },
    mark: ({ permitUntil, state }) => (permitUntil !== null && state === 'expected' ? t('permitMark') : ''),
    moment,
  };
}
