import { useCallback, useMemo } from 'react';
import { entryOf } from '../../../../shared/domain/entry-of.ts';
import type { Handover, HandoverLine } from '../../../../shared/domain/shift/handover.ts';
import type { OpenGroup } from '../../../../shared/domain/shift/open-item.ts';
import { openGroups } from '../../../../shared/rules/handover-groups.ts';
import { useHandoverLines } from '../use-handover-lines.ts';
import { setPlace, usePlace } from '../place-store.ts';

/** The lines of one group and how many of them were looked at. */
export interface PreparedGroup {
  readonly group: OpenGroup;
  readonly lines: readonly HandoverLine[];
  readonly done: number;
}

/** Whether the outgoing person has said all there is to say of a line: looked at, a callback entrusted or explained. */
export function isPrepared({ notes, from }: Pick<Handover, 'notes' | 'from'>, line: HandoverLine): boolean {
  const isSeen = entryOf(notes, line.key) !== undefined;
  const isOpenCallback =
    line.group === 'callbacks' && line.owner === from && !line.entrust && line.note.trim() === '';
  return isSeen && !isOpenCallback;
}

/** The list that is prepared, in its groups, and the line at which one is. */
export function usePrepare(handover: Handover) {
  const { lines } = useHandoverLines();
  const wanted = usePlace(handover.number, ({ note }) => note);
  const groups = useMemo(
    () =>
      openGroups.flatMap((group): PreparedGroup[] => {
        const members = lines.filter((line) => line.group === group);
        const done = members.filter((line) => isPrepared(handover, line)).length;
        return members.length === 0 ? [] : [{ group, lines: members, done }];
      }),
    [lines, handover],
  );
  const at = Math.max(
    lines.findIndex(({ key }) => key === wanted),
    0,
  );
  const go = (to: number) => {
    const next = lines[Math.min(Math.max(to, 0), lines.length - 1)];
    if (next) setPlace(handover.number, { note: next.key });
  };
  const choose = useCallback((key: string) => setPlace(handover.number, { note: key }), [handover.number]);
  return {
    lines,
    groups,
    current: lines[at]?.key ?? null,
    seen: lines.filter(({ key }) => entryOf(handover.notes, key) !== undefined).length,
    isLast: at >= lines.length - 1,
    step: (by: 1 | -1) => go(at + by),
    choose,
    stepGroup(by: 1 | -1) {
      const here = groups.findIndex(({ group }) => group === lines[at]?.group);
      const next = groups[here + by]?.lines[0];
      if (next) setPlace(handover.number, { note: next.key });
    },
  };
}
