import type { Order } from '../../../shared/domain/order/order.ts';
import { useDesk } from '../../app/desk/desk-context.ts';
import { useNow } from '../../app/now/now.ts';
import { useFormat } from '../../app/words/format-context.ts';
import { useWords } from '../../app/words/use-words.ts';
import type { CallerCard } from './form-context.ts';
import { MatterLine } from './MatterLine.tsx';

/** The orders of a place that are not finished. */
export function OpenMatters({ orders }: { readonly orders: readonly Order[] }) {
  const terms = useWords('terms');
  const format = useFormat();
  const now = useNow();
  const letter = useDesk((desk) => desk.centre?.letter ?? '');
  return orders.map((order) => (
    <MatterLine
      key={order.number}
      lead={format.number(order.number, letter, now)}
      kind={terms(`kind.${order.kind}`)}
      what={order.text}
      end={<Standing order={order} />}
    />
  ));
}

function Standing({ order }: { readonly order: Order }) {
  const terms = useWords('terms');
  const format = useFormat();
  const now = useNow();
  const pause = order.state === 'paused' ? order.pauses.at(-1) : undefined;
  if (!pause) return terms(`state.${order.state}`);
  return [terms(`pause.${pause.reason}`), pause.until === null ? '' : format.moment(pause.until, now)]
    .filter((part) => part !== '')
    .join(' ');
}

/** The last matters of a place. */
export function EarlierMatters({ matters }: { readonly matters: CallerCard['earlier'] }) {
  const now = useNow();
  const t = useWords('intake');
  const terms = useWords('terms');
  const format = useFormat();
  return matters.map((matter) => (
    <MatterLine
      key={matter.call}
      lead={format.shortDay(matter.at, now)}
      kind={terms(`kind.${matter.kind}`)}
      what={matter.text}
      end={matter.score === null ? '' : t('known.score', { score: matter.score })}
    />
  ));
}
