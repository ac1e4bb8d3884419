import { useMemo } from 'react';
import { useFormat } from '../../app/words/format-context.ts';
import { useWords } from '../../app/words/use-words.ts';
import { DataTable, type Column } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import type { PersonRow } from './directory-types.ts';

interface Props {
  readonly people: readonly PersonRow[];
  readonly chosen: string | null;
  readonly marked: ReadonlySet<string>;
  readonly isFocused: boolean;
  readonly emptySentence: string;
  readonly onChoose: (person: PersonRow) => void;
  readonly onStep: (person: PersonRow) => void;
  readonly onMark: (marked: ReadonlySet<string>) => void;
}

/** The people of the directory. */
export function PeopleTable(props: Props) {
  const { people, chosen, marked, isFocused, emptySentence, onChoose, onStep, onMark } = props;
  const t = useWords('directory');
  const terms = useWords('terms');
  const common = useWords('common');
  const { language } = useFormat();
  const columns = useMemo<Column<PersonRow>[]>(
    () => [
      { field: 'name', headerName: t('column.name'), width: 110, cellClassName: 'is-strong' },
      {
        field: 'placeNames',
        headerName: t('column.place'),
        width: 130,
        valueGetter: (_value, row) => row.placeNames.join(' '),
      },
      {
        field: 'roles',
        headerName: t('column.role'),
        width: language === 'en' ? 84 : 72,
        valueGetter: (_value, row) => (row.roles[0] ? terms(`personRole.${row.roles[0].role}`) : row.firm),
      },
      {
        field: 'phones',
        headerName: t('column.phone'),
        width: 130,
        valueGetter: (_value, row) => row.phones[0] ?? '',
      },
      {
        field: 'plates',
        headerName: t('column.plate'),
        width: 100,
        valueGetter: (_value, row) => row.plates.join(' '),
      },
      {
        field: 'vip',
        headerName: t('column.vip'),
        width: 60,
        valueGetter: (_value, row) => (row.vip ? t('vip') : ''),
      },
      { field: 'note', headerName: t('column.note'), flex: 1, minWidth: 120 },
    ],
    [t, terms, language],
  );
  const byId = useMemo(() => new Map(people.map((person) => [person.id, person])), [people]);
  return (
    <DataTable
      label={t('view.people')}
      rows={people}
      columns={columns}
      rowId={personId}
      chosen={chosen}
      onChoose={(id) => {
        const person = byId.get(id);
        if (person) onChoose(person);
      }}
      onStep={onStep}
      onOpen={onStep}
      speakRow={({ name, placeNames, phones }) =>
        [name, placeNames.join(' '), phones[0]].filter(Boolean).join(common('separator'))
      }
      marked={marked}
      onMark={onMark}
      autoFocus={isFocused}
      empty={<EmptyState sentence={emptySentence} />}
    />
  );
}

const personId = ({ id }: PersonRow): string => id;
