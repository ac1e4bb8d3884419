import { styled } from '@mui/material/styles';
import { memo, type ReactNode } from 'react';
import type { LogEntry } from '../../../shared/domain/duty-log/log-entry.ts';
import { useOrderWords } from '../../app/orders/use-order-words.ts';
import { useStaffName } from '../../app/shift/use-staff-name.ts';
import { useFormat } from '../../app/words/format-context.ts';
import { useWords } from '../../app/words/use-words.ts';
import { MarkChip } from '../../ui/MarkChip.tsx';
import { isBackEntry } from './log-kinds.ts';
import type { PageLine } from './page-lines.ts';
import { isCalling, useEventText } from './use-event-text.ts';
import { useLogLinks, type Linked } from './use-log-links.ts';

const Row = styled('div')(({ theme }) => ({
  position: 'relative',
  display: 'grid',
  gridTemplateColumns: '84px 72px 84px minmax(0, 1fr) minmax(0, auto)',
  columnGap: 12,
  alignItems: 'baseline',
  minHeight: 36,
  padding: '7px 20px 6px',
  borderBottom: `1px solid ${theme.palette.line}`,
  '&:lang(en)': { gridTemplateColumns: '84px 100px 96px minmax(0, 1fr) minmax(0, auto)' },
  '& > [data-part="time"] > b': { display: 'block', fontWeight: 700 },
  '& > [data-part="time"] > small': { display: 'block', whiteSpace: 'normal' },
  '& > [data-part="who"]': {
    ...theme.typography.second,
    color: theme.palette.ink2,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  '& small': { ...theme.typography.meta, color: theme.palette.ink3 },
  '& p': { overflow: 'hidden', whiteSpace: 'nowrap', textOverflow: 'ellipsis' },
  '& p[data-part="later"]': { ...theme.typography.second, color: theme.palette.ink2 },
  '& p[data-part="later"] > b': { fontWeight: 400, color: theme.palette.ink3 },
  '&[data-system="true"] p': { color: theme.palette.ink2 },
  '&[data-calling="true"] p': { color: theme.palette.late },
  '&[aria-selected="true"]': {
    backgroundColor: theme.palette.accentTint,
    '&::before': {
      content: '""',
      position: 'absolute',
      inset: '0 auto 0 0',
      borderLeft: `3px solid ${theme.palette.accent}`,
    },
    '& p': { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  },
  '& > [data-part="about"]': {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'flex-end',
    alignItems: 'baseline',
    gap: '2px 8px',
    maxWidth: 220,
  },
}));

const LinkButton = styled('button')(({ theme }) => ({
  ...theme.typography.second,
  fontFamily: 'inherit',
  padding: 0,
  border: 0,
  background: 'none',
  cursor: 'pointer',
  whiteSpace: 'nowrap',
  color: theme.palette.accent,
}));

interface Props {
  readonly id: string;
  readonly line: PageLine;
  readonly isChosen: boolean;
  readonly onChoose: (id: string) => void;
  /** The field of a correction, under the line. */
  readonly children?: ReactNode;
}

/** One line of the log: when, who, what sort, what, and the records that it names; corrections under it (ux 5). */
export const LogRow = memo(function LogRow({
  id,
  line: { entry, later },
  isChosen,
  onChoose,
  children,
}: Props) {
  const t = useWords('dutyLog');
  const staff = useStaffName();
  const textOf = useEventText();
  const format = useFormat();
  const linksOf = useLogLinks();
  const kindOf = useKindText();
  return (
    <Row
      id={id}
      role="row"
      aria-selected={isChosen}
      data-system={entry.event !== null}
      data-calling={isCalling(entry)}
      onClick={() => onChoose(entry.id)}
    >
      <div role="gridcell" data-part="time">
        <b>{format.time(entry.happenedAt)}</b>
        <Written entry={entry} />
      </div>
      <div role="gridcell" data-part="who">
        {entry.by === null ? t('system') : staff(entry.by)}
      </div>
      <div role="gridcell">
        <MarkChip strength="faint">{kindOf(entry)}</MarkChip>
      </div>
      <div role="gridcell">
        <p>
          {entry.supplements !== null && <b>{t('ofEarlier')}</b>}
          {textOf(entry)}
        </p>
        {later.map((added) => (
          <p key={added.id} data-part="later">
            <b>
              {t('addedLater', {
                time: format.moment(added.at, Date.parse(entry.happenedAt)),
                name: staff(added.by),
              })}
            </b>
            {added.text}
          </p>
        ))}
        {children}
      </div>
      <div role="gridcell" data-part="about">
        <ForNext entry={entry} />
        {[entry, ...later].flatMap(linksOf).map((link) => (
          <Link key={link.id} link={link} />
        ))}
      </div>
    </Row>
  );
});

/** The time of writing, where it is another than the one of the event. */
function Written({ entry }: { readonly entry: LogEntry }) {
  const t = useWords('dutyLog');
  const format = useFormat();
  const time = format.moment(entry.at, Date.parse(entry.happenedAt));
  if (isBackEntry(entry)) return <small>{t('enteredAt', { time })}</small>;
  const isLater = format.time(entry.at) !== format.time(entry.happenedAt);
  return isLater ? <small>{t('foundAt', { time })}</small> : null;
}

/** The sort of a line; of what the desk itself did more exactly than that. */
function useKindText(): (entry: LogEntry) => string {
  const t = useWords('dutyLog');
  return ({ event, category }) => {
    if (event === null) return t(`category.${category}`);
    const isSoon = event.kind === 'escalated' && event.percent < 100;
    return isSoon ? t('soon') : t(`eventKind.${event.kind}`);
  };
}

function ForNext({ entry: { forNext, handedOver } }: { readonly entry: LogEntry }) {
  const t = useWords('dutyLog');
  const words = useOrderWords();
  if (!forNext) return null;
  if (handedOver === null) return <MarkChip strength="outlined">{t('forNext')}</MarkChip>;
  return <small>{t('handedOver', { handover: words.number(handedOver) })}</small>;
}

function Link({ link: { label, open } }: { readonly link: Linked }) {
  return (
    <LinkButton type="button" tabIndex={-1} onClick={open}>
      {label}
    </LinkButton>
  );
}
