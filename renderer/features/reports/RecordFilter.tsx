import { styled } from '@mui/material/styles';
import type { FigurePart, Report } from '../../../shared/domain/report/report.ts';
import { useKeys } from '../../app/keyboard/use-keys.ts';
import { useOrderWords } from '../../app/orders/use-order-words.ts';
import { useStaffName } from '../../app/shift/use-staff-name.ts';
import { useWords } from '../../app/words/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { SelectBox } from '../../ui/SelectBox.tsx';

const Row = styled('div')({ display: 'flex', flexWrap: 'wrap', gap: 6, marginTop: 8 });

interface Props {
  readonly report: Report;
  readonly part: FigurePart;
  /** Whether something of the figure counts against its target. */
  readonly canMiss: boolean;
  readonly onChoose: (part: FigurePart) => void;
}

interface Choice {
  readonly field: 'department' | 'kind' | 'hour' | 'staff' | 'place' | 'problem';
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

/** Narrows the records: only what was missed (1), of a department, a kind, an hour, a person, a place, a problem. */
export function RecordFilter({ report, part, canMiss, onChoose }: Props) {
  const t = useWords('reports');
  const choices = useChoices(report, part);
  const isMissed = part.only === 'missed';
  const turn = () => onChoose({ ...part, only: isMissed ? 'all' : 'missed' });
  useKeys(canMiss ? [{ chord: '1', label: t('records.missed'), act: turn }] : []);
  return (
    <Row role="group" aria-label={t('records.which')}>
      {canMiss && (
        <Button scale="small" chord="1" onClick={turn}>
          {isMissed ? t('records.all') : t('records.missed')}
        </Button>
      )}
      {choices.map(({ field, options }) => (
        <SelectBox
          key={field}
          label={t(`records.${field}`)}
          value={String(part[field] ?? '')}
          options={[{ value: '', label: t('records.any', { what: t(`records.${field}`) }) }, ...options]}
          onChange={(value) => onChoose(narrowed(part, field, value))}
        />
      ))}
    </Row>
  );
}

/** A part of a figure with one more thing said, or no longer said. */
function narrowed(part: FigurePart, field: Choice['field'], value: string): FigurePart {
  const { [field]: _before, ...rest } = part;
  if (value === '') return rest;
  return { ...rest, [field]: field === 'hour' ? Number(value) : value };
}

function useChoices(report: Report, part: FigurePart): readonly Choice[] {
  const t = useWords('reports');
  const terms = useWords('terms');
  const words = useOrderWords();
  const staff = useStaffName();
  const choices: readonly Choice[] = [
    {
      field: 'department',
      options: report.departments.map(({ department }) => ({
        value: department,
        label: words.department(department),
      })),
    },
    {
      field: 'kind',
      options: report.kinds.map(({ kind }) => ({ value: kind, label: terms(`kind.${kind}`) })),
    },
    {
      field: 'hour',
      options: report.hours.flatMap((count, hour) =>
        count > 0 ? [{ value: String(hour), label: t('hour', { hour }) }] : [],
      ),
    },
    {
      field: 'staff',
      options: (report.staff ?? []).map((line) => ({ value: line.staff, label: staff(line.staff) })),
    },
    // There are too many places and problems to list; the one that was opened can be let go again.
    { field: 'place', options: only(part.place) },
    { field: 'problem', options: only(part.problem) },
  ];
  return choices.filter(({ options }) => options.length > 0);
}

function only(value: string | undefined): Choice['options'] {
  return value === undefined ? [] : [{ value, label: value }];
}
