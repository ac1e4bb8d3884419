import { useMemo } from 'react';
import { classNameOf, countRows, type CountRow } from '../../../../shared/domain/shift/count-rows.ts';
import { entryOf } from '../../../../shared/domain/entry-of.ts';
import type { Handover, HandoverCount } from '../../../../shared/domain/shift/handover.ts';
import { differs } from '../../../../shared/domain/shift/select-handover.ts';
import { useDesk } from '../../../app/desk/desk-context.ts';
import { useFormat } from '../../../app/words/format-context.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { useHandoverDesk } from '../use-handover-desk.ts';

/** How a row of the count stands. */
export type RowState =
  /** Nobody has counted it. */
  | 'open'
  /** The book has changed since. */
  | 'stale'
  /** It differs, and nobody has said why. */
  | 'unexplained'
  | 'done';

/** One row of the count with its name and what was counted. */
export interface CountedRow {
  readonly row: CountRow;
  readonly name: string;
  readonly count: HandoverCount | undefined;
  readonly state: RowState;
}

/** The rows that the incoming person counts, as they stand; what the book expects is not for the screen before. */
export function useCountRows({ counts }: Pick<Handover, 'counts'>): readonly CountedRow[] {
  const desk = useHandoverDesk();
  const rowName = useRowName();
  return useMemo(
    () =>
      countRows(desk).map((row) => {
        const count = entryOf(counts, row.row);
        return { row, name: rowName(row), count, state: stateOf(row, count) };
      }),
    [desk, counts, rowName],
  );
}

function stateOf({ expected }: CountRow, count: HandoverCount | undefined): RowState {
  if (count === undefined) return 'open';
  if (count.expected !== expected) return 'stale';
  return differs(count) && count.reason.trim() === '' ? 'unexplained' : 'done';
}

/** The name of a row: `钥匙 · 公共与设备房`, `访客证`, `备用金`. */
export function useRowName(): (row: Pick<CountRow, 'register' | 'class'>) => string {
  const t = useWords('handover');
  const { language } = useFormat();
  const registers = useDesk((desk) => desk.registers);
  return useMemo(
    () => (row) => {
      const register = row.register === null ? undefined : entryOf(registers, row.register);
      if (!register) return t('check.cash');
      const name = language === 'en' ? register.latinName || register.name : register.name;
      const part = classNameOf({ registers }, row, language);
      return part === name || part === '' ? name : t('check.row', { register: name, part });
    },
    [registers, language, t],
  );
}
