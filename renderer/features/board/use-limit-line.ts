import { useMemo } from 'react';
import type { WallLine } from '../../../shared/domain/clock/select-wall.ts';
import { momentNow } from '../../app/now/now.ts';
import { useStayWords } from '../../app/custody/use-stay-words.ts';
import { useOrderWords } from '../../app/orders/use-order-words.ts';
import { useFormat } from '../../app/words/format-context.ts';
import { useWords } from '../../app/words/use-words.ts';

/** The line under a clock: which limit it is, why it rests, or at which step an order without a clock stands. */
export function useLimitLine(): (line: WallLine) => string {
  const acts = useWords('acts');
  const terms = useWords('terms');
  const format = useFormat();
  const words = useOrderWords();
  const stays = useStayWords();
  const custody = useWords('custody');
  return useMemo(
    () => (line) => {
      if (line.kind === 'custody')
        return line.nearest ? stays.due(line.custody) : custody(`state.${line.custody.state}`);
      const { nearest } = line;
      const order = line.kind === 'order' ? line.order : null;
      const pause = order?.state === 'paused' ? order.pauses.at(-1) : undefined;
      if (pause && (nearest === null || nearest.mood === 'paused')) {
        const reason = terms(`pause.${pause.reason}`);
        return pause.until
          ? acts('pausedUntil', { reason, time: format.moment(pause.until, momentNow()) })
          : reason;
      }
      if (nearest) return words.clockLine(nearest.rule);
      return order ? terms(`state.${order.state}`) : '';
    },
    [acts, terms, format, words, stays, custody],
  );
}
