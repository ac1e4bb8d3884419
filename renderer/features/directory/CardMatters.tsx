import { useDesk } from '../../app/desk/desk-context.ts';
import { goTo } from '../../app/navigation/navigation.ts';
import { useNow } from '../../app/now/now.ts';
import { useFormat } from '../../app/words/format-context.ts';
import { useWords } from '../../app/words/use-words.ts';
import { Section } from '../../ui/Section.tsx';
import type { CallerCard } from './directory-types.ts';
import { LineButton } from './LineButton.tsx';

const openOrder = (order: string) => goTo({ place: 'orders', view: 'to-do', order });

/** What is open at the place, and what was before. */
export function CardMatters({ card }: { readonly card: CallerCard }) {
  const t = useWords('directory');
  const terms = useWords('terms');
  const format = useFormat();
  const now = useNow();
  const letter = useDesk((desk) => desk.centre?.letter ?? '');
  const open = new Set(card.openOrders.map(({ number }) => number));
  const earlier = card.earlier.filter(({ order }) => order === null || !open.has(order));
  return (
    <>
      {card.openOrders.length > 0 && (
        <Section title={t('card.open')} aside={card.openOrders.length}>
          {card.openOrders.map((order) => (
            <LineButton key={order.number} type="button" onClick={() => openOrder(order.number)}>
              <b>{format.number(order.number, letter, now)}</b>
              <span>{order.text}</span>
              <small>{terms(`state.${order.state}`)}</small>
            </LineButton>
          ))}
        </Section>
      )}
      <Section title={t('card.earlier')}>
        {earlier.length === 0 && <p>{t('card.noEarlier')}</p>}
        {earlier.map(({ call, order, kind, text, at, closedAt, score }) => (
          <LineButton
            key={call}
            type="button"
            onClick={() => (order === null ? undefined : openOrder(order))}
          >
            <b>{format.shortDay(at, now)}</b>
            <span>
              {terms(`kind.${kind}`)} {text}
            </span>
            <small>
              {score !== null
                ? t('card.score', { score })
                : order !== null && closedAt === null
                  ? t('card.unclosed')
                  : ''}
            </small>
          </LineButton>
        ))}
      </Section>
    </>
  );
}
