import { useWords } from '../../app/words/use-words.ts';
import { Section } from '../../ui/Section.tsx';
import type { CallerHit } from './form-context.ts';
import { HeldMatters } from './HeldMatters.tsx';
import { EarlierMatters, OpenMatters } from './OpenMatters.tsx';
import { useCallerCard } from './use-caller-card.ts';

const MOST_EARLIER = 3;

/** What hangs on the household that is marked in the list, before it is taken. */
export function CandidateSection({ hit }: { readonly hit: CallerHit }) {
  const t = useWords('intake');
  const card = useCallerCard(hit.placeId, hit.personId);
  if (!card) return null;
  const earlier = card.earlier
    .filter(({ order }) => !card.openOrders.some(({ number }) => number === order))
    .slice(0, MOST_EARLIER);
  const isEmpty = card.openOrders.length === 0 && earlier.length === 0 && card.custody.length === 0;
  return (
    <>
      <Section title={t('known.candidate')} aside={[hit.placeName, hit.personName].join(' ').trim()}>
        <OpenMatters orders={card.openOrders} />
        <EarlierMatters matters={earlier} />
        {isEmpty && t('known.nothing')}
      </Section>
      <HeldMatters custody={card.custody} />
    </>
  );
}
