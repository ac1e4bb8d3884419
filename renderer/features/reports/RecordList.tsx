import { styled } from '@mui/material/styles';
import { useEffect, useState } from 'react';
import type { FigureRecord } from '../../../shared/domain/report/report.ts';
import { useReadDesk } from '../../app/desk/desk-context.ts';
import { useKeys } from '../../app/keyboard/use-keys.ts';
import { momentNow } from '../../app/now/now.ts';
import { useOrderWords } from '../../app/orders/use-order-words.ts';
import { useFormat } from '../../app/words/format-context.ts';
import { useWords } from '../../app/words/use-words.ts';
import { CallSheet } from '../../app/reports/CallSheet.tsx';
import { openRecord } from './open-record.ts';
import { reportPlace, setReportPlace } from './report-place.ts';
import { rowsOf } from './rows-of.ts';
import { useRecordValue } from './use-record-value.ts';
import { useRows } from '../../app/keyboard/use-rows.ts';

const List = styled('ul')({ listStyle: 'none', margin: '4px -16px 0', padding: 0 });

const Line = styled('button')(({ theme }) => ({
  all: 'unset',
  boxSizing: 'border-box',
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) auto',
  columnGap: 12,
  width: '100%',
  padding: '5px 16px',
  cursor: 'pointer',
  borderBottom: `1px solid ${theme.palette.line}`,
  contentVisibility: 'auto',
  containIntrinsicSize: 'auto 48px',
  '&:focus': {
    outline: `2px solid ${theme.palette.accent}`,
    outlineOffset: -2,
    backgroundColor: theme.palette.accentTint,
  },
  '& > b': { gridColumn: '1 / -1', fontWeight: 400, overflowWrap: 'anywhere' },
  '& > span': { ...theme.typography.second, color: theme.palette.ink2 },
  '&[data-missed="true"] > span:last-of-type': { color: theme.palette.late, fontWeight: 700 },
}));

/** Records as lines: ↑ ↓ move, Enter opens; whoever comes back finds the line that was opened. */
export function RecordList({ records }: { readonly records: readonly FigureRecord[] }) {
  const list = useRows<HTMLUListElement>(false);
  const readDesk = useReadDesk();
  const [read, setRead] = useState<string | null>(null);
  useEffect(() => {
    const lines = [...(list.current?.querySelectorAll<HTMLElement>('button') ?? [])];
    const { record } = reportPlace();
    (lines.find(({ dataset }) => dataset['row'] === record) ?? lines[0])?.focus();
  }, [list]);
  useKeys(
    [
      {
        chord: 'ArrowRight',
        act: ({ target }) => target instanceof HTMLElement && target.click(),
      },
    ],
    { within: list },
  );
  const open = (id: string, { kind, number }: FigureRecord) => {
    setReportPlace({ record: id });
    // A call has no place of its own: it is read here.
    if (kind === 'call' || kind === 'check') setRead(number);
    else openRecord({ kind, number }, readDesk());
  };
  return (
    <>
      <List ref={list}>
        {rowsOf(records).map(({ id, record }) => (
          <li key={id}>
            <RecordLine id={id} record={record} onOpen={() => open(id, record)} />
          </li>
        ))}
      </List>
      {read !== null && <CallSheet number={read} onClose={() => setRead(null)} />}
    </>
  );
}

interface LineProps {
  readonly id: string;
  readonly record: FigureRecord;
  readonly onOpen: () => void;
}

function RecordLine({ id, record, onOpen }: LineProps) {
  const t = useWords('reports');
  const terms = useWords('terms');
  const format = useFormat();
  const words = useOrderWords();
  const value = useRecordValue()(record);
  return (
    <Line type="button" data-row={id} data-missed={record.isMissed} onClick={onOpen}>
      <b>{record.title}</b>
      <span>
        {format.moment(record.at, momentNow())} {words.number(record.number)}
      </span>
      <span>
        {[record.clock && terms(`clock.${record.clock}`), record.isMissed && t('records.isMissed'), value]
          .filter(Boolean)
          .join(' ')}
      </span>
    </Line>
  );
}
