import { styled } from '@mui/material/styles';
import { useKeys } from '../../app/keyboard/use-keys.ts';
import { goBack, goTo, useNavigation, type SettingsSection } from '../../app/navigation/navigation.ts';
import { useWords } from '../../app/words/use-words.ts';
import { BackupSection } from './backup/BackupSection.tsx';
import { CalendarSection } from './calendar/CalendarSection.tsx';
import { CasesSection } from './cases/CasesSection.tsx';
import { ClocksSection } from './clocks/ClocksSection.tsx';
import { DepartmentsSection } from './departments/DepartmentsSection.tsx';
import { LadderSection } from './ladder/LadderSection.tsx';
import { NumbersSection } from './numbers/NumbersSection.tsx';
import { PhrasesSection } from './phrases/PhrasesSection.tsx';
import { PracticeSection } from './practice/PracticeSection.tsx';
import { PrintersSection } from './printers/PrintersSection.tsx';
import { ProblemsSection } from './problems/ProblemsSection.tsx';
import { RegistersSection } from './registers/RegistersSection.tsx';
import { RetentionSection } from './retention/RetentionSection.tsx';
import { RoutesSection } from './routes/RoutesSection.tsx';
import { ShiftsSection } from './shifts/ShiftsSection.tsx';
import { StaffSection } from './staff/StaffSection.tsx';
import { ThisPcSection } from './this-pc/ThisPcSection.tsx';

const Columns = styled('div')({ flex: 1, minHeight: 0, display: 'flex' });

const List = styled('nav')(({ theme }) => ({
  width: 190,
  flex: 'none',
  padding: '10px 0',
  overflow: 'auto',
  borderRight: `1px solid ${theme.palette.line}`,
  '& > h1': { ...theme.typography.title, padding: '0 20px 8px' },
}));

const Line = styled('button')(({ theme }) => ({
  ...theme.typography.text,
  fontFamily: 'inherit',
  display: 'flex',
  alignItems: 'center',
  width: '100%',
  minHeight: 36,
  padding: '0 17px',
  textAlign: 'left',
  cursor: 'pointer',
  color: theme.palette.ink2,
  background: 'none',
  border: 0,
  borderLeft: '3px solid transparent',
  'html &:focus': { outlineOffset: -2 },
  '&[aria-current="page"]': {
    fontWeight: 700,
    color: theme.palette.ink,
    backgroundColor: theme.palette.sheet,
    borderLeftColor: theme.palette.accent,
  },
}));

const sections = {
  'this-pc': ThisPcSection,
  practice: PracticeSection,
  printers: PrintersSection,
  departments: DepartmentsSection,
  routes: RoutesSection,
  clocks: ClocksSection,
  numbers: NumbersSection,
  ladder: LadderSection,
  calendar: CalendarSection,
  problems: ProblemsSection,
  phrases: PhrasesSection,
  cases: CasesSection,
  staff: StaffSection,
  registers: RegistersSection,
  shifts: ShiftsSection,
  backup: BackupSection,
  retention: RetentionSection,
} as const satisfies Record<SettingsSection, () => unknown>;

const order = Object.keys(sections) as SettingsSection[]; // the keys of the table above

/** The settings (ux 6.16): sections at the left, the form, and where it helps its result at the right. */
export function SettingsScreen() {
  const t = useWords('settings');
  const section = useNavigation(({ screen }) => (screen.place === 'settings' ? screen.section : 'this-pc'));
  const Shown = sections[section];
  const go = (step: number) => {
    const next = order[(order.indexOf(section) + step + order.length) % order.length];
    if (next) goTo({ place: 'settings', section: next });
  };
  useKeys([
    { chord: ']', label: t('nextSection'), act: () => go(1) },
    { chord: '[', act: () => go(-1) },
    // In a field Esc would take away what is being typed.
    { chord: 'Escape', act: goBack, inFields: false },
  ]);
  return (
    <Columns>
      <List aria-label={t('sections')}>
        <h1>{t('title')}</h1>
        {order.map((each) => (
          <Line
            key={each}
            type="button"
            aria-current={each === section ? 'page' : undefined}
            onClick={() => goTo({ place: 'settings', section: each })}
          >
            {t(`section.${each}`)}
          </Line>
        ))}
      </List>
      <Shown />
    </Columns>
  );
}
