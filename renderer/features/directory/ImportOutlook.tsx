import { styled } from '@mui/material/styles';
import { personRole } from '../../../shared/domain/directory/person.ts';
import { useFormat } from '../../app/words/format-context.ts';
import { useWords } from '../../app/words/use-words.ts';
import { Section } from '../../ui/Section.tsx';
import type { ImportSummary } from './use-import.ts';

const Counts = styled('dl')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'repeat(3, auto)',
  justifyContent: 'start',
  gap: '4px 32px',
  '& > div': { display: 'flex', alignItems: 'baseline', gap: 8 },
  '& dt': { color: theme.palette.ink2 },
  '& dd': { ...theme.typography.rowTitle, margin: 0 },
}));

const Table = styled('table')(({ theme }) => ({
  width: '100%',
  borderCollapse: 'collapse',
  textAlign: 'left',
  '& th': {
    ...theme.typography.meta,
    color: theme.palette.ink3,
    padding: '4px 8px 4px 0',
    borderBottom: `1px solid ${theme.palette.edge}`,
  },
  '& td': { padding: '5px 8px 5px 0', borderBottom: `1px solid ${theme.palette.line}` },
}));

/** What the import would do, in figures, and the first of the new people. */
export function ImportOutlook({ summary }: { readonly summary: ImportSummary }) {
  const t = useWords('directory');
  const terms = useWords('terms');
  const { language } = useFormat();
  const figure = new Intl.NumberFormat(language);
  const counts = [
    ['newPlaces', summary.newPlaces],
    ['newPeople', summary.newPeople],
    ['unchanged', summary.unchanged],
    ['changedPlaces', summary.changedPlaces],
    ['changedPeople', summary.changedPeople],
    ['leftOut', summary.problemRows],
  ] as const;
  const roleText = (role: string) => {
    const known = personRole.safeParse(role);
    return known.success ? terms(`personRole.${known.data}`) : role;
  };
  return (
    <>
      <Section title={t('import.summary')}>
        <Counts>
          {counts.map(([what, count]) => (
            <div key={what}>
              <dt>{t(`import.${what}`)}</dt>
              <dd>{figure.format(count)}</dd>
            </div>
          ))}
        </Counts>
      </Section>
      <Section title={t('import.sample')}>
        {summary.sample.length === 0 ? (
          <p>{t('import.noSample')}</p>
        ) : (
          <Table>
            <thead>
              <tr>
                <th scope="col">{t('column.place')}</th>
                <th scope="col">{t('column.name')}</th>
                <th scope="col">{t('column.role')}</th>
                <th scope="col">{t('column.phone')}</th>
              </tr>
            </thead>
            <tbody>
              {summary.sample.slice(0, 8).map(({ place, person, phone, role }, index) => (
                <tr key={`${place} ${person} ${String(index)}`}>
                  <td>{place}</td>
                  <td>{person}</td>
                  <td>{roleText(role)}</td>
                  <td>{phone}</td>
                </tr>
              ))}
            </tbody>
          </Table>
        )}
      </Section>
    </>
  );
}
