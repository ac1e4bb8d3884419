import { useState } from 'react';
import type { Printer } from '../../../../shared/domain/printing/printer.ts';
import type { SlipJob } from '../../../../shared/domain/printing/slip-job.ts';
import type { Refusal } from '../../../../shared/refusal.ts';
import { useDesk, useInvoke } from '../../../app/desk/desk-context.ts';
import { useKeys } from '../../../app/keyboard/use-keys.ts';
import { goTo } from '../../../app/navigation/navigation.ts';
import { useNow } from '../../../app/now/now.ts';
import { useFormat } from '../../../app/words/format-context.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { conditionOf } from './printer-condition.ts';

interface Props {
  readonly printer: Printer;
  /** The form differs from what is saved, and the test page would show the old setting. */
  readonly isChanged: boolean;
}

/** Prints a test page by Ctrl P and says how it stands while it goes. */
export function TestPage({ printer, isChanged }: Props) {
  const t = useWords('settings');
  const slips = useWords('slips');
  const invoke = useInvoke();
  const jobs = useDesk((desk) => desk.slipJobs);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const { trouble, lastTest } = conditionOf(printer.id, jobs);
  // Further slips would only queue up behind the one that did not come out.
  const blocked = isChanged ? t('printer.saveFirst') : trouble ? t('printer.goOnFirst') : null;
  const ask = async (channel: 'printers.test' | 'printers.resume') => {
    const reply = await invoke(channel, { printerId: printer.id });
    setRefusal(reply.ok ? null : reply.error);
  };
  const test = () => {
    if (blocked === null) void ask('printers.test');
  };
  useKeys([{ chord: 'Ctrl+P', label: t('printer.test'), act: test }]);
  return (
    <>
      <Button tone={trouble ? 'plain' : 'primary'} chord="Ctrl+P" onClick={test} blockedBecause={blocked}>
        {t('printer.test')}
      </Button>
      {trouble && (
        <Button tone="primary" chord="Alt+P" onClick={() => void ask('printers.resume')}>
          {slips('stuck.resume')}
        </Button>
      )}
      <TestState job={lastTest} printer={printer.name} />
      {lastTest?.state === 'unknown' && (
        <Button tone="quiet" onClick={() => goTo({ place: 'slips', job: lastTest.id })}>
          {t('printer.answer')}
        </Button>
      )}
      {refusal && <ErrorNote error={refusal} />}
    </>
  );
}

function TestState({ job, printer }: { readonly job: SlipJob | null; readonly printer: string }) {
  const t = useWords('settings');
  const slips = useWords('slips');
  const format = useFormat();
  const now = useNow();
  if (!job) return <span role="status">{t('printer.testNever')}</span>;
  const isAsked = job.state === 'failed' || job.state === 'unknown';
  const state =
    isAsked && job.trouble ? slips(`trouble.${job.trouble.kind}`, { printer }) : stateOf(job, slips);
  return (
    <span role="status">{t('printer.testLast', { when: format.moment(job.changedAt, now), state })}</span>
  );
}

function stateOf(job: SlipJob, slips: ReturnType<typeof useWords<'slips'>>): string {
  return job.state === 'sent' && job.file !== null
    ? slips('file', { file: job.file })
    : slips(`state.${job.state}`);
}
