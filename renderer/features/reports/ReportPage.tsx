import { styled } from '@mui/material/styles';
import { useEffect } from 'react';
import type { FigurePart, Report } from '../../../shared/domain/report/report.ts';
import { useDesk } from '../../app/desk/desk-context.ts';
import { momentNow } from '../../app/now/now.ts';
import { useFormat } from '../../app/words/format-context.ts';
import { useWords } from '../../app/words/use-words.ts';
import { BusyTimes } from './BusyTimes.tsx';
import { DepartmentTable } from './DepartmentTable.tsx';
import { FigureTable } from './FigureTable.tsx';
import { FirstSentence } from './FirstSentence.tsx';
import { NotMeasured } from './NotMeasured.tsx';
import { OpenAges } from './OpenAges.tsx';
import { Repeated } from './Repeated.tsx';
import { reportPlace } from './report-place.ts';
import { StaffTable } from './StaffTable.tsx';
import { usePeriodWords } from './use-period-words.ts';
import { useRows } from '../../app/keyboard/use-rows.ts';
import { KindTable, PlaceTable } from './WhatAndWhere.tsx';
import { WorstTable } from './WorstTable.tsx';

const Page = styled('article')(({ theme }) => ({
  container: 'report / inline-size',
  maxWidth: 1110,
  margin: '16px auto',
  padding: '18px 32px 20px',
  border: `1px solid ${theme.palette.line}`,
  backgroundColor: theme.palette.sheet,
  '& > header': {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    columnGap: 14,
    paddingBottom: 8,
    borderBottom: `1px solid ${theme.palette.ink}`,
  },
  '& > header > h1': { fontSize: 22, lineHeight: '32px', fontWeight: 700 },
  '& > header > span': { color: theme.palette.ink2 },
  '& > header > small': { ...theme.typography.second, marginLeft: 'auto', color: theme.palette.ink3 },
}));

const Columns = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  columnGap: 40,
  // The panel and zoom narrow the page and not the window, so it is measured itself.
  '@container report (min-width: 960px)': { gridTemplateColumns: 'minmax(0, 5fr) minmax(0, 4fr)' },
});

interface Props {
  readonly report: Report;
  /** Opens the records behind a figure, or a part of it. */
  readonly onOpen: (part: FigurePart) => void;
}

/** A report as a document: what to do first, the figures, and what they are made of; the print is the same. */
export function ReportPage({ report, onOpen }: Props) {
  const { departments, repeatPlaces, repeatProblems, staff, worst } = report;
  const page = useRows<HTMLElement>(true);
  useEffect(() => {
    const { row } = reportPlace();
    const all = [...(page.current?.querySelectorAll<HTMLElement>('button[data-row]') ?? [])];
    // The records of a panel beside it take the focus once they are there; until then it is nowhere else.
    (all.find(({ dataset }) => dataset['row'] === row) ?? all[0])?.focus();
  }, [page]);
  const openAgain = (where: Pick<FigurePart, 'place' | 'problem'>) =>
    onOpen({ figure: 'orders', only: 'all', ...where });
  return (
    <Page ref={page}>
      <ReportTitle report={report} />
      <Columns>
        <div>
          <FirstSentence report={report} />
          <FigureTable report={report} onOpen={(figure) => onOpen({ figure, only: 'all' })} />
          <WorstTable lines={worst} />
          <KindTable kinds={report.kinds} onOpen={onOpen} />
          <OpenAges ages={report.ages} onOpen={onOpen} />
        </div>
        <div>
          <BusyTimes report={report} onOpen={onOpen} />
          <DepartmentTable
            lines={departments}
            onOpen={(department) => onOpen({ figure: 'orders', only: 'all', department })}
          />
          <Repeated table="repeatPlaces" lines={repeatPlaces} onOpen={(place) => openAgain({ place })} />
          <Repeated
            table="repeatProblems"
            lines={repeatProblems}
            onOpen={(problem) => openAgain({ problem })}
          />
          <PlaceTable places={report.places} onOpen={onOpen} />
        </div>
      </Columns>
      {staff && staff.length > 0 && (
        <StaffTable
          lines={staff}
          onOpen={(person) => onOpen({ figure: 'calls', only: 'all', staff: person })}
        />
      )}
      <NotMeasured />
    </Page>
  );
}

function ReportTitle({ report }: { readonly report: Report }) {
  const t = useWords('reports');
  const format = useFormat();
  const period = usePeriodWords();
  const centre = useDesk((desk) => desk.centre?.name ?? '');
  return (
    <header>
      <h1>{t('title')}</h1>
      <span>{centre}</span>
      <span>{period.full(report)}</span>
      <small>{t('made', { at: format.moment(report.madeAt, momentNow()), number: report.number })}</small>
    </header>
  );
}
