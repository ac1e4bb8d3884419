import { styled } from '@mui/material/styles';
import type { Report } from '../../../shared/domain/report/report.ts';
import { useOrderWords } from '../../app/orders/use-order-words.ts';
import { joinSentences } from '../../app/words/join-sentences.ts';
import { useFormat } from '../../app/words/format-context.ts';
import { useWords } from '../../app/words/use-words.ts';
import { useFigureName } from './use-figure-name.ts';
import { useFigureWords } from './use-figure-words.ts';

const Sentence = styled('p')({
  padding: '10px 0 6px',
  // A number keeps its unit.
  '& > b > span': { whiteSpace: 'nowrap' },
});

/** The sentence on top: how many targets were missed, and what to do first (ux 6.15). */
export function FirstSentence({ report }: { readonly report: Report }) {
  const t = useWords('reports');
  const { language } = useFormat();
  const summary = useSummary(report);
  const gap = language === 'en' ? ' ' : '';
  return (
    <Sentence>
      {joinSentences([report.isRunning && t('running'), summary], language)}
      {report.first && (
        <>
          {gap}
          <FirstThing report={report} first={report.first} />
        </>
      )}
    </Sentence>
  );
}

function useSummary({ figures }: Report): string {
  const t = useWords('reports');
  const name = useFigureName();
  const missed = figures.filter(({ verdict }) => verdict === 'missed').length;
  const below = figures.filter(({ verdict }) => verdict === 'below-target');
  const names = below.map(({ id }) => name(id)).join(t('summary.and'));
  if (missed > 0 && below.length > 0) return t('summary.both', { missed, names });
  if (missed > 0) return t('summary.missed', { missed });
  if (below.length > 0) return t('summary.below', { names });
  return t(figures.some(({ verdict }) => verdict === 'met') ? 'summary.met' : 'summary.empty');
}

interface FirstProps {
  readonly report: Report;
  readonly first: NonNullable<Report['first']>;
}

function FirstThing({ report, first }: FirstProps) {
  const t = useWords('reports');
  const say = useFigureWords();
  const name = useFigureName();
  const { department } = useOrderWords();
  const figure = report.figures.find(({ id }) => id === first.figure);
  const hour = (at: number) => `${String(at).padStart(2, '0')}:00`;
  return (
    <>
      {t('summary.first')}
      <b>
        {name(first.figure)} <span>{figure && say.value(figure.value, figure.unit)}</span>
      </b>
      {t('summary.how', { missed: say.count(first.missed) })}
      {first.department !== null &&
        t('summary.department', {
          department: department(first.department),
          of: say.count(first.ofDepartment),
        })}
      {first.fromHour !== null &&
        first.toHour !== null &&
        t('summary.hours', { from: hour(first.fromHour), to: hour(first.toHour) })}
      {t('summary.end')}
    </>
  );
}
