import { useCallback, useRef, useState } from 'react';
import type { RoundLine } from '../../../shared/domain/shift/decide-round.ts';
import type { RoundMark, RoundTask } from '../../../shared/domain/shift/round.ts';
import type { Refusal } from '../../../shared/refusal.ts';
import { useInvoke } from '../../app/desk/desk-context.ts';
import { printsOf } from '../../app/shift/prints-of.ts';
import { setRoundPlace, useRoundPlace } from './round-place.ts';
import { isUnseen } from './use-round-lines.ts';

/** Walking through a round. */
export interface Marking {
  /** The matter that is looked at; null when all are seen and none was chosen. */
  readonly current: RoundLine | null;
  readonly refusal: Refusal | null;
  choose(line: RoundLine | null): void;
  step(by: 1 | -1): void;
  /** Writes down how matters were found and goes on to the next one that nobody has looked at. */
  mark(lines: readonly RoundLine[], as: RoundMark['as'], note: string): Promise<void>;
}

/** Leads from one matter of a round to the next; each press is on disk. */
export function useMarking(task: RoundTask, lines: readonly RoundLine[]): Marking {
  const invoke = useInvoke();
  const place = useRoundPlace(task);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  // Marks that are on their way: the window hears of them a moment later, and a fast hand is faster.
  const underWay = useRef(new Set<string>());
  const current = lines.find(({ key }) => key === place) ?? lines.find(isUnseen) ?? null;
  // The same function for all rows, so that they are not drawn anew.
  const choose = useCallback((line: RoundLine | null) => setRoundPlace(task, line?.key ?? null), [task]);
  const nextAfter = (line: RoundLine): RoundLine | null => {
    const at = lines.indexOf(line);
    const inTurn = [...lines.slice(at + 1), ...lines.slice(0, at)];
    return inTurn.find((each) => isUnseen(each) && !underWay.current.has(each.key)) ?? null;
  };
  return {
    current,
    refusal,
    choose,
    step(by) {
      const at = current ? lines.indexOf(current) : lines.length;
      choose(lines[Math.min(Math.max(at + by, 0), lines.length - 1)] ?? null);
    },
    async mark(marked, as, note) {
      const [first] = marked;
      if (!first) return;
      const keys = marked.map(({ key }) => key);
      keys.forEach((key) => underWay.current.add(key));
      choose(nextAfter(current ?? first));
      const reply = await invoke('rounds.mark', { task, keys, as, note, seen: printsOf(marked) });
      keys.forEach((key) => underWay.current.delete(key));
      setRefusal(reply.ok ? null : reply.error);
      if (!reply.ok) choose(first);
    },
  };
}
