import { styled } from '@mui/material/styles';
import type { FigurePart, Report } from '../../../shared/domain/report/report.ts';
import { useKeys } from '../../app/keyboard/use-keys.ts';
import { useFormat } from '../../app/words/format-context.ts';
import { useWords } from '../../app/words/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Section } from '../../ui/Section.tsx';
import { SidePanel } from '../../ui/SidePanel.tsx';
import { FigureAbout } from './FigureAbout.tsx';
import { RecordFilter } from './RecordFilter.tsx';
import { RecordList } from './RecordList.tsx';
import { useFigureName } from './use-figure-name.ts';
import { useRecords } from './use-records.ts';

const WIDTH = 400;

const Tally = styled('p')(({ theme }) => ({ ...theme.typography.second, color: theme.palette.ink2 }));

interface Props {
  readonly report: Report;
  readonly part: FigurePart;
  readonly onChoose: (part: FigurePart) => void;
  readonly onClose: () => void;
}

/** The records behind a figure: what it means and who asks for it, and each record, those that missed first. */
export function RecordsPanel({ report, part, onChoose, onClose }: Props) {
  const t = useWords('reports');
  const name = useFigureName();
  const format = useFormat();
  const { records, total, refusal, isReading } = useRecords(
    { report: report.report, on: report.fromOn },
    part,
  );
  const figure = report.figures.find(({ id }) => id === part.figure);
  useKeys([{ chord: 'Escape', label: t('records.close'), act: onClose }]);
  const figures = new Intl.NumberFormat(format.language);
  const tally =
    records.length < total
      ? t('records.shown', { shown: figures.format(records.length), total: figures.format(total) })
      : t('records.total', { count: total });
  return (
    <SidePanel label={t('records.title')} width={WIDTH}>
      <Section
        title={name(part.figure)}
        end={
          <Button tone="quiet" scale="small" chord="Escape" onClick={onClose}>
            {t('records.close')}
          </Button>
        }
      >
        <FigureAbout figure={part.figure} />
        <RecordFilter report={report} part={part} canMiss={(figure?.missed ?? 0) > 0} onChoose={onChoose} />
      </Section>
      <Section title={t('records.title')}>
        <Tally role="status">{isReading ? t('records.reading') : tally}</Tally>
        {refusal && <ErrorNote error={refusal} />}
        {!isReading && records.length === 0 && !refusal && <p>{t('records.none')}</p>}
        <RecordList
          // The first answer brings the lines; only then there is one to be in.
          key={`${part.figure} ${String(records.length > 0)}`}
          records={records}
        />
      </Section>
    </SidePanel>
  );
}
