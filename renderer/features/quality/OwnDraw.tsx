import { styled } from '@mui/material/styles';
import { useId } from 'react';
import type { QualityDraw } from '../../../shared/domain/quality/quality-draw.ts';
import { numberOf } from '../../../shared/rules/numbers.ts';
import { useDesk } from '../../app/desk/desk-context.ts';
import { useWords } from '../../app/words/use-words.ts';
import { OwnCheck } from './OwnCheck.tsx';
import { resultsOf, wrongFirst, type QualityResult } from './results.ts';
import { useQualityWords } from './use-quality-words.ts';

const Part = styled('section')(({ theme }) => ({
  maxWidth: 960,
  paddingTop: 12,
  '& > header': {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    gap: '0 16px',
    padding: '0 20px 6px',
    borderBottom: `1px solid ${theme.palette.edge}`,
  },
  '& h2': theme.typography.rowTitle,
  '& > header > span': { color: theme.palette.ink2 },
  '& > header > b': { color: theme.palette.late },
  '& > ul': { listStyle: 'none', margin: 0, padding: 0 },
}));

interface Props {
  /** A draw with nothing but one's own records. */
  readonly draw: QualityDraw;
  readonly onOpen: (record: string) => void;
}

/** What one draw found in one's own records: how many were checked, how many were not right, and each of them. */
export function OwnDraw({ draw, onOpen }: Props) {
  const words = useQualityWords();
  const limit = useDesk(({ numbers }) => numberOf(numbers, 'quality-error-percent'));
  const title = useId();
  return (
    <Part aria-labelledby={title}>
      <header>
        <h2 id={title}>{words.span(draw)}</h2>
        {resultsOf(draw, limit).map((result) => (
          <Summary key={result.staff} result={result} limit={limit} />
        ))}
      </header>
      <ul>
        {wrongFirst(draw.checks).map((check) => (
          <li key={check.record}>
            <OwnCheck check={check} onOpen={() => onOpen(check.record)} />
          </li>
        ))}
      </ul>
    </Part>
  );
}

function Summary({ result, limit }: { readonly result: QualityResult; readonly limit: number }) {
  const t = useWords('quality');
  const { rate } = useQualityWords();
  const { checked, records, wrong } = result;
  return (
    <>
      <span>
        {t('own.checked', {
          checked,
          records,
          share: rate(records === 0 ? null : (100 * checked) / records),
        })}
      </span>
      <span>{t('own.wrong', { wrong, rate: rate(result.rate) })}</span>
      {result.needsTraining && <b>{t('training', { limit })}</b>}
    </>
  );
}
