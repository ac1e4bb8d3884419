import { styled } from '@mui/material/styles';
import type { Handover, HandoverCount } from '../../../../shared/domain/shift/handover.ts';
import { differs } from '../../../../shared/domain/shift/select-handover.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { CheckIcon } from '../../../ui/CheckIcon.tsx';
import { COUNT_COLUMNS } from './columns.ts';
import { CountEntry } from './CountEntry.tsx';
import { Difference } from './Difference.tsx';
import type { CountedRow } from './use-count-rows.ts';

const Line = styled('li')(({ theme }) => ({
  borderLeft: '3px solid transparent',
  borderBottom: `1px solid ${theme.palette.line}`,
  '&[aria-current="true"]': {
    borderLeftColor: theme.palette.accent,
    backgroundColor: theme.palette.accentTint,
  },
  '& > div:first-of-type': {
    display: 'grid',
    gridTemplateColumns: COUNT_COLUMNS,
    gap: 12,
    alignItems: 'center',
    minHeight: 50,
    padding: '4px 12px 4px 9px',
  },
  '& > div:first-of-type > span:first-of-type': theme.typography.said,
  '& [data-part="figure"]': { fontSize: 26, lineHeight: '32px', fontWeight: 700, textAlign: 'right' },
  '& [data-part="book"]': { fontSize: 20, lineHeight: '28px', textAlign: 'right', color: theme.palette.ink2 },
  '& [data-part="later"]': { ...theme.typography.second, textAlign: 'right', color: theme.palette.ink3 },
  '& [data-part="differs"]': {
    ...theme.typography.rowTitle,
    display: 'flex',
    justifyContent: 'flex-end',
    color: theme.palette.soon,
    '& > svg': { width: 18, height: 18, color: theme.palette.ok },
  },
  '& [data-part="remark"]': {
    ...theme.typography.second,
    color: theme.palette.ink2,
    overflowWrap: 'anywhere',
  },
  '& [data-part="remark"][data-tone="soon"]': { color: theme.palette.soon },
}));

interface Props {
  readonly handover: Handover;
  readonly counted: CountedRow;
  readonly isCurrent: boolean;
  readonly isAgain: boolean;
  readonly onChoose: (row: string | null) => void;
  readonly onAgain: (row: string | null) => void;
}

/** One row: the field while it is to be counted, afterwards both figures and what differs. */
export function CountLine({ handover, counted, isCurrent, isAgain, onChoose, onAgain }: Props) {
  const { row, name, count, state } = counted;
  const isOpen = state === 'open' || state === 'stale' || isAgain;
  const done = (isDifferent: boolean) => {
    onAgain(null);
    // A difference keeps the row until its reason is written.
    onChoose(isDifferent ? row.row : null);
  };
  return (
    <Line
      aria-current={isCurrent || undefined}
      onPointerDown={isCurrent ? undefined : () => onChoose(row.row)}
    >
      <div>
        <span>{name}</span>
        {isOpen ? (
          <Open handover={handover} counted={counted} isCurrent={isCurrent} onDone={done} />
        ) : (
          count && (
            <Compared
              count={count}
              isCash={row.register === null}
              onAgain={isCurrent && !differs(count) ? () => onAgain(row.row) : null}
            />
          )
        )}
      </div>
      {isCurrent && !isOpen && count && differs(count) && (
        <Difference
          key={count.tries}
          counted={counted}
          count={count}
          onAgain={() => onAgain(row.row)}
          onDone={() => onChoose(null)}
        />
      )}
    </Line>
  );
}

interface OpenProps {
  readonly handover: Handover;
  readonly counted: CountedRow;
  readonly isCurrent: boolean;
  readonly onDone: (isDifferent: boolean) => void;
}

function Open({ handover, counted, isCurrent, onDone }: OpenProps) {
  const t = useWords('handover');
  const { row, state } = counted;
  return (
    <>
      {isCurrent ? (
        <CountEntry handover={handover} counted={counted} onDone={onDone} />
      ) : (
        <span data-part="figure" />
      )}
      <span data-part="later">{t('check.laterBook')}</span>
      <span />
      <span data-part="remark" data-tone={state === 'stale' ? 'soon' : undefined}>
        {state === 'stale' ? t('check.stale') : row.register === null && t('check.cashUnit')}
      </span>
    </>
  );
}

interface ComparedProps {
  readonly count: HandoverCount;
  readonly isCash: boolean;
  /** Counts a row once more that agrees; one that differs has the act beside its reason. */
  readonly onAgain: (() => void) | null;
}

function Compared({ count, isCash, onAgain }: ComparedProps) {
  const t = useWords('handover');
  const { counted, expected, tries, reason } = count;
  const by = Math.round((counted - expected) * 100) / 100;
  const figure = (value: number) => (isCash ? value.toFixed(2) : value);
  const remark = differs(count) ? reason : t('check.same');
  return (
    <>
      <span data-part="figure">{figure(counted)}</span>
      <span data-part="book">{figure(expected)}</span>
      <span data-part="differs">
        {!differs(count) && <CheckIcon />}
        {by < 0 && t('check.short', { by: figure(-by) })}
        {by > 0 && t('check.over', { by: figure(by) })}
        {by === 0 && differs(count) && '≠'}
      </span>
      <span data-part="remark">
        {[remark, tries > 1 && t('check.tries', { count: tries })].filter(Boolean).join(t('sentence'))}
        {onAgain && (
          <Button autoFocus scale="small" tone="quiet" onClick={onAgain}>
            {t('check.again')}
          </Button>
        )}
      </span>
    </>
  );
}
