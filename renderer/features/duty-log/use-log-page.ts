import { useEffect, useMemo, useState } from 'react';
import type { LogEntry } from '../../../shared/domain/duty-log/log-entry.ts';
import type { Refusal } from '../../../shared/refusal.ts';
import { useDesk, useInvoke } from '../../app/desk/desk-context.ts';
import { useFormat } from '../../app/words/format-context.ts';
import { pageLines, type PageLine } from './page-lines.ts';

/** The page of a day. */
export interface LogPage {
  readonly entries: readonly LogEntry[];
  readonly lines: readonly PageLine[];
  readonly isReading: boolean;
  readonly refusal: Refusal | null;
}

const MOST = 5_000;

/** The lines of what happened on a local day: those at hand at once, and what is filed as soon as it was read. */
export function useLogPage(day: string, isToday: boolean): LogPage {
  const invoke = useInvoke();
  const format = useFormat();
  const log = useDesk((desk) => desk.log);
  const [filed, setFiled] = useState<readonly LogEntry[] | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  useEffect(() => {
    if (isToday) return undefined;
    let isHere = true;
    const read = async () => {
      const reply = await invoke('log.list', { on: day, limit: MOST });
      if (!isHere) return;
      if (reply.ok) setFiled(reply.value.entries.toReversed());
      else setRefusal(reply.error);
    };
    void read();
    return () => {
      isHere = false;
    };
  }, [invoke, day, isToday]);
  return useMemo(() => {
    const living = log.filter(({ happenedAt }) => format.dayKey(happenedAt) === day);
    const known = new Set(living.map(({ id }) => id));
    const entries = [...(filed ?? []).filter(({ id }) => !known.has(id)), ...living];
    const isReading = !isToday && filed === null && refusal === null;
    return { entries, lines: pageLines(entries), isReading, refusal };
  }, [log, filed, refusal, day, isToday, format]);
}
