import { styled } from '@mui/material/styles';
import { useState } from 'react';
import type { LedgerName, LedgerWish } from '../../../shared/domain/ledger/ledger.ts';
import { filterFor, ledgers } from '../../../shared/slips/ledgers/ledgers.ts';
import { useStaff } from '../../app/desk/desk-context.ts';
import { useKeys } from '../../app/keyboard/use-keys.ts';
import { goTo } from '../../app/navigation/navigation.ts';
import { useMinute } from '../../app/now/now.ts';
import { ExportLine } from '../../app/reports/ExportLine.tsx';
import { ReportsHead } from '../../app/reports/ReportsHead.tsx';
import { useExportWords } from '../../app/reports/use-export-words.ts';
import { useFormat } from '../../app/words/format-context.ts';
import { useWords } from '../../app/words/use-words.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Note } from '../../ui/Note.tsx';
import { Spoken } from '../../ui/Spoken.tsx';
import { FilterBar } from './FilterBar.tsx';
import { LedgerFoot } from './LedgerFoot.tsx';
import { useLedgerPlace } from './ledger-place.ts';
import { LedgerList } from './LedgerList.tsx';
import { PeriodBar } from './PeriodBar.tsx';
import { previewPart, PreviewTable, type PreviewRow } from './PreviewTable.tsx';
import { RowSheet } from './RowSheet.tsx';
import { usePreview } from './use-preview.ts';

const Columns = styled('div')({ flex: 1, minHeight: 0, display: 'flex' });

const Right = styled('section')(({ theme }) => ({
  flex: 1,
  minWidth: 0,
  display: 'flex',
  flexDirection: 'column',
  backgroundColor: theme.palette.sheet,
}));

const Reading = styled('p')(({ theme }) => ({ flex: 1, padding: '12px 20px', color: theme.palette.ink2 }));

/** The ledgers of the customer (台账): which one, of which days, what of it; then on paper or into a file. */
export function LedgersScreen({ ledger: asked }: { readonly ledger: LedgerName | null }) {
  const t = useWords('ledgers');
  const words = useExportWords();
  const format = useFormat();
  const { id: me } = useStaff();
  const today = format.dayKey(useMinute());
  const place = useLedgerPlace(me, today);
  const ledger = asked ?? place.ledger;
  const { days, choose } = place;
  const isOfToday = ledger === 'residents';
  // What was chosen for another ledger and says nothing in this one stays for when that comes back.
  const filter = filterFor(ledger, place.filter);
  const wish: LedgerWish = { ledger, ...days, filter, language: format.language };
  const { preview, count, refusal, isFresh } = usePreview(wish);
  const [opened, setOpened] = useState<PreviewRow | null>(null);
  const take = (next: LedgerName) => {
    choose({ ledger: next });
    goTo({ place: 'reports', view: 'ledgers', ledger: next });
    toRows();
  };
  useKeys([
    // In a field Esc would take away what is being typed.
    { chord: 'Escape', label: t('toList'), act: toList, inFields: false, when: () => !isInList() },
    { chord: 'Escape', label: t('toToday'), act: () => goTo({ place: 'today' }), inFields: false },
  ]);
  const isFiltered = Object.keys(filter).length > 0;
  return (
    <>
      <ReportsHead view="ledgers" />
      <ExportLine />
      <Columns>
        <LedgerList value={ledger} onChoose={take} />
        <Right>
          {/* To be seen it stands in the list at the left. */}
          <Spoken as="h1">{t(`name.${ledger}`)}</Spoken>
          <FilterBar
            filter={place.filter}
            narrowedBy={ledgers[ledger].narrowedBy}
            onFilter={(next) => choose({ ledger, filter: next })}
            onLeave={toRows}
          />
          {isOfToday ? (
            <Note>{t('period.residents')}</Note>
          ) : (
            <PeriodBar
              days={days}
              today={today}
              onDays={(next) => choose({ ledger, days: next })}
              onLeave={toRows}
            />
          )}
          {refusal && <ErrorNote error={refusal} />}
          {preview ? (
            <PreviewTable
              key={count}
              label={t(`name.${ledger}`)}
              preview={preview}
              empty={
                isFresh
                  ? t(isFiltered ? 'emptyFiltered' : 'empty', { days: words.range(days.fromOn, days.toOn) })
                  : t('reading')
              }
              onOpen={setOpened}
            />
          ) : (
            <Reading tabIndex={-1} data-part={previewPart} role="status">
              {!refusal && t('reading')}
            </Reading>
          )}
          <LedgerFoot wish={wish} preview={preview} isFresh={isFresh} />
        </Right>
      </Columns>
      {opened && preview && (
        <RowSheet
          title={t(`name.${ledger}`)}
          columns={preview.columns}
          row={opened}
          onClose={() => setOpened(null)}
        />
      )}
    </>
  );
}

function isInList(): boolean {
  return (document.activeElement?.closest('main nav') ?? null) !== null;
}

function toList(): void {
  document.querySelector<HTMLElement>('main nav [aria-current]')?.focus();
}

/** To the chosen row, or to the ground of the table while there is none. */
function toRows(): void {
  const ground = document.querySelector<HTMLElement>(`[data-part="${previewPart}"]`);
  const row = ground?.querySelector<HTMLElement>('[role="row"][aria-selected="true"] [role="gridcell"]');
  (row ?? ground)?.focus();
}
