import { styled } from '@mui/material/styles';
import { isAllowed } from '../../../shared/rules/permissions.ts';
import { useStaff } from '../desk/desk-context.ts';
import { useSettingsDoor } from './use-settings-door.ts';
import { goTo, useNavigation, type Screen } from '../navigation/navigation.ts';
import { useWall } from '../wall/wall-context.ts';
import { useWords } from '../words/use-words.ts';

const Bar = styled('nav')(({ theme }) => ({
  gridArea: 'rail',
  display: 'flex',
  flexDirection: 'column',
  padding: '8px 0',
  backgroundColor: theme.palette.well,
  borderRight: `1px solid ${theme.palette.line}`,
  '@media print': { display: 'none' },
}));

const Tab = styled('button')(({ theme }) => ({
  all: 'unset',
  boxSizing: 'border-box',
  position: 'relative',
  height: 52,
  padding: '6px 4px 0 12px',
  cursor: 'pointer',
  color: theme.palette.ink2,
  '& > span': {
    ...theme.typography.said,
    lineHeight: '22px',
    display: 'flex',
    gap: 6,
    alignItems: 'baseline',
  },
  '& em': { ...theme.typography.second, fontStyle: 'normal', fontWeight: 700, color: theme.palette.late },
  '& i': {
    ...theme.typography.cap,
    fontStyle: 'normal',
    lineHeight: '14px',
    display: 'block',
    color: theme.palette.ink3,
  },
  '&:lang(en) > span': { fontSize: 14 },
  '&[aria-current="page"]': {
    backgroundColor: theme.palette.paper,
    color: theme.palette.ink,
    marginRight: -1,
    '& > span': { fontWeight: 700 },
    '&::before': {
      content: '""',
      position: 'absolute',
      left: 0,
      top: 0,
      bottom: 0,
      width: 4,
      backgroundColor: theme.palette.accent,
    },
  },
  '&:focus-visible': { outline: `2px solid ${theme.palette.accent}`, outlineOffset: -2 },
  '&[data-at-end="true"]': { marginTop: 'auto' },
}));

type RailPlace = 'today' | 'intake' | 'orders' | 'lending' | 'shift' | 'directory' | 'reports' | 'settings';

const tabs: readonly {
  place: RailPlace;
  digit: string;
  screen: Screen;
  covers: readonly Screen['place'][];
}[] = [
  { place: 'today', digit: '1', screen: { place: 'today' }, covers: ['today'] },
  { place: 'intake', digit: '2', screen: { place: 'intake' }, covers: ['intake'] },
  {
    place: 'orders',
    digit: '3',
    screen: { place: 'orders', view: 'to-do' },
    covers: ['orders', 'callbacks', 'slips'],
  },
  { place: 'lending', digit: '4', screen: { place: 'lending' }, covers: ['lending'] },
  { place: 'shift', digit: '5', screen: { place: 'shift', view: 'log' }, covers: ['shift'] },
  { place: 'directory', digit: '6', screen: { place: 'directory' }, covers: ['directory'] },
  { place: 'reports', digit: '7', screen: { place: 'reports', view: 'week' }, covers: ['reports'] },
  { place: 'settings', digit: '8', screen: { place: 'settings', section: 'this-pc' }, covers: ['settings'] },
];

/** The places as index tabs at the left; a red number stands only for what is late. */
export function Rail() {
  const t = useWords('shell');
  const here = useNavigation((state) => state.screen.place);
  const { role } = useStaff();
  const section = useSettingsDoor();
  const { lines } = useWall();
  const late = lines.filter(({ nearest }) => nearest?.mood === 'late');
  // The tasks of the day stand on Today only.
  const lateAt: Readonly<Partial<Record<RailPlace, number>>> = {
    orders: late.filter(({ kind }) => kind === 'order' || kind === 'follow-up').length,
    lending: late.reduce((sum, line) => sum + (line.kind === 'custody' ? line.stays.length : 0), 0),
  };
  const shown = tabs.filter(({ place }) => place !== 'intake' || isAllowed(role, 'take calls'));
  return (
    <Bar aria-label={t('places')}>
      {shown.map(({ place, digit, screen, covers }) => (
        <Tab
          key={place}
          type="button"
          aria-current={covers.includes(here) ? 'page' : undefined}
          aria-keyshortcuts={`Control+${digit}`}
          data-at-end={place === 'settings'}
          onClick={() => goTo(place === 'settings' ? { place, section } : screen)}
        >
          <span>
            {t(`place.${place}`)}
            <Late place={place} count={lateAt[place] ?? 0} />
          </span>
          <i aria-hidden>Ctrl {digit}</i>
        </Tab>
      ))}
    </Bar>
  );
}

function Late({ place, count }: { readonly place: RailPlace; readonly count: number }) {
  const t = useWords('shell');
  if (count === 0) return null;
  return <em aria-label={t(place === 'lending' ? 'lateStays' : 'lateOrders', { count })}>{count}</em>;
}
