import { useMemo } from 'react';
import { clockTables } from '../../../shared/domain/clock/clock-tables.ts';
import type { Severity } from '../../../shared/domain/order/order.ts';
import { limitsAhead, type LimitsAhead } from '../../../shared/rules/limits-ahead.ts';
import { useDesk } from '../../app/desk/desk-context.ts';
import { useNow } from '../../app/now/now.ts';

const HOUR_MS = 3_600_000;

/** The limits that a complaint of a severity would run against; rules may differ from day to day. */
export function useLimitsAhead(severity: Severity): LimitsAhead {
  const tables = useDesk(clockTables);
  const hour = Math.floor(useNow() / HOUR_MS) * HOUR_MS;
  return useMemo(() => limitsAhead(severity, tables, hour), [severity, tables, hour]);
}
