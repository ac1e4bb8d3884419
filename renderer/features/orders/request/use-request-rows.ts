import type { Order } from '../../../../shared/domain/order/order.ts';
import { newRequest } from '../../../../shared/domain/request/request.ts';
import { momentNow } from '../../../app/now/now.ts';
import { useOrderWords } from '../../../app/orders/use-order-words.ts';
import { useFormat } from '../../../app/words/format-context.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { restsForDnd } from './request-step.ts';
import { useChaseClock } from './use-chase-clock.ts';

/** One line of the panel; what has not happened yet is said in grey. */
export interface RequestRow {
  readonly text: string;
  readonly isKnown: boolean;
}

export type RequestRowName = 'wish' | 'offer' | 'relay' | 'chase' | 'dnd' | 'done';

/** The lines of a request in words, the next chase counted up every second. */
export function useRequestRows(order: Order): Readonly<Record<RequestRowName, RequestRow>> {
  const t = useWords('requests');
  const terms = useWords('terms');
  const format = useFormat();
  const next = useNextChase(order);
  const { specialWish, alternative, relay, chases, dnd } = order.request ?? newRequest;
  const { text, doneAt, calledBackAt } = order;
  const time = (at: string) => format.moment(at, momentNow());
  const row = (known: string | false | null | undefined, otherwise: string): RequestRow =>
    known ? { text: known, isKnown: true } : { text: otherwise, isKnown: false };

  const chase = chases.at(-1);
  const chased =
    chase &&
    t('chased', {
      count: chases.length,
      time: time(chase.at),
      outcome: terms(`chaseOutcome.${chase.outcome}`),
    });
  return {
    wish: row(specialWish === '' ? text : t('wishMore', { text, wish: specialWish }), ''),
    offer: row(
      alternative &&
        t('offered', {
          text: alternative.text,
          yuan: alternative.yuan,
          answer: terms(`alternative.${alternative.answer}`),
          time: time(alternative.at),
        }),
      t('offerNone'),
    ),
    relay: row(
      relay &&
        t(relay.told === relay.confirmedBy ? 'relayed' : 'relayedBy', {
          way: t(`way.${relay.way}`),
          told: relay.told,
          by: relay.confirmedBy,
          time: time(relay.at),
        }),
      t('relayNone'),
    ),
    chase: row([chased, next].filter(Boolean).join(' · '), t('chaseNone')),
    dnd: row(dndText(), ''),
    done: row(
      doneAt &&
        t(calledBackAt ? 'doneCalled' : 'doneAt', {
          time: time(doneAt),
          called: time(calledBackAt ?? doneAt),
        }),
      t('doneNone'),
    ),
  };

  function dndText(): string {
    const since = order.moments.dndAt;
    const last = dnd.at(-1);
    return [
      restsForDnd(order) && since ? t('dndSince', { time: time(since) }) : t('dndOver'),
      last &&
        t('dndTries', {
          count: dnd.length,
          time: time(last.at),
          means: terms(`dndMeans.${last.means}`),
          outcome: terms(`dndOutcome.${last.outcome}`),
        }),
    ]
      .filter(Boolean)
      .join(' · ');
  }
}

/** How much of the three minutes is gone; empty when no chase is due. */
function useNextChase(order: Order): string {
  const t = useWords('requests');
  const format = useFormat();
  const words = useOrderWords();
  const clock = useChaseClock(order);
  if (!clock) return '';
  if (clock.isPaused) return t('chaseRests');
  return t('chaseUp', { used: format.duration(clock.usedMs), limit: words.limit(clock.rule.limit) });
}
