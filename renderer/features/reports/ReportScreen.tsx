import { styled } from '@mui/material/styles';
import { useRef, useState } from 'react';
import { periodBefore, periodOf } from '../../../shared/domain/report/report-period.ts';
import type { Report, ReportKind } from '../../../shared/domain/report/report.ts';
import { useInvoke, useMirror } from '../../app/desk/desk-context.ts';
import { goTo } from '../../app/navigation/navigation.ts';
import { useMinute } from '../../app/now/now.ts';
import { ExportLine } from '../../app/reports/ExportLine.tsx';
import { ExportSheet } from '../../app/reports/ExportSheet.tsx';
import { PrintSheet } from '../../app/reports/PrintSheet.tsx';
import { ReportsHead } from '../../app/reports/ReportsHead.tsx';
import { useFormat } from '../../app/words/format-context.ts';
import { useWords } from '../../app/words/use-words.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { LongWork } from '../../ui/LongWork.tsx';
import { PeriodStep } from './PeriodStep.tsx';
import { RecordsPanel } from './RecordsPanel.tsx';
import { ReportEnd } from './ReportEnd.tsx';
import { ReportPage } from './ReportPage.tsx';
import { reportPlace, setReportPlace, useReportPlace } from './report-place.ts';
import { usePeriodWords } from './use-period-words.ts';
import { useReport } from './use-report.ts';

const Columns = styled('div')({ flex: 1, minHeight: 0, display: 'flex' });

const Well = styled('div')(({ theme }) => ({
  flex: 1,
  minWidth: 0,
  overflow: 'auto',
  padding: '0 16px',
  backgroundColor: theme.palette.well,
}));

const Working = styled('div')(({ theme }) => ({
  padding: '0 20px',
  borderBottom: `1px solid ${theme.palette.line}`,
}));

interface Props {
  readonly report: ReportKind;
  /** Any day of the period; null is the last one that is over. */
  readonly on: string | null;
}

/** The weekly or monthly 服务效能报告 (ux 6.15), and the records behind each of its figures. */
export function ReportScreen({ report: kind, on }: Props) {
  const t = useWords('reports');
  const format = useFormat();
  const words = usePeriodWords();
  const today = format.dayKey(useMinute());
  const period =
    on === null ? periodBefore(periodOf({ report: kind, on: today })) : periodOf({ report: kind, on });
  const { report, refusal, isReading } = useReport(kind, period.fromOn);
  const progress = useMirror((mirror) => mirror.progress.report ?? null);
  const invoke = useInvoke();
  const [asking, setAsking] = useState<'print' | 'export' | null>(null);
  const leave = () => setAsking(null);
  const subject = { report: kind, on: period.fromOn, language: format.language };
  const about = `${t('title')} ${words.short(period)}`;
  return (
    <>
      <ReportsHead
        view={kind}
        end={
          <ReportEnd onPrint={() => setAsking('print')} onExport={() => setAsking('export')}>
            <PeriodStep
              period={period}
              today={today}
              onChange={({ fromOn }) => goTo({ place: 'reports', view: kind, on: fromOn })}
            />
          </ReportEnd>
        }
      />
      <ExportLine />
      {isReading && (
        <Working>
          <LongWork what={t('working')} progress={progress} />
        </Working>
      )}
      {refusal && <ErrorNote error={refusal} />}
      {report && <Opened report={report} />}
      {asking === 'print' && (
        <PrintSheet
          about={about}
          printing={t('printing')}
          onPrint={(reason) => invoke('reports.print', { ...subject, reason })}
          onClose={leave}
        />
      )}
      {asking === 'export' && (
        <ExportSheet subject={{ kind: 'report', ...subject }} about={about} onClose={leave} />
      )}
    </>
  );
}

/** The report, and beside it the records of the figure that was opened. */
function Opened({ report }: { readonly report: Report }) {
  const { part, opened } = useReportPlace();
  const well = useRef<HTMLDivElement>(null);
  const close = () => {
    setReportPlace({ opened: null, part: null, record: null });
    const rows = [...(well.current?.querySelectorAll<HTMLElement>('button[data-row]') ?? [])];
    // Another week need not have the row.
    (rows.find(({ dataset }) => dataset['row'] === opened) ?? rows[0])?.focus();
  };
  return (
    <Columns>
      <Well ref={well}>
        <ReportPage
          report={report}
          onOpen={(chosen) => setReportPlace({ opened: reportPlace().row, part: chosen, record: null })}
        />
      </Well>
      {part && (
        <RecordsPanel
          report={report}
          part={part}
          onChoose={(chosen) => setReportPlace({ part: chosen, record: null })}
          onClose={close}
        />
      )}
    </Columns>
  );
}
