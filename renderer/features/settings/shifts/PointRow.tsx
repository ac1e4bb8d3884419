import { styled } from '@mui/material/styles';
import type { ChecklistItem } from '../../../../shared/domain/shift/pattern.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { TextInput } from '../../../ui/TextInput.tsx';

const Row = styled('div')({
  display: 'grid',
  gridTemplateColumns: '24px minmax(0, 1fr) minmax(0, 1fr) 250px',
  gap: 6,
  alignItems: 'center',
  marginTop: 6,
  maxWidth: 860,
  '& > span': { display: 'flex', justifyContent: 'flex-end', gap: 4 },
});

interface Props {
  readonly item: ChecklistItem;
  /** Its place, from 1. */
  readonly n: number;
  readonly hasHour: boolean;
  readonly onChange: (item: ChecklistItem) => void;
  readonly onTake: () => void;
  /** Null at the end of the list. */
  readonly onUp: (() => void) | null;
  readonly onDown: (() => void) | null;
}

/** One point of a list while it is written. */
export function PointRow({ item, n, hasHour, onChange, onTake, onUp, onDown }: Props) {
  const t = useWords('shiftPlan');
  const label = (of: 'name' | 'latinName' | 'at' | 'up' | 'down' | 'remove') =>
    `${n} ${t(`settings.lists.${of}`)}`;
  return (
    <Row role="group" aria-label={`${n} ${item.name}`}>
      <b>{n}</b>
      <TextInput
        scale="small"
        value={item.name}
        placeholder={t('settings.lists.name')}
        inputProps={{ 'aria-label': label('name'), maxLength: 120 }}
        onChange={({ target }) => onChange({ ...item, name: target.value })}
      />
      <TextInput
        scale="small"
        value={item.latinName}
        placeholder={t('settings.lists.latinName')}
        inputProps={{ 'aria-label': label('latinName'), maxLength: 120 }}
        onChange={({ target }) => onChange({ ...item, latinName: target.value })}
      />
      <span>
        {hasHour && (
          <TextInput
            scale="small"
            value={item.at ?? ''}
            placeholder="10:00"
            inputProps={{ 'aria-label': label('at'), maxLength: 5 }}
            sx={{ width: 72 }}
            onChange={({ target }) => onChange({ ...item, at: target.value === '' ? null : target.value })}
          />
        )}
        {onUp && (
          <Button scale="small" tone="quiet" aria-label={label('up')} onClick={onUp}>
            {t('settings.lists.up')}
          </Button>
        )}
        {onDown && (
          <Button scale="small" tone="quiet" aria-label={label('down')} onClick={onDown}>
            {t('settings.lists.down')}
          </Button>
        )}
        <Button scale="small" tone="quiet" aria-label={label('remove')} onClick={onTake}>
          {t('settings.lists.remove')}
        </Button>
      </span>
    </Row>
  );
}
