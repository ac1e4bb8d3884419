import { styled } from '@mui/material/styles';
import type { QualityDraw } from '../../../shared/domain/quality/quality-draw.ts';
import { numberOf } from '../../../shared/rules/numbers.ts';
import { useDesk } from '../../app/desk/desk-context.ts';
import { useStaffName } from '../../app/shift/use-staff-name.ts';
import { useWords } from '../../app/words/use-words.ts';
import { resultsOf, type QualityResult } from './results.ts';
import { useQualityWords } from './use-quality-words.ts';

const Sheet = styled('div')(({ theme }) => ({
  flex: 1,
  minHeight: 0,
  overflow: 'auto',
  padding: '8px 20px',
  'html &:focus': { outlineOffset: -2 },
  backgroundColor: theme.palette.sheet,
  '& table': { width: '100%', maxWidth: 960, borderCollapse: 'collapse' },
  '& th, & td': { padding: '0 8px', height: 32, textAlign: 'left', fontWeight: 400 },
  '& thead th': {
    ...theme.typography.meta,
    color: theme.palette.ink3,
    borderBottom: `1px solid ${theme.palette.edge}`,
  },
  '& tbody th, & tbody td': { borderBottom: `1px solid ${theme.palette.line}` },
  '& [data-is="number"]': { textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  '& [data-tone="late"]': { color: theme.palette.late, fontWeight: 700 },
  '& [data-tone="ok"]': { color: theme.palette.ok },
  '& [data-tone="rest"]': { color: theme.palette.ink3 },
}));

/** The results take the place of the form that had the focus. */
function takeFocus(sheet: HTMLElement | null): void {
  sheet?.focus();
}

/** What a draw found of each person: error rate, and who needs extra training (T30). */
export function ResultTable({ draw }: { readonly draw: QualityDraw }) {
  const t = useWords('quality');
  const limit = useDesk(({ numbers }) => numberOf(numbers, 'quality-error-percent'));
  const heads = ['records', 'drawn', 'checked', 'wrong', 'rate'] as const;
  return (
    <Sheet ref={takeFocus} tabIndex={0} role="region" aria-label={t('results')}>
      <table aria-label={t('results')}>
        <thead>
          <tr>
            <th scope="col">{t('person.name')}</th>
            {heads.map((head) => (
              <th key={head} scope="col" data-is="number">
                {t(`person.${head}`)}
              </th>
            ))}
            <th scope="col">{t('column.training')}</th>
          </tr>
        </thead>
        <tbody>
          {resultsOf(draw, limit).map((result) => (
            <ResultRow key={result.staff} result={result} limit={limit} />
          ))}
        </tbody>
      </table>
    </Sheet>
  );
}

function ResultRow({ result, limit }: { readonly result: QualityResult; readonly limit: number }) {
  const t = useWords('quality');
  const name = useStaffName();
  const words = useQualityWords();
  const isOpen = result.checked < result.drawn;
  return (
    <tr>
      <th scope="row">{name(result.staff)}</th>
      <td data-is="number">{result.records}</td>
      <td data-is="number">{result.drawn}</td>
      <td data-is="number">{result.checked}</td>
      <td data-is="number">{result.wrong}</td>
      <td data-is="number">{words.rate(result.rate)}</td>
      <td data-tone={result.needsTraining ? 'late' : isOpen ? 'rest' : 'ok'}>
        {result.needsTraining ? t('training', { limit }) : t(isOpen ? 'notYet' : 'fine')}
      </td>
    </tr>
  );
}
