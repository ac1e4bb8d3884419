import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import type { Visit } from '../../../../shared/domain/custody/custody.ts';
import { useVisitText } from './use-visit-text.ts';

/** The columns of all groups, so that they stand below each other. */
const columns = {
  gridTemplateColumns:
    '126px 58px minmax(72px, 1.1fr) minmax(0, 1fr) minmax(64px, 1fr) minmax(0, 1.4fr) 44px minmax(52px, max-content)',
  '@container visits (max-width: 720px)': {
    gridTemplateColumns:
      '118px 54px minmax(64px, 1.2fr) minmax(64px, 1fr) minmax(0, 1.2fr) minmax(48px, max-content)',
    '& > [data-column="firm"], & > [data-column="in"]': { display: 'none' },
  },
};

const Row = styled('div')(({ theme }) => ({
  ...columns,
  display: 'grid',
  alignItems: 'center',
  gap: 12,
  minHeight: 40,
  padding: '4px 20px 4px 17px',
  borderBottom: `1px solid ${theme.palette.line}`,
  borderLeft: '3px solid transparent',
  cursor: 'pointer',
  '&[data-chosen="true"]': {
    backgroundColor: theme.palette.accentTint,
    borderLeftColor: theme.palette.accent,
  },
  '&[data-mood="late"]:not([data-chosen="true"])': { backgroundColor: theme.palette.lateTint },
  'html &:focus': { outlineOffset: -2 },
  '& > span': { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  // Whatever is cut is whole on the row one works on.
  '&[data-chosen="true"] > span': { whiteSpace: 'normal', overflowWrap: 'anywhere' },
  '& > [data-column="lead"]': { textAlign: 'right', overflow: 'visible' },
  '& > [data-column="firm"], & > [data-column="why"], & > [data-column="in"]': { color: theme.palette.ink2 },
  '& > [data-column="pass"]': { fontWeight: 700 },
  '&[data-group="left"]': { minHeight: 32, color: theme.palette.ink2 },
  '&[data-group="left"] > [data-column="pass"]': { fontWeight: 400 },
}));

/** The heads of the columns. */
export const VisitHeads = styled('div')(({ theme }) => ({
  ...theme.typography.meta,
  ...columns,
  display: 'grid',
  gap: 12,
  padding: '2px 20px 4px',
  color: theme.palette.ink3,
  borderBottom: `1px solid ${theme.palette.edge}`,
  '& > [data-column="lead"]': { textAlign: 'right' },
}));

interface Props {
  readonly visit: Visit;
  readonly group: 'inside' | 'expected' | 'left';
  readonly mood: string;
  /** In front: the clock, when it comes, when it went. */
  readonly lead: ReactNode;
  /** At the end: by when, until which day. */
  readonly end: ReactNode;
  readonly spokenLead: string;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
  readonly onOpen: () => void;
}

/** A visit as a row: clock, pass, who, firm, where to, why, in, due. */
export function VisitRow({ visit, group, mood, lead, end, spokenLead, isChosen, onChoose, onOpen }: Props) {
  const text = useVisitText();
  const spoken = [spokenLead, visit.pass?.code, text.who(visit), text.place(visit), text.why(visit)];
  return (
    <Row
      role="row"
      aria-label={spoken.filter(Boolean).join(' ')}
      aria-selected={isChosen}
      data-visit={visit.number}
      data-group={group}
      data-mood={mood}
      data-chosen={isChosen}
      tabIndex={isChosen ? 0 : -1}
      onFocus={onChoose}
      onDoubleClick={onOpen}
    >
      <span role="gridcell" data-column="lead">
        {lead}
      </span>
      <span role="gridcell" data-column="pass">
        {visit.pass?.code ?? text.mark(visit)}
      </span>
      <span role="gridcell">
        <b>{text.who(visit)}</b>
        {visit.persons > 1 && ` ${text.persons(visit)}`}
      </span>
      <span role="gridcell" data-column="firm">
        {text.firm(visit)}
      </span>
      <span role="gridcell">{text.place(visit)}</span>
      <span role="gridcell" data-column="why">
        {text.why(visit)}
      </span>
      <span role="gridcell" data-column="in">
        {text.cameIn(visit)}
      </span>
      <span role="gridcell">{end}</span>
    </Row>
  );
}
