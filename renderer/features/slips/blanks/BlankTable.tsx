import { useMemo } from 'react';
import type { BlankOut } from '../../../../shared/domain/paper/emergency-paper.ts';
import { useDesk } from '../../../app/desk/desk-context.ts';
import { momentNow, useNow } from '../../../app/now/now.ts';
import { useFormat } from '../../../app/words/format-context.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { DataTable, type Column } from '../../../ui/DataTable.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';

interface Props {
  readonly blanks: readonly BlankOut[];
  readonly chosen: string | null;
  readonly onChoose: (number: string) => void;
  readonly onEnter: (blank: BlankOut) => void;
}

/** The numbers that are still blank, with who printed them when. */
export function BlankTable({ blanks, chosen, onChoose, onEnter }: Props) {
  const t = useWords('paperFallback');
  const say = useBlankWords();
  const columns = useMemo((): readonly Column<BlankOut>[] => {
    const plain = { sortable: false, disableColumnMenu: true, flex: 1 } as const;
    return [
      { ...plain, field: 'number', headerName: t('out.column.number') },
      { ...plain, field: 'at', headerName: t('out.column.at'), valueGetter: (_, row) => say.at(row) },
      { ...plain, field: 'by', headerName: t('out.column.by'), valueGetter: (_, row) => say.by(row) },
    ];
  }, [t, say]);
  return (
    <DataTable
      label={t('out.label')}
      rows={blanks}
      columns={columns}
      rowId={numberOf}
      chosen={chosen}
      onChoose={onChoose}
      onStep={onEnter}
      speakRow={(row) => t('out.spoken', { number: row.number, at: say.at(row), by: say.by(row) })}
      empty={<EmptyState sentence={t('out.empty')} />}
      autoFocus={blanks.length > 0}
    />
  );
}

function numberOf({ number }: BlankOut): string {
  return number;
}

function useBlankWords(): Readonly<Record<'at' | 'by', (blank: BlankOut) => string>> {
  const t = useWords('paperFallback');
  const format = useFormat();
  const staff = useDesk((desk) => desk.staff);
  const today = format.dayKey(useNow());
  return useMemo(() => {
    // What today is decides how a moment is read; it changes with the day, not with the second.
    const now = momentNow();
    return {
      at: ({ at }) => (format.dayKey(at) === today ? format.time(at) : format.moment(at, now)),
      by: ({ by }) => {
        const person = by === null ? undefined : staff[by];
        if (!person) return t('out.system');
        return format.language === 'en' ? person.latinName || person.name : person.name;
      },
    };
  }, [t, format, staff, today]);
}
