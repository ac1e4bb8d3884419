import { useMemo } from 'react';
import type { Loan } from '../../../../shared/domain/custody/custody.ts';
import type { ThingLine } from '../../../../shared/domain/custody/select-things.ts';
import { useDesk } from '../../../app/desk/desk-context.ts';

/** The overdue loans among the lines of a register, the one that has been late longest first. */
export function useOverdue(lines: readonly ThingLine[]): readonly Loan[] {
  const custody = useDesk((desk) => desk.custody);
  return useMemo(
    () =>
      lines
        .flatMap(({ holder }) => {
          const loan = holder?.mood === 'late' ? custody[holder.custody] : undefined;
          return loan?.kind === 'loan' ? [loan] : [];
        })
        .sort((a, b) => (a.dueAt ?? '').localeCompare(b.dueAt ?? '')),
    [lines, custody],
  );
}
