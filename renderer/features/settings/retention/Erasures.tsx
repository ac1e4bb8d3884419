import { styled } from '@mui/material/styles';
import { useDesk } from '../../../app/desk/desk-context.ts';
import { momentNow } from '../../../app/now/now.ts';
import { useFormat } from '../../../app/words/format-context.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { useKindText } from './use-kind-text.ts';
import type { Erasure } from './use-retention.ts';

const Part = styled('section')(({ theme }) => ({
  '& > h3': { ...theme.typography.rowTitle, marginBottom: 4 },
  '& > p': { color: theme.palette.ink2 },
  '& table': { width: '100%', maxWidth: 900, borderCollapse: 'collapse' },
  '& th, & td': {
    padding: '5px 12px 5px 0',
    textAlign: 'left',
    verticalAlign: 'top',
    overflowWrap: 'anywhere',
    borderBottom: `1px solid ${theme.palette.line}`,
  },
  '& thead th': { ...theme.typography.meta, color: theme.palette.ink3 },
  '& td[data-tone="soon"]': { color: theme.palette.soon },
}));

const columns = ['at', 'by', 'what', 'reason', 'state'] as const;

/** What was erased, by whom and why; never what it was. */
export function Erasures({ erasures }: { readonly erasures: readonly Erasure[] }) {
  const t = useWords('retention');
  const line = useErasureLine();
  return (
    <Part>
      <h3>{t('done.title')}</h3>
      {erasures.length === 0 && <p>{t('done.none')}</p>}
      {erasures.length > 0 && (
        <table aria-label={t('done.title')}>
          <thead>
            <tr>
              {columns.map((name) => (
                <th key={name} scope="col">
                  {t(`done.column.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {[...erasures]
              .sort((a, b) => b.at.localeCompare(a.at))
              .map((erasure) => {
                const said = line(erasure);
                const isOwed = erasure.finishedAt === null || erasure.secondFolderOwes;
                return (
                  <tr key={erasure.id}>
                    {columns.map((name) => (
                      <td key={name} data-tone={name === 'state' && isOwed ? 'soon' : undefined}>
                        {said[name]}
                      </td>
                    ))}
                  </tr>
                );
              })}
          </tbody>
        </table>
      )}
    </Part>
  );
}

function useErasureLine(): (erasure: Erasure) => Record<(typeof columns)[number], string> {
  const t = useWords('retention');
  const kindText = useKindText();
  const format = useFormat();
  const staff = useDesk((desk) => desk.staff);
  return ({ at, by, subject, reason, finishedAt, secondFolderOwes }) => {
    const person = by === null ? undefined : staff[by];
    const name = format.language === 'en' ? person?.latinName || person?.name : person?.name;
    return {
      at: format.moment(at, momentNow()),
      by: name ?? by ?? t('done.system'),
      what:
        subject.kind === 'records'
          ? t('done.records', {
              kind: kindText(subject.of),
              before: format.localDay(subject.closedBefore, 'full'),
            }) + (subject.count === null ? '' : t('done.count', { count: subject.count }))
          : t(`done.${subject.kind}`),
      reason: by === null && reason === '' ? t('done.byItself') : reason,
      state: t(finishedAt === null ? 'done.running' : secondFolderOwes ? 'done.owes' : 'done.finished'),
    };
  };
}
