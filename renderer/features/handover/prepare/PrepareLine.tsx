import { styled } from '@mui/material/styles';
import { memo, useEffect, useRef, type ReactNode } from 'react';
import type { HandoverLine } from '../../../../shared/domain/shift/handover.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { MarkChip } from '../../../ui/MarkChip.tsx';
import { SeverityChip } from '../../../ui/SeverityChip.tsx';
import { LineClock } from '../lines/LineClock.tsx';
import type { useLineWords } from '../lines/use-line-words.ts';

const Row = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: '92px minmax(0, 1fr) auto',
  gap: '2px 12px',
  alignItems: 'baseline',
  padding: '8px 20px',
  borderLeft: '3px solid transparent',
  borderBottom: `1px solid ${theme.palette.line}`,
  cursor: 'pointer',
  contentVisibility: 'auto',
  containIntrinsicSize: 'auto 60px',
  '&[data-current="true"]': {
    cursor: 'default',
    borderLeftColor: theme.palette.accent,
    backgroundColor: theme.palette.accentTint,
  },
  '& > span:first-of-type': { ...theme.typography.second, color: theme.palette.ink3 },
  '& > p': { minWidth: 0, overflowWrap: 'anywhere' },
  '& > p > b': { marginRight: 12, ...theme.typography.rowTitle },
  '& > p > small': { ...theme.typography.second, marginLeft: 12, color: theme.palette.ink2 },
  '& > p > span': { marginLeft: 8 },
  '& > [data-part="note"]': { gridColumn: '2 / -1', display: 'flex', gap: 12, alignItems: 'baseline' },
  '& > [data-part="note"] > small': {
    ...theme.typography.second,
    marginLeft: 'auto',
    whiteSpace: 'nowrap',
    color: theme.palette.ink2,
  },
}));

interface Props {
  readonly line: HandoverLine;
  readonly read: ReturnType<typeof useLineWords>;
  /** The incoming person's name, or the word for it. */
  readonly incoming: string;
  readonly onChoose: (key: string) => void;
  /** The field for its note, while it is the current one. */
  readonly children?: ReactNode;
}

/** One open matter with its clock and what was written to it; drawn anew only when something of it changes. */
export const PrepareLine = memo(function PrepareLine({ line, read, incoming, onChoose, children }: Props) {
  const { lead, title, text, kind } = read(line);
  const t = useWords('handover');
  const row = useRef<HTMLDivElement>(null);
  const isCurrent = children !== undefined;
  useEffect(() => {
    if (isCurrent) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isCurrent]);
  return (
    <Row ref={row} data-current={isCurrent} onPointerDown={isCurrent ? undefined : () => onChoose(line.key)}>
      <span>{lead}</span>
      <p>
        {title !== '' && <b>{title}</b>}
        {text}
        <small>{kind}</small>
        {line.severity !== null && (
          <span>
            <SeverityChip severity={line.severity} />
          </span>
        )}
        {line.carried > 0 && (
          <span>
            <MarkChip strength="faint">{t('face.carried', { count: line.carried + 1 })}</MarkChip>
          </span>
        )}
      </p>
      <End line={line} />
      {isCurrent ? <div data-part="note">{children}</div> : <Said line={line} incoming={incoming} />}
    </Row>
  );
});

/** At the right: of a callback how often nobody answered, of all else its clock. */
function End({ line }: Pick<Props, 'line'>) {
  const t = useWords('handover');
  if (line.group !== 'callbacks') return <LineClock item={line} />;
  return <span>{line.tries === 0 ? t('facts.firstTry') : t('facts.tries', { count: line.tries })}</span>;
}

function Said({ line, incoming }: Pick<Props, 'line' | 'incoming'>) {
  const t = useWords('handover');
  const isCallback = line.group === 'callbacks';
  if (line.note === '' && !isCallback) return null;
  return (
    <div data-part="note">
      {line.note}
      {isCallback && (
        <small>{line.entrust ? t('prepare.entrusted', { name: incoming }) : t('prepare.stays')}</small>
      )}
    </div>
  );
}
