import { useMemo } from 'react';
import { useWords } from '../../app/words/use-words.ts';
import { DataTable, type Column } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import type { PlaceRow } from './directory-types.ts';

interface Props {
  readonly places: readonly PlaceRow[];
  readonly chosen: string | null;
  readonly isFocused: boolean;
  readonly emptySentence: string;
  readonly onChoose: (place: PlaceRow) => void;
  readonly onStep: (place: PlaceRow) => void;
}

/** The places of the directory. */
export function PlacesTable({ places, chosen, isFocused, emptySentence, onChoose, onStep }: Props) {
  const t = useWords('directory');
  const common = useWords('common');
  const columns = useMemo<Column<PlaceRow>[]>(
    () => [
      { field: 'name', headerName: t('column.place'), width: 140, cellClassName: 'is-strong' },
      { field: 'building', headerName: t('column.building'), width: 80 },
      { field: 'floor', headerName: t('column.floor'), width: 70 },
      {
        field: 'areaM2',
        headerName: t('column.area'),
        width: 90,
        valueFormatter: (area: number | null) => (area === null ? '' : t('areaM2', { area })),
      },
      {
        field: 'people',
        headerName: t('column.people'),
        flex: 2,
        minWidth: 140,
        valueGetter: (_value, row) => row.people.join(' '),
      },
      { field: 'note', headerName: t('column.note'), flex: 1, minWidth: 100 },
    ],
    [t],
  );
  const byId = useMemo(() => new Map(places.map((place) => [place.id, place])), [places]);
  return (
    <DataTable
      label={t('view.places')}
      rows={places}
      columns={columns}
      rowId={placeId}
      chosen={chosen}
      onChoose={(id) => {
        const place = byId.get(id);
        if (place) onChoose(place);
      }}
      onStep={onStep}
      onOpen={onStep}
      speakRow={({ name, people }) => [name, people.join(' ')].filter(Boolean).join(common('separator'))}
      autoFocus={isFocused}
      empty={<EmptyState sentence={emptySentence} />}
    />
  );
}

const placeId = ({ id }: PlaceRow): string => id;
