import { useStayWords } from '../../app/custody/use-stay-words.ts';
import type { Hit } from './hits.ts';
import { Marked } from './Marked.tsx';
import { markedIn } from './marked-text.ts';

interface Props {
  readonly hit: Extract<Hit, { group: 'things' }>;
  readonly typed: string;
}

/** What a thing is and who has it; of a stay who it is with and what it is about. */
export function ThingWords({ hit, typed }: Props) {
  const words = useStayWords();
  const parts =
    hit.of === 'thing'
      ? [hit.thing.thing.name, hit.thing.thing.site?.name, hit.thing.holder?.name, hit.thing.holder?.firm]
      : [hit.stay.custody.who.name, hit.stay.custody.who.firm, words.about(hit.stay.custody)];
  return [...new Set(parts)].map((part) => part && <Marked key={part} text={markedIn(part, typed)} />);
}
