import { HandoverWords } from './HandoverWords.tsx';
import type { HistoryHit } from '../../../shared/domain/history/history-hit.ts';
import { useWords } from '../../app/words/use-words.ts';
import { Marked } from './Marked.tsx';
import { markedIn } from './marked-text.ts';

/** Kind, place, person and matter of a record of the past. */
export function PastWords({ hit, typed }: { readonly hit: HistoryHit; readonly typed: string }) {
  const t = useWords('search');
  const terms = useWords('terms');
  if (hit.kind === 'log') {
    return (
      <>
        <span>{t('past.log')}</span>
        <Marked text={markedIn(hit.entry.text, typed)} />
      </>
    );
  }
  if (hit.kind === 'handover') return <HandoverWords head={hit.head} typed={typed} />;
  if (hit.kind === 'custody') {
    return (
      <>
        <Marked text={markedIn(hit.what, typed)} />
        <Marked text={markedIn(hit.who, typed)} />
        {hit.firm !== '' && <Marked text={markedIn(hit.firm, typed)} />}
      </>
    );
  }
  return (
    <>
      <span>{terms(`kind.${hit.of}`)}</span>
      <Marked text={markedIn(hit.place, typed)} />
      {hit.who !== '' && <Marked text={markedIn(hit.who, typed)} />}
      <Marked text={markedIn(hit.text, typed)} />
    </>
  );
}
