import { styled } from '@mui/material/styles';
import { useOrder } from '../orders/use-order.ts';
import { useWords } from '../words/use-words.ts';
import { Note } from '../../ui/Note.tsx';
import { useCallRecord } from './use-call-record.ts';
import { useRecordFacts } from './use-record-facts.ts';

const Sheet = styled('section')(({ theme }) => ({
  flex: 1,
  minWidth: 0,
  minHeight: 0,
  overflow: 'auto',
  padding: '12px 20px 20px',
  'html &:focus': { outlineOffset: -2 },
  backgroundColor: theme.palette.sheet,
  '& > header': { display: 'flex', alignItems: 'baseline', gap: 12, marginBottom: 8 },
  '& > header > h2': theme.typography.rowTitle,
  '& > header > span': { color: theme.palette.ink2 },
  '& > blockquote': {
    ...theme.typography.said,
    margin: '0 0 12px',
    padding: '8px 12px',
    borderLeft: `3px solid ${theme.palette.line}`,
    overflowWrap: 'anywhere',
    whiteSpace: 'pre-line',
  },
  '& > dl': {
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    gap: '6px 16px',
    margin: 0,
  },
  '& dt': { color: theme.palette.ink3 },
  '& dd': { margin: 0, overflowWrap: 'anywhere' },
  // What is not there is often what is wrong.
  '& dd[data-is="empty"]': { color: theme.palette.soon },
}));

interface Props {
  /** The number of a call or an order. */
  readonly record: string;
  /** Beside the title: the how-manieth of how many. */
  readonly position?: string;
}

/** A record as it was written: what the caller said, and every field that the five points are about. */
export function RecordView({ record, position }: Props) {
  const t = useWords('quality');
  const isCall = /-C\d+$/u.test(record);
  const { call, isReading } = useCallRecord(record);
  const { order, refusal } = useOrder(isCall ? (call?.order ?? '') : record);
  const facts = useRecordFacts(call, order);
  const isFound = call !== null || order !== null;
  const isGone = !isReading && !isFound && (isCall || refusal !== null);
  return (
    <Sheet aria-label={t('record')} tabIndex={0}>
      <header>
        <h2>{t('record')}</h2>
        {position !== undefined && <span>{position}</span>}
      </header>
      {isGone && <Note tone="soon">{t('gone')}</Note>}
      {!isGone && !isFound && <p role="status">{t('reading')}</p>}
      {isFound && (
        <>
          <blockquote>{call?.text || order?.text}</blockquote>
          <dl>
            {facts.map(({ id, name, value }) => (
              <Fact key={id} name={name} value={value} />
            ))}
          </dl>
        </>
      )}
    </Sheet>
  );
}

function Fact({ name, value }: { readonly name: string; readonly value: string }) {
  const t = useWords('quality');
  return (
    <>
      <dt>{name}</dt>
      <dd data-is={value === '' ? 'empty' : undefined}>{value === '' ? t('fact.nothing') : value}</dd>
    </>
  );
}
