import { styled } from '@mui/material/styles';
import { useState } from 'react';
import type { SlipJob } from '../../../shared/domain/printing/slip-job.ts';
import { useDesk } from '../../app/desk/desk-context.ts';
import { goBack, goTo } from '../../app/navigation/navigation.ts';
import { useWords } from '../../app/words/use-words.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Note } from '../../ui/Note.tsx';
import { ChosenSlip } from './ChosenSlip.tsx';
import { isWithoutPrinter, rowsOf, type SlipView } from './select-slips.ts';
import { asksWhy, digitActs, enterAct, type SlipAct } from './slip-acts.ts';
import { SlipParts } from './SlipParts.tsx';
import { SlipTable } from './SlipTable.tsx';
import { StoppedNote } from './StoppedNote.tsx';
import { useResume } from './use-resume.ts';
import { useSlipCommands, type ReprintReason } from './use-slip-commands.ts';
import { useSlipKeys } from './use-slip-keys.ts';

const Columns = styled('div')({ flex: 1, minHeight: 0, display: 'flex' });

const List = styled('section')(({ theme }) => ({
  width: 560,
  flex: 'none',
  display: 'flex',
  flexDirection: 'column',
  minHeight: 0,
  backgroundColor: theme.palette.sheet,
  // The acts of the chosen one stand under the table, in line with its first column.
  '& > section': { padding: '14px 20px' },
}));

const Rows = styled('div')({
  flex: '0 1 auto',
  minHeight: 128,
  overflow: 'hidden',
  '& [aria-colindex="1"][role]': { paddingLeft: 20 },
});

const HEAD_PX = 30;
const ROW_PX = 32;

interface Props {
  readonly view: Exclude<SlipView, 'blank'>;
  readonly waiting: readonly SlipJob[];
  readonly done: readonly SlipJob[];
  /** The slip that was asked for when the screen was opened. */
  readonly asked: string | null;
}

/** What waits, what was printed today, and what the chosen slip looks like. */
export function SlipQueue({ view, waiting, done, asked }: Props) {
  const t = useWords('slips');
  const orders = useDesk((desk) => desk.orders);
  const printers = useDesk((desk) => desk.printers);
  const [picked, setPicked] = useState<string | null>(asked);
  const [asking, setAsking] = useState<SlipAct | null>(null);
  const { stopped, resume, refusal } = useResume();
  const { run, rerouteAll, refused } = useSlipCommands(setPicked);

  const rows = rowsOf(view, waiting, done);
  const job = rows.find(({ id }) => id === picked) ?? rows[0] ?? null;
  const desk = { orders, printers };
  const enter = job && enterAct(job, desk);
  const acts = job ? digitActs(job, desk) : [];

  const choose = (id: string) => {
    setPicked(id);
    setAsking(null);
  };
  const begin = (act: SlipAct) => {
    if (!job) return;
    // The row stays the chosen one while the book changes around it.
    setPicked(job.id);
    if (asksWhy(act)) setAsking(act);
    else void run(job, act, null);
  };
  const giveReason = (reason: ReprintReason) => {
    if (!job || !asking) return;
    setAsking(null);
    void run(job, asking, reason);
  };
  const step = (row: SlipJob) => {
    const act = enterAct(row, desk);
    if (act.kind !== 'nothing' && !asking) begin(act);
  };
  const open = (row: SlipJob) => {
    if (row.order !== null) goTo({ place: 'orders', view: 'to-do', order: row.order });
  };
  useSlipKeys({
    acts,
    enter,
    isAsking: asking !== null,
    onAct: begin,
    onReason: giveReason,
    onBack: () => (asking ? setAsking(null) : goBack()),
  });

  return (
    <Columns>
      <List aria-label={t('title')}>
        {isWithoutPrinter(printers) && <Note tone="soon">{t('noPrinter')}</Note>}
        {stopped.map((each) => (
          <StoppedNote
            key={each.printerId}
            stopped={each}
            onResume={() => void resume([each.printerId])}
            onReroute={(printerId) => void rerouteAll(each.waiting, printerId)}
          />
        ))}
        {refusal && <ErrorNote error={refusal} />}
        <Rows sx={{ height: HEAD_PX + ROW_PX * Math.max(rows.length, 4) }}>
          <SlipTable
            view={view}
            jobs={rows}
            chosen={job?.id ?? null}
            onChoose={choose}
            onStep={step}
            onOpen={open}
          />
        </Rows>
        {job && enter && (
          <ChosenSlip
            job={job}
            enter={enter}
            acts={acts}
            asking={asking}
            refusal={refused?.slip === job.id ? refused.error : null}
            onAct={begin}
            onReason={giveReason}
            onLeave={() => setAsking(null)}
          />
        )}
      </List>
      <SlipParts job={job} />
    </Columns>
  );
}
