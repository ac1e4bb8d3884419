import type { Custody } from '../../../../shared/domain/custody/custody.ts';
import { momentNow } from '../../../app/now/now.ts';
import { useFormat } from '../../../app/words/format-context.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { CardLines, CardPart } from './CardList.tsx';

interface Props {
  readonly title: string;
  readonly custody: readonly Custody[] | null;
  /** What leads a line: who had the thing, or what the person had. */
  readonly lead: (each: Custody) => string;
}

/** Who had a thing, or what somebody had, newest first. */
export function HistoryPart({ title, custody, lead }: Props) {
  const t = useWords('lending');
  const format = useFormat();
  const now = momentNow();
  return (
    <CardPart>
      <h3>{title}</h3>
      <CardLines>
        {custody?.length === 0 && <li>{t('card.noHistory')}</li>}
        {custody?.map((each) => {
          const from = format.moment(each.openedAt, now);
          return (
            <li key={each.number}>
              {each.closedAt === null
                ? t('card.historyOut', { who: lead(each), from })
                : t('card.historyLine', { who: lead(each), from, to: format.moment(each.closedAt, now) })}
            </li>
          );
        })}
      </CardLines>
    </CardPart>
  );
}
