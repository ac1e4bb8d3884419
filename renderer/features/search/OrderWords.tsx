import { useWords } from '../../app/words/use-words.ts';
import type { OrderHit } from './hits.ts';
import { Marked } from './Marked.tsx';
import { markedIn } from './marked-text.ts';

/** Kind, place, person and matter of a found order. */
export function OrderWords({ order, typed }: { readonly order: OrderHit; readonly typed: string }) {
  const terms = useWords('terms');
  return (
    <>
      <span>{terms(`kind.${order.kind}`)}</span>
      <Marked text={markedIn(order.place.name, typed)} />
      {order.who !== '' && <Marked text={markedIn(order.who, typed)} />}
      <Marked text={markedIn(order.text, typed)} />
    </>
  );
}
