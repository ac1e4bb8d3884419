import { styled } from '@mui/material/styles';
import type { FigurePart, Report } from '../../../shared/domain/report/report.ts';
import { useKeys } from '../../app/keyboard/use-keys.ts';
import { useWords } from '../../app/words/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { SelectBox } from '../../ui/SelectBox.tsx';
import { useRecordChoices, type Choice } from './use-record-choices.ts';

const Row = styled('div')({ display: 'flex', flexWrap: 'wrap', gap: 6, marginTop: 8 });

interface Props {
  readonly report: Report;
  readonly part: FigurePart;
  /** Whether something of the figure counts against its target. */
  readonly canMiss: boolean;
  readonly onChoose: (part: FigurePart) => void;
}

/** Narrows the records: only what was missed (1), of a department, a kind, an hour, a day, a person, a place, a problem, an age. */
export function RecordFilter({ report, part, canMiss, onChoose }: Props) {
  const t = useWords('reports');
  const choices = useRecordChoices(report, part);
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
  return { ...rest, [field]: isNumber(field) ? Number(value) : value };
}

function isNumber(field: Choice['field']): boolean {
  return field === 'hour' || field === 'weekday' || field === 'age';
}
