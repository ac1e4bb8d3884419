import type { OpenDesk } from '../../../../electron/core/desk.ts';
import type { Seat } from '../../../../electron/core/ports.ts';
import type { FollowUpReason } from '../../../../shared/domain/callback/follow-up.ts';
import { filesWithout } from '../../../faults/forgetful-files.ts';
import { MINUTE, START, type Act } from '../../../shared/domain/clock/random-history.ts';
import { createHand, deskOptions, mustAnswer, mustOpen, openSampleDesk } from '../../../temp-desk.ts';
import type { PlannedAct, PlannedCall } from './day-plan.ts';

/** A desk in simulated time, with the real core in a real folder. */
export interface DayDesk {
  desk(): OpenDesk;
  /** Goes to a minute; the watch looks, as it does every second. */
  goTo(minute: number): Promise<void>;
  setBack(ms: number): Promise<void>;
  close(): Promise<void>;
  open(minute: number): Promise<void>;
  take(call: PlannedCall): Promise<string>;
  /** Does one act and says which acts it was in the end. */
  act(order: string, act: PlannedAct['act']): Promise<Act[]>;
}

/** Opens the sample desk at a minute; nothing waits for the disk, which other suites try. */
export async function openDayDesk(folder: string, minute: number): Promise<DayDesk> {
  const hand = createHand(new Date(START + minute * MINUTE).toISOString());
  const options = deskOptions(folder, hand, { files: filesWithout('journal-sync') });
  let backMs = 0;
  let now = minute;
  let desk = await openSampleDesk(options);
  let seat: Seat = desk.connectAs('1005', () => undefined);
  function show(): void {
    hand.set(new Date(START + now * MINUTE - backMs).toISOString());
  }
  const ask: typeof mustAnswer = (_seat, channel, input) => mustAnswer(seat, channel, input);

  return {
    desk: () => desk,
    async goTo(next) {
      now = next;
      show();
      await desk.office.watch.look();
    },
    async setBack(ms) {
      backMs += ms;
      show();
      await desk.office.watch.look();
    },
    close: () => desk.close(),
    async open(next) {
      now = next;
      show();
      desk = await mustOpen(options);
      seat = desk.connectAs('1005', () => undefined);
      await desk.office.watch.look();
    },
    async take({ kind, severity, sendsAddress }) {
      const said = { channel: 'phone', place: '3-1203', text: '主卧漏水', callerPhone: '13812345521' };
      const input = { ...said, sendAddress: sendsAddress, ...(severity && { severity, readBack: true }) };
      const { order } =
        kind === 'complaint'
          ? await ask(seat, 'complaints.register', input)
          : await ask(seat, 'calls.take', { ...input, kind });
      if (order === null) throw new Error('The call left no order');
      return order;
    },
    async act(order, act) {
      const of = { order };
      switch (act.do) {
        case 'dispatch':
          await ask(seat, 'orders.dispatch', { ...of, print: false });
          return [act];
        case 'reassign':
          await ask(seat, 'orders.reassign', { ...of, department: 'service', reason: '不归这里' });
          return [act];
        case 'complex':
          await ask(seat, 'orders.markComplex', { ...of, reason: '说不清' });
          return [act];
        case 'escalate':
          await ask(seat, 'orders.escalate', { ...of, to: '刘敏', reason: '说不清' });
          return [act];
        case 'pickUp':
          await ask(seat, 'orders.pickUp', { ...of, signer: '吴永强' });
          return [act];
        case 'arrive':
          await ask(seat, 'orders.arrive', of);
          return [act];
        case 'pause':
          await ask(seat, 'orders.pause', { ...of, reason: act.reason });
          return [act];
        case 'resume':
          await ask(seat, 'orders.resume', of);
          return [act];
        case 'ask':
          await ask(seat, 'orders.askCompletion', { ...of, answer: 'not-yet' });
          return [act];
        case 'complete':
          await ask(seat, 'orders.complete', of);
          return [act];
        case 'sendBack':
        case 'returnSlip':
          await ask(seat, 'orders.returnSlip', {
            ...of,
            complete: true,
            signed: true,
            done: act.do === 'returnSlip',
          });
          return [act];
        case 'start':
          await ask(seat, 'orders.start', of);
          return [act];
        case 'callBack':
          await ask(seat, 'callbacks.record', { ...of, outcome: 'refused' });
          return [act];
        case 'close':
          await ask(seat, 'orders.close', of);
          return [act];
        case 'respond':
          await ask(seat, 'complaints.record', { ...of, entry: { kind: 'response', text: '马上来' } });
          return [act];
        case 'tellAll':
          return tellAll(order);
        case 'severity':
          await ask(seat, 'complaints.changeSeverity', { ...of, severity: act.to, reason: '看清了' });
          return [act];
        case 'chase':
          await ask(seat, 'requests.chase', { ...of, outcome: 'working' });
          return [act];
        case 'chaseDone':
          await ask(seat, 'requests.chase', { ...of, outcome: 'done' });
          return [{ do: 'chase' }, { do: 'complete' }];
        case 'settle':
          return settle(order);
        default:
          throw new Error(`Nobody plans the act ${act.do}`);
      }
    },
  };

  async function tellAll(order: string): Promise<Act[]> {
    const { escalations } = await ask(seat, 'escalations.list', { order });
    const left = escalations.filter(({ why }) => why === 'severity');
    for (const { id: notice } of left) await ask(seat, 'escalations.tell', { order, notice });
    return left.length > 0 ? [{ do: 'tellAll' }] : [];
  }

  async function settle(order: string): Promise<Act[]> {
    const followUp = desk.store.book.desk.orders[order]?.followUps[0]?.id;
    await ask(seat, 'callbacks.record', { order, followUp, outcome: 'reached' });
    return [{ do: 'settle' }, { do: 'complete' }, { do: 'close' }];
  }
}

/** The follow-ups that a call leaves. */
export function followUpsOf({ sendsAddress }: PlannedCall): FollowUpReason[] {
  return sendsAddress ? ['address'] : [];
}
