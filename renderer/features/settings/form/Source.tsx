import { useWords } from '../../../app/words/use-words.ts';

const OWN = ' [D]';

interface Props {
  /** The sentence in its quotes. */
  readonly quote: string;
  /** Where it stands; `[D]` marks a default of ours where the procedures are silent. */
  readonly of: string;
}

/** The sentence a value comes from, and whether the value itself is ours. */
export function Source({ quote, of }: Props) {
  const t = useWords('rules');
  const isOwn = of.endsWith(OWN);
  const source = isOwn ? of.slice(0, -OWN.length) : of;
  return <q>{t(isOwn ? 'quoteOwn' : 'quote', { quote, source })}</q>;
}
