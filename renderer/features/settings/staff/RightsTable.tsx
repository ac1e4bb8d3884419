import { styled } from '@mui/material/styles';
import { role } from '../../../../shared/domain/desk/staff.ts';
import { isAllowed, rights, type Right } from '../../../../shared/rules/permissions.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { CheckIcon } from '../../../ui/CheckIcon.tsx';
import { Section } from '../../../ui/Section.tsx';
import { Spoken } from '../../../ui/Spoken.tsx';

const Table = styled('table')(({ theme }) => ({
  borderCollapse: 'collapse',
  '& th, & td': {
    padding: '4px 12px 4px 0',
    textAlign: 'left',
    borderBottom: `1px solid ${theme.palette.line}`,
  },
  '& thead th': { ...theme.typography.meta, color: theme.palette.ink3 },
  '& tbody th': { ...theme.typography.second, minWidth: 200 },
  '& td': { width: 96 },
}));

const all = Object.keys(rights) as Right[]; // the keys of the table of rights

/** What each role may do, read from the table the desk obeys. */
export function RightsTable() {
  const t = useWords('settings');
  const terms = useWords('terms');
  return (
    <Section title={t('staff.matrix')}>
      <Table aria-label={t('staff.matrix')}>
        <thead>
          <tr>
            <th scope="col">{t('staff.right')}</th>
            {role.options.map((each) => (
              <th key={each} scope="col">
                {terms(`role.${each}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {all.map((right) => (
            <tr key={right}>
              <th scope="row">{t(`staff.rights.${right}`)}</th>
              {role.options.map((each) => (
                <td key={each}>
                  {isAllowed(each, right) && <CheckIcon />}
                  <Spoken>{t(isAllowed(each, right) ? 'staff.may' : 'staff.mayNot')}</Spoken>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
    </Section>
  );
}
