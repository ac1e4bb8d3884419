import { useMemo } from 'react';
import type { Backup } from '../../../../shared/domain/rescue/backup.ts';
import { momentNow } from '../../../app/now/now.ts';
import { useFormat } from '../../../app/words/format-context.ts';
import { sizeText } from '../../../app/words/size-text.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { RecordTable, textColumn } from '../RecordTable.tsx';

/** A backup of a place: both places may hold the same one. */
export function backupId({ name, place }: Backup): string {
  return `${place} ${name}`;
}

interface Props {
  readonly backups: readonly Backup[];
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
  /** Enter: what is in it. */
  readonly onLook: () => void;
}

/** The backups, newest first, and why each is still kept. */
export function BackupTable({ backups, chosen, onChoose, onLook }: Props) {
  const t = useWords('backup');
  const format = useFormat();
  const columns = useMemo(() => {
    const figure = new Intl.NumberFormat(format.language);
    return [
      textColumn<Backup>('at', t('column.at'), ({ at }) => format.moment(at, momentNow()), { width: 132 }),
      textColumn<Backup>('seq', t('column.seq'), ({ seq }) => figure.format(seq), { width: 116 }),
      textColumn<Backup>('size', t('column.size'), ({ bytes }) => sizeText(bytes, format.language), {
        width: 92,
      }),
      textColumn<Backup>('place', t('column.place'), ({ place }) => t(`place.${place}`), { width: 124 }),
      textColumn<Backup>(
        'keptAs',
        t('column.keptAs'),
        ({ keptAs }) => keptAs.map((rule) => t(`keptAs.${rule}`)).join(t('join')),
        { flex: 1, minWidth: 140 },
      ),
    ];
  }, [t, format]);
  if (backups.length === 0) return <EmptyState sentence={t('empty')} />;
  return (
    <RecordTable
      label={t('list')}
      rows={backups}
      columns={columns}
      rowId={backupId}
      chosen={chosen}
      onChoose={onChoose}
      onStep={onLook}
      tall={6}
    />
  );
}
