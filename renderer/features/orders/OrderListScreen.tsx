import { styled } from '@mui/material/styles';
import { useMemo, useRef, useState } from 'react';
import { searchForm, type OrderRow, type OrderView } from '../../../shared/domain/order/select-orders.ts';
import { useStaff } from '../../app/desk/desk-context.ts';
import { useKeys } from '../../app/keyboard/use-keys.ts';
import { goTo, useNavigation } from '../../app/navigation/navigation.ts';
import { stepOf } from '../../app/orders/order-step.ts';
import { useOrderRows } from '../../app/orders/use-order-rows.ts';
import { useStartAct } from '../../app/orders/use-start-act.ts';
import { useFormat } from '../../app/words/format-context.ts';
import { momentNow } from '../../app/now/now.ts';
import { useWords } from '../../app/words/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { KeyCap } from '../../ui/KeyCap.tsx';
import { SearchIcon } from '../../ui/SearchIcon.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { DayBar } from './DayBar.tsx';
import { ListFoot } from './ListFoot.tsx';
import { useListState } from './list-state.ts';
import { OrderViews } from './OrderViews.tsx';
import { PrintedList } from '../../app/orders/PrintedList.tsx';
import { useDayName } from './use-day-name.ts';
import { useOrderColumns } from './use-order-columns.tsx';
import { usePastDay } from './use-past-day.ts';
import { usePastDays } from './use-past-days.ts';
import { usePrint } from '../../app/orders/use-print.ts';
import { useRowText } from '../../app/orders/use-row-text.ts';

const OnScreen = styled('div')({
  flex: 1,
  minHeight: 0,
  display: 'flex',
  flexDirection: 'column',
  container: 'orders / inline-size',
  '@media print': { display: 'none' },
});

const Head = styled('div')(({ theme }) => ({
  minHeight: 48,
  flex: 'none',
  display: 'flex',
  alignItems: 'center',
  gap: 16,
  padding: '6px 20px',
  '& > h1': theme.typography.title,
  '& > [data-part="filter"]': { flex: 1, maxWidth: 420 },
  '& > [data-part="print"]': { marginLeft: 'auto' },
}));

const Table = styled('div')(({ theme }) => ({
  flex: 1,
  minHeight: 0,
  backgroundColor: theme.palette.sheet,
}));

