import { styled } from '@mui/material/styles';
import type { SessionView } from '../../app/desk/desk-store.ts';
import { useFormat } from '../../app/words/format-context.ts';
import { useWords } from '../../app/words/use-words.ts';
import { shownName } from './shown-name.ts';

const Place = styled('section')(({ theme }) => ({
  flex: 1,
  minHeight: 0,
  overflow: 'auto',
  marginTop: 32,
  '& h2': { ...theme.typography.title, margin: '0 0 8px' },
  '& ol': { ...theme.typography.said, margin: '0 0 24px', paddingLeft: 24, listStyle: 'decimal' },
  '& li + li': { marginTop: 4 },
}));

const Table = styled('table')(({ theme }) => ({
  width: '100%',
  borderCollapse: 'collapse',
  textAlign: 'left',
  '& th': {
    ...theme.typography.meta,
    color: theme.palette.ink3,
    padding: '6px 8px',
    borderBottom: `1px solid ${theme.palette.edge}`,
  },
  '& td': { ...theme.typography.said, padding: '8px', borderBottom: `1px solid ${theme.palette.line}` },
  '& th:first-of-type, & td:first-of-type': { paddingLeft: 0 },
  '& td[data-strong="true"]': { fontWeight: 700, whiteSpace: 'nowrap' },
}));

/** What to do and whom to ring; it opens while locked and holds nothing of a resident. */
export function EmergencyPlan({ contacts }: { readonly contacts: SessionView['emergencyContacts'] }) {
  const t = useWords('lock');
  const plan = useWords('emergency');
  const { language } = useFormat();
  return (
    <Place aria-label={t('emergency')} tabIndex={0}>
      <h2>{plan('plan')}</h2>
      <ol>
        {plan('planText')
          .split('\n')
          .map((step) => (
            <li key={step}>{step}</li>
          ))}
      </ol>
      <h2>{t('telephones')}</h2>
      {contacts.length === 0 ? (
        <p>{t('noTelephones')}</p>
      ) : (
        <Table>
          <thead>
            <tr>
              <th scope="col">{t('telephone.department')}</th>
              <th scope="col">{t('telephone.extension')}</th>
              <th scope="col">{t('telephone.radio')}</th>
              <th scope="col">{t('telephone.head')}</th>
            </tr>
          </thead>
          <tbody>
            {contacts.map((contact) => (
              <tr key={contact.name}>
                <td>{shownName(contact, language)}</td>
                <td data-strong="true">{contact.extension}</td>
                <td data-strong="true">{contact.radio}</td>
                <td>{contact.head}</td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </Place>
  );
}
