import { styled } from '@mui/material/styles';
import { useSession } from '../../app/desk/desk-context.ts';
import { useKeys } from '../../app/keyboard/use-keys.ts';
import { goBack } from '../../app/navigation/navigation.ts';
import { PrintedList } from '../../app/orders/PrintedList.tsx';
import { useOrderRows } from '../../app/orders/use-order-rows.ts';
import { usePrint } from '../../app/orders/use-print.ts';
import { useWords } from '../../app/words/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { CopyWay } from './CopyWay.tsx';
import { Happened } from './Happened.tsx';
import { MovedScreen } from './MovedScreen.tsx';
import { PaperWay } from './PaperWay.tsx';
import { RecoverySide } from './RecoverySide.tsx';
import { RepairWay } from './RepairWay.tsx';
import { useRecoveryReport } from './use-recovery-report.ts';
import { WhomToCall } from './WhomToCall.tsx';

const Columns = styled('div')({
  flex: 1,
  minHeight: 0,
  display: 'flex',
  '@media print': { display: 'none' },
});

const Left = styled('section')(({ theme }) => ({
  flex: 1,
  minWidth: 0,
  overflow: 'auto',
  padding: '18px 28px',
  backgroundColor: theme.palette.sheet,
  '& > header': { display: 'flex', alignItems: 'baseline', gap: 16, marginBottom: 12 },
  '& > header > h1': { ...theme.typography.title, flex: 1 },
  '& > header > span': { color: theme.palette.ink2 },
  '& > header b': { color: theme.palette.ink, userSelect: 'all' },
}));

const Ways = styled('div')(({ theme }) => ({
  marginTop: 18,
  borderTop: `1px solid ${theme.palette.line}`,
}));

const open = { view: 'to-do', limit: 10_000, offset: 0 } as const;

/** What happened to a book that takes no changes, and three numbered ways to go on (ux 6.14). */
export function RecoveryScreen() {
  const { health } = useSession();
  return health.kind === 'read-only' && health.why === 'desk-moved' ? (
    <MovedScreen health={health} />
  ) : (
    <Recovery />
  );
}

function Recovery() {
  const t = useWords('recovery');
  const common = useWords('common');
  const { health } = useSession();
  const { report, refusal } = useRecoveryReport();
  const rows = useOrderRows(open);
  const { isPrinting, print } = usePrint();
  useKeys([{ chord: 'Escape', label: common('back'), act: goBack }]);
  if (health.kind === 'sound') {
    return (
      <EmptyState sentence={t('sound')}>
        <Button chord="Escape" onClick={goBack}>
          {common('back')}
        </Button>
      </EmptyState>
    );
  }
  return (
    <>
      <Columns>
        <Left aria-label={t('title')} tabIndex={0}>
          <header>
            <h1>{t('title')}</h1>
            {report && (
              <span>
                {t('reference')} <b>{report.reference}</b>
              </span>
            )}
          </header>
          <Happened health={health} report={report} />
          {refusal && <ErrorNote error={refusal} />}
          <Ways role="group" aria-label={t('ways')}>
            <PaperWay openOrders={rows.length} onPrint={print} />
            <CopyWay />
            <RepairWay health={health} report={report} />
          </Ways>
          <WhomToCall />
        </Left>
        <RecoverySide rows={rows} report={report} onPrint={print} />
      </Columns>
      {isPrinting && <PrintedList rows={rows} title={t('paper.heading')} />}
    </>
  );
}
