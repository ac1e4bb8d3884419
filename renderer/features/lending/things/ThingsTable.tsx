import { useMemo } from 'react';
import { classOf } from '../../../../shared/rules/registers.ts';
import type { Register } from '../../../../shared/domain/custody/register.ts';
import type { ThingLine } from '../../../../shared/domain/custody/select-things.ts';
import { momentNow } from '../../../app/now/now.ts';
import { useFormat } from '../../../app/words/format-context.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { DataTable, type Column } from '../../../ui/DataTable.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { StateText } from './StateText.tsx';

interface Props {
  readonly register: Register;
  readonly lines: readonly ThingLine[];
  readonly chosen: string | null;
  readonly onChoose: (code: string) => void;
  readonly onStep: (line: ThingLine) => void;
  readonly onOpen: (line: ThingLine) => void;
  readonly emptySentence: string;
  readonly autoFocus: boolean;
}

/** A register without hooks as a table, with the acts of the cabinet. */
export function ThingsTable(props: Props) {
  const { register, lines, chosen, onChoose, onStep, onOpen, emptySentence, autoFocus } = props;
  const t = useWords('lending');
  const custody = useWords('custody');
  const columns = useThingColumns(register);
  return (
    <DataTable
      label={register.name}
      rows={lines}
      columns={columns}
      rowId={codeOf}
      chosen={chosen}
      onChoose={onChoose}
      onStep={onStep}
      onOpen={onOpen}
      autoFocus={autoFocus}
      speakRow={({ thing: { code, name, state } }) =>
        t('table.spoken', { code, name, state: custody(`thingState.${state}`) })
      }
      empty={<EmptyState sentence={emptySentence} />}
    />
  );
}

function codeOf({ thing }: ThingLine): string {
  return thing.code;
}

function useThingColumns(register: Register): readonly Column<ThingLine>[] {
  const t = useWords('lending');
  const format = useFormat();
  return useMemo(() => {
    const className = ({ thing }: ThingLine) => {
      const found = classOf(register, thing.class);
      return (format.language === 'en' && found?.latinName) || (found?.name ?? thing.class);
    };
    const moment = (at: string | null | undefined) => (at ? format.moment(at, momentNow()) : '');
    return [
      { field: 'code', headerName: t('column.code'), width: 90, valueGetter: (_v, row) => row.thing.code },
      {
        field: 'name',
        headerName: t('column.name'),
        flex: 1,
        minWidth: 140,
        valueGetter: (_v, row) => row.thing.name,
      },
      { field: 'class', headerName: t('column.class'), width: 110, valueGetter: (_v, row) => className(row) },
      {
        field: 'state',
        headerName: t('column.state'),
        width: 90,
        valueGetter: (_v, row) => row.holder?.mood ?? row.thing.state,
        renderCell: ({ row }) => <StateText line={row} />,
      },
      {
        field: 'holder',
        headerName: t('column.holder'),
        width: 150,
        valueGetter: (_v, row) => [row.holder?.name, row.holder?.firm].filter(Boolean).join(' '),
      },
      {
        field: 'since',
        headerName: t('column.since'),
        width: 100,
        valueGetter: (_v, row) => moment(row.holder?.since),
      },
      {
        field: 'due',
        headerName: t('column.due'),
        width: 100,
        valueGetter: (_v, row) => moment(row.holder?.dueAt),
      },
    ];
  }, [register, t, format]);
}
