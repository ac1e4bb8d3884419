import { styled } from '@mui/material/styles';
import { KeyCap } from '../../ui/KeyCap.tsx';
import { SearchIcon } from '../../ui/SearchIcon.tsx';
import { openShift } from '../../../shared/domain/apply-shifts.ts';
import { useDesk, useSession, useStaff } from '../desk/desk-context.ts';
import { openOverlay } from '../navigation/navigation.ts';
import { useMinute } from '../now/now.ts';
import { useShiftWords } from '../shift/use-shift-words.ts';
import { useFormat } from '../words/format-context.ts';
import { useWords } from '../words/use-words.ts';
import { ClockSummary } from './ClockSummary.tsx';
import { useLock } from './use-lock.ts';
import { PrinterSummary } from './PrinterSummary.tsx';

const Bar = styled('header')(({ theme }) => ({
  gridArea: 'top',
  display: 'flex',
  alignItems: 'stretch',
  minWidth: 0,
  // The title bar of Windows stands at the right of this bar (ux 2); elsewhere the variable is not set.
  paddingRight: 'calc(100vw - env(titlebar-area-width, 100vw))',
  backgroundColor: theme.palette.paper,
  borderBottom: `1px solid ${theme.palette.line}`,
  WebkitAppRegion: 'drag',
  '& button': { WebkitAppRegion: 'no-drag' },
  '@media print': { display: 'none' },
}));

const Brand = styled('div')(({ theme }) => ({
  width: 88,
  flex: 'none',
  display: 'grid',
  placeItems: 'center',
  backgroundColor: theme.palette.well,
  font: '700 19px/1 "Noto Serif CJK SC", "Source Han Serif SC", "Songti SC", SimSun, serif',
  letterSpacing: 1,
  '&:lang(en)': { font: `700 12.5px/1 ${theme.typography.fontFamily ?? 'sans-serif'}`, letterSpacing: 0 },
}));

const Cell = styled('div')(({ theme }) => ({
  display: 'flex',
  alignItems: 'center',
  gap: 10,
  padding: '0 14px',
  whiteSpace: 'nowrap',
  flex: 'none',
  '& > b': { ...theme.typography.clock, lineHeight: '28px' },
  '& > div': { display: 'flex', flexDirection: 'column' },
  '& span:first-of-type': theme.typography.second,
  '& span:last-of-type': { ...theme.typography.meta, color: theme.palette.ink2 },
}));

const Person = styled('button')(({ theme }) => ({
  all: 'unset',
  display: 'flex',
  alignItems: 'center',
  gap: 10,
  padding: '0 14px',
  cursor: 'pointer',
  whiteSpace: 'nowrap',
  borderLeft: `1px solid ${theme.palette.line}`,
  '& > span': { display: 'flex', flexDirection: 'column' },
  '& b': theme.typography.second,
  '& b + span': { ...theme.typography.meta, color: theme.palette.ink2 },
  '& b ': { fontWeight: 700 },
  '&:focus-visible': { outline: `2px solid ${theme.palette.accent}`, outlineOffset: -2 },
}));

const FindCell = styled('div')(({ theme }) => ({
  flex: 1,
  minWidth: 120,
  display: 'flex',
  alignItems: 'center',
  padding: '0 14px',
  borderLeft: `1px solid ${theme.palette.line}`,
}));

const FindBox = styled('button')(({ theme }) => ({
  all: 'unset',
  boxSizing: 'border-box',
  width: '100%',
  height: 34,
  display: 'flex',
  alignItems: 'center',
  gap: 8,
  padding: '0 8px',
  minWidth: 0,
  cursor: 'text',
  color: theme.palette.ink3,
  backgroundColor: theme.palette.sheet,
  border: `1px solid ${theme.palette.edge}`,
  borderRadius: 4,
  '& > span': {
    ...theme.typography.second,
    flex: 1,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  '&:focus-visible': { outline: `2px solid ${theme.palette.accent}`, outlineOffset: 2 },
}));

/** Time, desk, person, search, clocks and printers: always visible (ux 2). */
export function TopBar() {
  const t = useWords('shell');
  const format = useFormat();
  const now = useMinute();
  const { centre } = useSession();
  return (
    <Bar>
      <Brand>{t('brand')}</Brand>
      <Cell>
        <b>{format.time(now)}</b>
        <div>
          <span>{format.day(now, 'long')}</span>
          <span>{t('desk', { letter: centre?.letter ?? '' })}</span>
        </div>
      </Cell>
      <PersonButton />
      <FindCell>
        <FindBox
          type="button"
          aria-keyshortcuts="Control+K"
          onClick={() => openOverlay({ kind: 'find', text: '' })}
        >
          <SearchIcon />
          <span>{t('find')}</span>
          <KeyCap chord="Ctrl+K" />
        </FindBox>
      </FindCell>
      <ClockSummary />
      <PrinterSummary />
    </Bar>
  );
}

function PersonButton() {
  const t = useWords('shell');
  const terms = useWords('terms');
  const format = useFormat();
  const lock = useLock();
  const staff = useStaff();
  const shift = useDesk(openShift);
  const shifts = useShiftWords();
  const { practice } = useSession();
  const inPractice = useWords('practice');
  const own = shift?.owner === staff.id ? shifts.shift(shift) : terms(`role.${staff.role}`);
  const subtitle = practice ? inPractice('shift') : own;
  const name = format.language === 'en' && staff.latinName ? staff.latinName : staff.name;
  return (
    <Person type="button" title={t('lock')} aria-keyshortcuts="Control+L" onClick={lock}>
      <span>
        <b>{name}</b>
        <span>{subtitle}</span>
      </span>
      <KeyCap chord="Ctrl+L" />
    </Person>
  );
}
