import { styled } from '@mui/material/styles';
import type { QualityCheck } from '../../../shared/domain/quality/quality-draw.ts';
import { momentNow } from '../../app/now/now.ts';
import { useOrderWords } from '../../app/orders/use-order-words.ts';
import { useStaffName } from '../../app/shift/use-staff-name.ts';
import { useFormat } from '../../app/words/format-context.ts';
import { useWords } from '../../app/words/use-words.ts';

const Line = styled('button')(({ theme }) => ({
  all: 'unset',
  boxSizing: 'border-box',
  display: 'grid',
  gridTemplateColumns: '128px minmax(0, 1fr) auto',
  columnGap: 12,
  alignItems: 'baseline',
  width: '100%',
  padding: '7px 20px',
  cursor: 'pointer',
  borderBottom: `1px solid ${theme.palette.line}`,
  '&:focus': {
    outline: `2px solid ${theme.palette.accent}`,
    outlineOffset: -2,
    backgroundColor: theme.palette.accentTint,
  },
  '& > b': { fontWeight: 400, color: theme.palette.ok },
  '&[data-wrong="true"] > b': { fontWeight: 700, color: theme.palette.late },
  '& > small': { ...theme.typography.second, color: theme.palette.ink2 },
  '& > small[data-is="note"]': {
    gridColumn: '2 / -1',
    overflowWrap: 'anywhere',
    whiteSpace: 'pre-line',
    color: theme.palette.ink,
  },
}));

interface Props {
  readonly check: QualityCheck;
  readonly onOpen: () => void;
}

/** One own record that was checked: what was not right, who found it and when, and the note on how to write it. */
export function OwnCheck({ check, onOpen }: Props) {
  const t = useWords('quality');
  const acts = useWords('acts');
  const format = useFormat();
  const { number } = useOrderWords();
  const name = useStaffName();
  const wrong = check.wrong ?? [];
  return (
    <Line type="button" data-row={check.record} data-wrong={wrong.length > 0} onClick={onOpen}>
      <span>{number(check.record)}</span>
      <b>
        {wrong.length === 0
          ? t('own.right')
          : t('own.notRight', {
              points: wrong.map((point) => t(`point.${point}`)).join(acts('listSeparator')),
            })}
      </b>
      {check.at !== null && (
        <small>{t('own.by', { name: name(check.by), at: format.moment(check.at, momentNow()) })}</small>
      )}
      {check.note !== '' && <small data-is="note">{t('own.note', { note: check.note })}</small>}
    </Line>
  );
}
