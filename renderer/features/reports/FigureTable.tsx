import { styled } from '@mui/material/styles';
import type { Figure, FigureId, Report, Verdict } from '../../../shared/domain/report/report.ts';
import { useWords } from '../../app/words/use-words.ts';
import { CheckIcon } from '../../ui/CheckIcon.tsx';
import { RowButton } from './RowButton.tsx';
import { Table } from './Table.ts';
import { useFigureName } from './use-figure-name.ts';
import { useFigureWords } from './use-figure-words.ts';

const Value = styled('b')(({ theme }) => theme.typography.rowTitle);

const Result = styled('span')(({ theme }) => ({
  ...theme.typography.second,
  display: 'inline-flex',
  alignItems: 'center',
  verticalAlign: 'middle',
  gap: 4,
  whiteSpace: 'nowrap',
  color: theme.palette.ink3,
  '&[data-verdict="met"]': { color: theme.palette.ok },
  '&[data-verdict="below-target"]': { color: theme.palette.soon, fontWeight: 700 },
  '&[data-verdict="missed"]': { color: theme.palette.late, fontWeight: 700 },
}));

interface Props {
  readonly report: Report;
  /** Opens the records behind a figure. */
  readonly onOpen: (figure: FigureId) => void;
}

/** What is measured, against its target and the period before; each row opens the records behind it. */
export function FigureTable({ report, onOpen }: Props) {
  const t = useWords('reports');
  const isWeek = report.report === 'week';
  return (
    <Table aria-label={t('figures')}>
      <thead>
        <tr>
          <th scope="col">{t('column.what')}</th>
          <th scope="col">{t('column.target')}</th>
          <th scope="col" data-is="number">
            {t(isWeek ? 'column.week' : 'column.month')}
          </th>
          <th scope="col" data-is="number">
            {t(isWeek ? 'column.weekBefore' : 'column.monthBefore')}
          </th>
          <th scope="col">{t('column.verdict')}</th>
        </tr>
      </thead>
      <tbody>
        {report.figures.map((figure) => (
          <FigureRow key={figure.id} figure={figure} onOpen={() => onOpen(figure.id)} />
        ))}
      </tbody>
    </Table>
  );
}

function FigureRow({ figure, onOpen }: { readonly figure: Figure; readonly onOpen: () => void }) {
  const { id, unit, value, before, verdict } = figure;
  const say = useFigureWords();
  const name = useFigureName();
  return (
    <tr>
      <th scope="row">
        <RowButton id={`figure ${id}`} onOpen={onOpen}>
          {name(id)}
        </RowButton>
      </th>
      <td data-is="second">{say.target(figure)}</td>
      <td data-is="number">
        <Value>{say.value(value, unit)}</Value>
      </td>
      <td data-is="number">{say.value(before, unit)}</td>
      <td>
        <VerdictText verdict={verdict} />
      </td>
    </tr>
  );
}

function VerdictText({ verdict }: { readonly verdict: Verdict }) {
  const t = useWords('reports');
  return (
    <Result data-verdict={verdict}>
      {verdict === 'met' && <CheckIcon />}
      {t(`verdict.${verdict}`)}
    </Result>
  );
}
