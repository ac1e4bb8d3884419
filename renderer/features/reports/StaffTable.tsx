import { styled } from '@mui/material/styles';
import type { Report } from '../../../shared/domain/report/report.ts';
import { useStaffName } from '../../app/shift/use-staff-name.ts';
import { useWords } from '../../app/words/use-words.ts';
import { Part } from './Part.tsx';
import { RowButton } from './RowButton.tsx';
import { Table } from './Table.ts';
import { useFigureWords } from './use-figure-words.ts';

const Training = styled('b')(({ theme }) => ({ color: theme.palette.late }));

interface Props {
  readonly lines: NonNullable<Report['staff']>;
  /** Opens the calls of a person. */
  readonly onOpen: (staff: string) => void;
}

/** How each person at the desk did; only for those who may see it. */
export function StaffTable({ lines, onOpen }: Props) {
  const t = useWords('reports');
  const say = useFigureWords();
  const name = useStaffName();
  const heads = [
    'calls',
    'intake',
    'enquiry',
    'answered',
    'first',
    'callbacks',
    'checked',
    'errors',
  ] as const;
  return (
    <Part title={t('staff')} aside={t('staffAbout')}>
      <Table aria-label={t('staff')}>
        <thead>
          <tr>
            <th scope="col">{t('person.name')}</th>
            {heads.map((head) => (
              <th key={head} scope="col" data-is="number">
                {t(`person.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.staff}>
              <th scope="row">
                <RowButton id={`staff ${line.staff}`} onOpen={() => onOpen(line.staff)}>
                  {name(line.staff)}
                </RowButton>
              </th>
              <td data-is="number">{say.count(line.calls)}</td>
              <td data-is="number">{say.value(line.intakeSeconds, 'seconds')}</td>
              <td data-is="number">{say.value(line.enquirySeconds, 'seconds')}</td>
              <td data-is="number">{say.share(line.answeredInTime)}</td>
              <td data-is="number">{say.share(line.firstContact)}</td>
              <td data-is="number">{say.count(line.callbacks)}</td>
              <td data-is="number">{say.count(line.qualityChecked)}</td>
              <td data-is="number">
                {line.needsTraining && <Training>{t('person.training')} </Training>}
                {say.share(line.qualityErrors)}
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Part>
  );
}
