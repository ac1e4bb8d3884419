import { useCallback } from 'react';
import { clockTables } from '../../../../shared/domain/clock/clock-tables.ts';
import type { Custody } from '../../../../shared/domain/custody/custody.ts';
import { nextCustodyMood, readCustody, type CustodyReading } from '../../../../shared/rules/read-custody.ts';
import { useDesk } from '../../../app/desk/desk-context.ts';
import { useFresh } from '../../../app/now/use-fresh.ts';

/** A stay of a register with its clock. */
export interface StayLine<S extends Custody = Custody> extends CustodyReading {
  readonly stay: S;
}

type StayOf<K extends Custody['kind']> = Extract<Custody, { kind: K }>;

function isOfKind<K extends Custody['kind']>(custody: Custody, kind: K): custody is StayOf<K> {
  return custody.kind === kind;
}

/** The stays of one kind in a register, open and ended ones; read anew when one of them becomes late. */
export function useStayLines<K extends Custody['kind']>(
  kind: K,
  register: string,
): readonly StayLine<StayOf<K>>[] {
  const stays = useDesk((desk) => desk.custody);
  const tables = useDesk(clockTables);
  const read = useCallback(
    (now: number) => {
      const value: StayLine<StayOf<K>>[] = [];
      let until = Infinity;
      for (const stay of Object.values(stays)) {
        if (!isOfKind(stay, kind) || stay.register !== register || stay.state === 'withdrawn') continue;
        value.push({ stay, ...readCustody(stay, tables, now) });
        until = Math.min(until, nextCustodyMood(stay, tables, now));
      }
      return { value, until };
    },
    [stays, tables, kind, register],
  );
  return useFresh(read);
}
