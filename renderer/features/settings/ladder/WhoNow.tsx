import { styled } from '@mui/material/styles';
import { dutyPerson } from '../../../../shared/domain/clock/duty-person.ts';
import { personOn } from '../../../../shared/rules/ladder.ts';
import { useDesk } from '../../../app/desk/desk-context.ts';
import { useNow } from '../../../app/now/now.ts';
import { useOrderWords } from '../../../app/orders/use-order-words.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { Section } from '../../../ui/Section.tsx';

const Table = styled('table')(({ theme }) => ({
  borderCollapse: 'collapse',
  width: '100%',
  maxWidth: 820,
  '& th, & td': {
    padding: '5px 12px 5px 0',
    textAlign: 'left',
    borderBottom: `1px solid ${theme.palette.line}`,
  },
  '& thead th': { ...theme.typography.meta, color: theme.palette.ink3 },
  '& tbody th': { fontWeight: 400 },
  '& td[data-nobody="true"]': { color: theme.palette.soon },
}));

const levels = dutyPerson.shape.level.options;

/** Whom each level would be for an order of each department at this moment; nobody is amber. */
export function WhoNow() {
  const t = useWords('rules');
  const terms = useWords('terms');
  const words = useOrderWords();
  const dutyPeople = useDesk((desk) => desk.dutyPeople);
  const departments = useDesk((desk) => desk.departments);
  const staff = useDesk((desk) => desk.staff);
  const centre = useDesk((desk) => desk.centre);
  const at = new Date(useNow()).toISOString();
  const desk = { dutyPeople, departments, staff, centre };
  return (
    <Section title={t('people.now')} aside={t('people.nowHint')}>
      <Table aria-label={t('people.now')}>
        <thead>
          <tr>
            <th scope="col">{t('people.department')}</th>
            {levels.map((each) => (
              <th key={each} scope="col">
                {terms(`level.${each}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {Object.keys(departments).map((department) => (
            <tr key={department}>
              <th scope="row">{words.department(department)}</th>
              {levels.map((each) => {
                const name = personOn(desk, each, { department, owner: '' }, at);
                return (
                  <td key={each} data-nobody={name === ''}>
                    {name || t('people.nobody')}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </Table>
    </Section>
  );
}
