import type { Notice } from '../clock/notice.ts';
import type { DeskState } from '../book.ts';
import { entryOf } from '../entry-of.ts';
import type { Fact } from '../facts.ts';
import { mayHavePrinted } from '../printing/slip-job.ts';
import { eventEntry, type Happened } from './event-entry.ts';

type LoggingDesk = Pick<DeskState, 'shift' | 'slipJobs' | 'printers'>;
type LoggingActor = Parameters<typeof eventEntry>[2];

/**
 * Facts, each with the line of the log that tells it, if it is one that the log tells.
 *
 * The line goes into the change of the fact itself, so that after a crash there are both or none. Source: R6 [D] "Every step is a
 * log line even if nobody is at the PC"; T8 "将每一次追踪结果记录于值班记录" (001).
 */
export function withEventLines(desk: LoggingDesk, facts: readonly Fact[], actor: LoggingActor): Fact[] {
  return facts.flatMap((fact): Fact[] => {
    const happened = happenedIn(desk, fact);
    return happened ? [fact, eventEntry(desk, happened, actor)] : [fact];
  });
}

function happenedIn(desk: LoggingDesk, fact: Fact): Happened | null {
  switch (fact.type) {
    case 'clock-stepped': {
      const { clock, percent, notices, order, dueAt } = fact;
      if (notices.length === 0) return null;
      const event = { kind: 'escalated', clock, percent, told: namesOf(notices) } as const;
      return { event, orders: [order], happenedAt: dueAt };
    }
    case 'custody-stepped': {
      const { custody, percent, notices, dueAt } = fact;
      if (notices.length === 0) return null;
      return {
        event: { kind: 'overdue', custody, percent, told: namesOf(notices) },
        happenedAt: dueAt,
      };
    }
    case 'slip-moved':
      return fact.state === 'failed' || fact.state === 'unknown'
        ? stuckSlip(desk, fact.jobId, mayHavePrinted(fact) ? 'unknown' : 'failed')
        : null;
    case 'clock-set-back':
    case 'clock-set-forward':
      return { event: { kind: fact.type, from: fact.from, to: fact.to } };
    case 'request-chased':
      return {
        event: { kind: 'chased', outcome: fact.outcome, note: fact.note },
        category: 'chase',
        orders: [fact.order],
      };
    case 'dnd-tried':
      return {
        event: { kind: 'dnd-tried', means: fact.means, outcome: fact.outcome, note: fact.note },
        category: 'chase',
        orders: [fact.order],
      };
    default:
      return null;
  }
}

/** The names of those who are called; the level where nobody is named for it. */
function namesOf(notices: readonly Notice[]): string[] {
  return notices.map(({ name, level }) => name || level);
}

function stuckSlip(desk: LoggingDesk, jobId: string, state: 'failed' | 'unknown'): Happened | null {
  const job = entryOf(desk.slipJobs, jobId);
  if (!job) return null;
  const printer = entryOf(desk.printers, job.printerId)?.name ?? '';
  return {
    event: { kind: 'slip-stuck', slip: job.slip, printer, state },
    orders: job.order === null ? [] : [job.order],
  };
}
