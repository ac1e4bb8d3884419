import { styled } from '@mui/material/styles';
import { useMemo, useRef, useState } from 'react';
import { complaintLineOf, selectComplaints } from '../../../../shared/domain/complaint/complaint-line.ts';
import { undigested } from '../../../../shared/domain/complaint/decide-digest.ts';
import type { Refusal } from '../../../../shared/refusal.ts';
import { useInvoke, useMirror, useSession, useStaff } from '../../../app/desk/desk-context.ts';
import { useKeys } from '../../../app/keyboard/use-keys.ts';
import { goTo } from '../../../app/navigation/navigation.ts';
import { momentNow } from '../../../app/now/now.ts';
import { useFormat } from '../../../app/words/format-context.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { DataTable } from '../../../ui/DataTable.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { useToast } from '../../../ui/toast-context.ts';
import { OrderViews } from '../OrderViews.tsx';
import { DigestSheet } from './DigestSheet.tsx';
import { SummaryBar } from './SummaryBar.tsx';
import { SummaryFoot } from './SummaryFoot.tsx';
import { useSummaryState, type SummaryFilter } from './summary-state.ts';
import { useSummaryColumns } from './use-summary-columns.tsx';

const Screen = styled('div')(({ theme }) => ({
  flex: 1,
  minHeight: 0,
  display: 'flex',
  flexDirection: 'column',
  container: 'orders / inline-size',
  '& > [data-part="head"]': {
    minHeight: 48,
    flex: 'none',
    display: 'flex',
    alignItems: 'center',
    gap: 16,
    padding: '6px 20px',
  },
  '& > [data-part="head"] > h1': theme.typography.title,
  '& > [data-part="head"] > span': { marginLeft: 'auto' },
  '& > [data-part="table"]': { flex: 1, minHeight: 0, backgroundColor: theme.palette.sheet },
}));

/** 投诉汇总表: every complaint of some days as one row, printed in the customer's form, with the weekly digest. */
export function SummaryScreen() {
  const t = useWords('complaints');
  const terms = useWords('terms');
  const common = useWords('common');
  const format = useFormat();
  const invoke = useInvoke();
  const toast = useToast();
  const { health } = useSession();
  const { id: me } = useStaff();
  const desk = useMirror((mirror) => mirror.desk);
  const [today] = useState(() => format.dayKey(momentNow()));
  const { filter, chosen, narrow, choose } = useSummaryState(me, today);
  const [isDigesting, setDigesting] = useState(false);
  const [error, setError] = useState<Refusal | null>(null);
  const firstField = useRef<HTMLInputElement>(null);
  const columns = useSummaryColumns();
  const lines = useMemo(() => selectComplaints(desk, wishOf(filter)).map(complaintLineOf), [desk, filter]);
  const waiting = useMemo(() => undigested(desk), [desk]);
  const line = lines.find(({ order }) => order === chosen) ?? lines[0] ?? null;
  const block = health.kind === 'sound' ? null : common('readOnly');

  const open = ({ order }: { readonly order: string }) =>
    goTo({ place: 'orders', view: 'complaints', order });
  async function print(): Promise<void> {
    if (block !== null) return;
    const reply = await invoke('complaints.printSummary', { fromOn: filter.from, toOn: filter.to });
    setError(reply.ok ? null : reply.error);
    if (reply.ok) toast({ text: t('summary.printed', { from: filter.from, to: filter.to }) });
  }
  useKeys([
    { chord: '/', label: t('summary.filterKey'), act: () => firstField.current?.focus() },
    { chord: 'Ctrl+P', label: t('summary.print'), act: () => void print() },
    { chord: '1', label: t('digest.act'), act: () => setDigesting(true) },
    { chord: 'Escape', label: t('summary.esc'), act: () => goTo({ place: 'orders', view: 'complaints' }) },
    { chord: 'Enter', act: () => line && open(line) },
    { chord: 'ArrowRight', label: t('summary.openOrder'), act: () => line && open(line) },
  ]);
  return (
    <Screen>
      <div data-part="head">
        <h1>{t('summary.title')}</h1>
        <span>
          <Button scale="small" chord="Ctrl+P" onClick={() => void print()} blockedBecause={block}>
            {t('summary.print')}
          </Button>
        </span>
      </div>
      <OrderViews value="summary" />
      <SummaryBar filter={filter} onChange={narrow} firstField={firstField} />
      {error && <ErrorNote error={error} />}
      <div data-part="table">
        <DataTable
          autoFocus
          label={t('summary.title')}
          rows={lines}
          columns={columns}
          rowId={({ order }) => order}
          chosen={line?.order ?? null}
          onChoose={choose}
          onStep={open}
          onOpen={open}
          speakRow={({ severity, place, who, text, state }) =>
            t('summary.spoken', {
              severity: terms(`severity.${severity}`),
              state: terms(`state.${state}`),
              place,
              who,
              text,
            })
          }
          empty={<EmptyState sentence={t('summary.empty')}>{t('summary.onlyLiving')}</EmptyState>}
        />
      </div>
      <SummaryFoot
        total={lines.length}
        waiting={waiting.length}
        onOpen={line && (() => open(line))}
        onDigest={() => setDigesting(true)}
        block={block}
      />
      {isDigesting && <DigestSheet orders={waiting} block={block} onClose={() => setDigesting(false)} />}
    </Screen>
  );
}

function wishOf({ from, to, severity, state }: SummaryFilter) {
  return {
    fromOn: from,
    toOn: to,
    ...(severity === 'every' ? {} : { severity }),
    ...(state === 'all' ? {} : { open: state === 'open' }),
  };
}
