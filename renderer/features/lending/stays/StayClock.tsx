import { clockTables } from '../../../../shared/domain/clock/clock-tables.ts';
import type { Custody } from '../../../../shared/domain/custody/custody.ts';
import { readCustody } from '../../../../shared/rules/read-custody.ts';
import { useDesk } from '../../../app/desk/desk-context.ts';
import { useNowWhile } from '../../../app/now/now.ts';
import { useOnScreen } from '../../../app/orders/use-on-screen.ts';
import { useFormat } from '../../../app/words/format-context.ts';
import { ClockChip } from '../../../ui/ClockChip.tsx';

interface Props {
  readonly stay: Custody;
  /** What stands there when no clock runs. */
  readonly instead: string;
}

/** How long something or somebody may still stay, drawn anew every second while it can be seen. */
export function StayClock({ stay, instead }: Props) {
  const format = useFormat();
  const tables = useDesk(clockTables);
  const [isSeen, attach] = useOnScreen();
  const now = useNowWhile(isSeen);
  const { mood, leftMs, dueAt } = readCustody(stay, tables, now);
  const runs = mood === 'running' || mood === 'soon' || mood === 'late';
  const clock =
    runs && leftMs !== null && dueAt !== null
      ? format.clock({ mood, leftMs, usedMs: 0, dueAt }, now)
      : ({ word: '', digits: instead, tone: 'rest' } as const);
  return <ClockChip ref={attach} clock={clock} scale="small" />;
}
