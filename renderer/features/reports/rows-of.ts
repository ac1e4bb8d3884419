import type { FigureRecord } from '../../../shared/domain/report/report.ts';

/** A record behind a figure, and the name of its line. */
interface RecordRow {
  readonly id: string;
  readonly record: FigureRecord;
}

/** The lines of records; one record may stand behind a figure more than once, by each of its clocks and each of their runs. */
export function rowsOf(records: readonly FigureRecord[]): readonly RecordRow[] {
  const seen = new Map<string, number>();
  return records.map((record) => {
    const { kind, number, clock, at } = record;
    const name = [kind, number, clock ?? '', at].join(' ');
    const nth = (seen.get(name) ?? 0) + 1;
    seen.set(name, nth);
    return { id: nth === 1 ? name : `${name} ${String(nth)}`, record };
  });
}