/** The orders of one view: what stands where, and the next step of each by Enter (ux 6.5). */
export function OrderListScreen() {
  const t = useWords('orders');
  const format = useFormat();
  const screen = useNavigation((state) => state.screen);
  const view: OrderView = screen.place === 'orders' ? screen.view : 'to-do';
  const { id: me } = useStaff();
  const kept = useListState(me, view);
  const text = useRowText();
  const dayName = useDayName();
  const { start, trouble } = useStartAct();
  const { isPrinting, print } = usePrint();
  const filterBox = useRef<HTMLInputElement>(null);
  const [visit, setVisit] = useState(0);

  const filter = useMemo(
    () => ({ view, limit: 10_000, offset: 0, ...textOf(kept.filter) }),
    [view, kept.filter],
  );
  const living = useOrderRows(filter);
  const isClosedView = view === 'closed';
  const columns = useOrderColumns(isClosedView);
  const day = isClosedView ? kept.day : null;
  const days = usePastDays(isClosedView);
  const past = usePastDay(day, kept.filter);
  const rows = day === null ? living : (past.rows ?? none);
  const chosen = rows.find(({ order }) => order.number === kept.chosen) ?? rows[0] ?? null;

  const open = ({ order }: OrderRow) => goTo({ place: 'orders', view, order: order.number });
  const doStep = (row: OrderRow) => {
    const act = stepOf(row.order, row.nearest);
    if (act) start(row.order, act);
    else open(row);
  };
  const toTable = () => {
    filterBox.current?.blur();
    setVisit((before) => before + 1);
  };
  const back = () => {
    if (kept.filter !== '') kept.narrow('');
    else goTo({ place: 'today' });
  };
  useKeys([
    { chord: '/', label: t('filter'), act: () => filterBox.current?.focus() },
    { chord: 'Ctrl+P', label: t('print'), act: print },
    { chord: 'Escape', label: t('back'), act: back },
    { chord: 'Enter', act: () => chosen && doStep(chosen) },
    { chord: 'ArrowRight', act: () => chosen && open(chosen) },
  ]);
  useKeys(
    [
      { chord: 'Escape', act: () => (kept.filter === '' ? toTable() : kept.narrow('')) },
      { chord: 'Enter', act: toTable, inFields: true },
    ],
    { within: filterBox },
  );

  // A day that is still being read is not called empty.
  const emptySentence =
    day === null ? t(`empty.${view}`) : past.rows === null ? '' : t('days.empty', { day: dayName(day) });
  const title = day === null ? t(`view.${view}`) : t('days.printed', { day: dayName(day) });
  const speak = (row: OrderRow) =>
    t('spoken', {
      clock: row.nearest
        ? [format.clock(row.nearest, momentNow())].map(({ word, digits }) => `${word} ${digits}`)[0]
        : '',
      place: row.order.place.name,
      who: row.order.contact.name,
      kind: text.kind(row.order),
      text: row.order.text,
      state: text.step(row.order),
    });

  return (
    <>
      <OnScreen>
        <Head>
          <h1>{t('title')}</h1>
          <div data-part="filter">
            <TextInput
              ref={filterBox}
              value={kept.filter}
              placeholder={t('filter')}
              startAdornment={<SearchIcon />}
              endAdornment={<KeyCap chord="/" />}
              inputProps={{ 'aria-label': t('filter'), maxLength: 120 }}
              // A table that remembers a focused cell would take the focus back as soon as its row is filtered out.
              onFocus={() => setVisit((before) => before + 1)}
              onChange={(event) => kept.narrow(event.target.value)}
            />
          </div>
          <span data-part="print">
            <Button scale="small" chord="Ctrl+P" onClick={print}>
              {t('print')}
            </Button>
          </span>
        </Head>
        <OrderViews value={view} />
        {isClosedView && (
          <DayBar
            days={days}
            day={day}
            isReading={past.rows === null && past.refusal === null}
            onDay={kept.chooseDay}
          />
        )}
        {past.refusal && <ErrorNote error={past.refusal} />}
        <Table>
          <DataTable
            key={`${view} ${day ?? ''} ${past.rows === null} ${visit}`}
            autoFocus={isFocusFree()}
            label={`${t('title')} ${t(`view.${view}`)}`}
            rows={rows}
            columns={columns}
            rowId={numberOf}
            chosen={chosen && numberOf(chosen)}
            onChoose={kept.choose}
            onStep={doStep}
            onOpen={open}
            speakRow={speak}
            empty={
              <EmptyList sentence={emptySentence} filter={kept.filter} onClear={() => kept.narrow('')} />
            }
          />
        </Table>
        {trouble && <ErrorNote error={trouble.error} />}
        <ListFoot row={chosen} total={rows.length} onStep={doStep} onOpen={open} onAct={start} />
      </OnScreen>
      {isPrinting && <PrintedList rows={rows} title={title} />}
    </>
  );
}

/** Whether the table may take the focus: not from the filter, and not from tabs or days while one moves along them. */
function isFocusFree(): boolean {
  return !document.activeElement?.matches('input, select, [role="tab"]');
}

function numberOf({ order }: OrderRow): string {
  return order.number;
}

function textOf(filter: string): { text?: string } {
  return searchForm(filter) === '' ? {} : { text: filter };
}

const none: readonly OrderRow[] = [];

interface EmptyProps {
  readonly sentence: string;
  readonly filter: string;
  readonly onClear: () => void;
}

function EmptyList({ sentence, filter, onClear }: EmptyProps) {
  const t = useWords('orders');
  if (filter === '' || sentence === '') return <EmptyState sentence={sentence} />;
  return (
    <EmptyState sentence={t('emptyFilter', { text: filter })}>
      <Button onClick={onClear} chord="Escape">
        {t('clearFilter')}
      </Button>
    </EmptyState>
  );
}
