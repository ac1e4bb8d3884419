import type { Report } from '../../../shared/domain/report/report.ts';
import { useOrderWords } from '../../app/orders/use-order-words.ts';
import { useWords } from '../../app/words/use-words.ts';
import { Part } from './Part.tsx';
import { RowButton } from './RowButton.tsx';
import { Table } from './Table.ts';
import { useFigureWords } from './use-figure-words.ts';

interface Props {
  readonly lines: Report['departments'];
  /** Opens the orders of a department. */
  readonly onOpen: (department: string) => void;
}

/** How each department did. */
export function DepartmentTable({ lines, onOpen }: Props) {
  const t = useWords('reports');
  const say = useFigureWords();
  const { department } = useOrderWords();
  if (lines.length === 0) return null;
  const heads = ['orders', 'pickUp', 'arrival', 'slips', 'score', 'rework'] as const;
  return (
    <Part title={t('departments')} table="departments">
      <Table aria-label={t('departments')}>
        <thead>
          <tr>
            <th scope="col">{t('department.name')}</th>
            {heads.map((head) => (
              <th key={head} scope="col" data-is="number">
                {t(`department.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.department}>
              <th scope="row">
                <RowButton id={`department ${line.department}`} onOpen={() => onOpen(line.department)}>
                  {department(line.department)}
                </RowButton>
              </th>
              <td data-is="number">{say.count(line.orders)}</td>
              <td data-is="number">{say.share(line.pickedUpInTime)}</td>
              <td data-is="number">{say.share(line.arrivedInTime)}</td>
              <td data-is="number">{say.count(line.slipsOut)}</td>
              <td data-is="number">{say.value(line.score, 'count')}</td>
              <td data-is="number">{say.count(line.rework)}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Part>
  );
}
