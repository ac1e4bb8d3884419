import { useCallback, useMemo, useState } from 'react';
import type { WallLine } from '../../../shared/domain/clock/select-wall.ts';
import { useInvoke } from '../../app/desk/desk-context.ts';
import { useFormat } from '../../app/words/format-context.ts';
import { useWords } from '../../app/words/use-words.ts';
import { useToast } from '../../ui/toast-context.ts';
import type { LineTrouble } from './use-asking.ts';

/** How long a clock is silenced by one key, in minutes. */
const MINUTES = 5;

/** Silences the clock of a line for a while; it goes on running, and who silenced it is written down. */
export function useSnooze(): {
  isPossible(line: WallLine): boolean;
  snooze(line: WallLine): Promise<void>;
  readonly trouble: LineTrouble | null;
} {
  const t = useWords('board');
  const format = useFormat();
  const invoke = useInvoke();
  const toast = useToast();
  const [trouble, setTrouble] = useState<LineTrouble | null>(null);
  const snooze = useCallback(
    async (line: WallLine) => {
      if (line.kind === 'task' || line.kind === 'custody' || line.nearest === null) return;
      const { number: order } = line.order;
      const reply = await invoke('clocks.snooze', {
        order,
        clock: line.nearest.rule.clock,
        minutes: MINUTES,
      });
      setTrouble(reply.ok ? null : { id: line.id, error: reply.error });
      if (reply.ok) toast({ text: t('snoozedUntil', { time: format.time(reply.value.until) }) });
    },
    [invoke, toast, t, format],
  );
  return useMemo(() => ({ isPossible, snooze, trouble }), [snooze, trouble]);
}

/** A clock that is late or soon can be silenced; the others say nothing yet. */
function isPossible(line: WallLine): boolean {
  if (line.kind === 'task' || line.kind === 'custody') return false;
  return line.nearest?.mood === 'late' || line.nearest?.mood === 'soon';
}
