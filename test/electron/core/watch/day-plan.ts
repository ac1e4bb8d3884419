import { createChances, type Chances } from '../../../../electron/core/generate/chances.ts';
import type { Kind } from '../../../../shared/domain/call/call.ts';
import type { Severity } from '../../../../shared/domain/order/order.ts';
import type { Act } from '../../../shared/domain/clock/random-history.ts';

/** Minutes since the start of all histories, Sunday 08:00. */
export const MONDAY_7 = 23 * 60;
export const MONDAY_22 = 38 * 60;
export const TUESDAY_8 = 48 * 60;
export const TUESDAY_9 = 49 * 60;

/** What the desk does about an order at a minute. */
export interface PlannedAct {
  readonly minute: number;
  /** `chaseDone`: the floor says at a chase that it is done. */
  readonly act: Act | { readonly do: 'chaseDone' };
}

/** One call and all that is done about it afterwards. */
export interface PlannedCall {
  readonly minute: number;
  readonly kind: Kind;
  readonly severity: Severity | null;
  /** The address is to be sent within two minutes. */
  readonly sendsAddress: boolean;
  readonly acts: readonly PlannedAct[];
}

const CALLS = 600;
const severities = ['S1', 'S2', 'S3', 'S3', 'S4'] as const;

/** Notes acts one after the other, each so many minutes after the one before it, until the desk goes home. */
class Course {
  readonly acts: PlannedAct[] = [];
  #minute: number;
  readonly #chances: Chances;

  constructor(minute: number, chances: Chances) {
    this.#minute = minute;
    this.#chances = chances;
  }

  next(usual: number, what: PlannedAct['act']): this {
    this.#minute += this.#chances.below(usual * 2) + 1;
    if (this.#minute < MONDAY_22) this.acts.push({ minute: this.#minute, act: what });
    return this;
  }

  sometimes(share: number, more: (course: this) => unknown): this {
    if (this.#chances.chance(share)) more(this);
    return this;
  }
}

function repair(course: Course): void {
  course
    .next(2, { do: 'dispatch' })
    .sometimes(0.1, (it) => it.next(9, { do: 'reassign' }))
    .sometimes(0.05, (it) =>
      it.next(5, { do: 'complex' }).sometimes(0.5, () => it.next(15, { do: 'escalate' })),
    )
    .sometimes(0.9, (it) =>
      it
        .next(10, { do: 'pickUp' })
        .sometimes(0.85, () => it.next(8, { do: 'arrive' }))
        .sometimes(0.2, () => it.next(5, { do: 'pause', reason: 'material' }).next(40, { do: 'resume' }))
        .sometimes(0.15, () => it.next(30, { do: 'ask' }))
        .sometimes(0.9, () =>
          it
            .next(30, { do: 'complete' })
            .sometimes(0.1, () =>
              it.next(60, { do: 'sendBack' }).next(5, { do: 'start' }).next(20, { do: 'complete' }),
            )
            .sometimes(0.85, () =>
              it.next(70, { do: 'returnSlip' }).next(60, { do: 'callBack' }).next(2, { do: 'close' }),
            ),
        ),
    );
}

function complaint(course: Course, severity: Severity): void {
  if (severity === 'S4') {
    course.sometimes(0.5, (it) => it.next(70, { do: 'respond' }));
    return;
  }
  course
    .sometimes(0.8, (it) => it.next(severity === 'S3' ? 70 : 15, { do: 'respond' }))
    .sometimes(0.7, (it) => it.next(5, { do: 'tellAll' }))
    .sometimes(0.3, (it) => it.next(40, { do: 'severity', to: severity === 'S1' ? 'S3' : 'S1' }))
    .next(10, { do: 'dispatch' })
    .sometimes(0.8, (it) =>
      it
        .next(12, { do: 'pickUp' })
        .sometimes(0.5, () => it.next(60, { do: 'complete' }).next(90, { do: 'returnSlip' })),
    );
}

function request(course: Course): void {
  course
    .next(1, { do: 'dispatch' })
    .sometimes(0.7, (it) => it.next(2, { do: 'chase' }))
    .sometimes(0.4, (it) => it.next(3, { do: 'chase' }).next(3, { do: 'chase' }))
    .sometimes(0.2, (it) => it.next(2, { do: 'pause', reason: 'dnd' }).next(90, { do: 'resume' }))
    .sometimes(0.5, (it) => it.next(3, { do: 'pickUp' }).next(6, { do: 'chaseDone' }));
}

function planCall(kind: Kind, minute: number, chances: Chances): PlannedCall {
  const course = new Course(minute, chances);
  const severity = kind === 'complaint' ? chances.pick(severities, 'S3') : null;
  const sendsAddress = kind === 'enquiry';
  if (kind === 'repair' || kind === 'cleaning') repair(course);
  if (severity !== null) complaint(course, severity);
  if (kind === 'request') request(course);
  if (sendsAddress) course.sometimes(0.8, (it) => it.next(2, { do: 'settle' }));
  const acts = course.acts.filter(({ act }) => kind !== 'cleaning' || act.do !== 'arrive');
  return { minute, kind, severity, sendsAddress, acts };
}

/** A day of 600 calls from 7 to 22, 40 of them complaints; the same for the same seed. */
export function planDay(seed: string): PlannedCall[] {
  const chances = createChances(seed);
  const kinds = (kind: Kind, count: number) => Array.from({ length: count }, () => kind);
  const calls = [
    ...kinds('complaint', 40),
    ...kinds('request', 80),
    ...kinds('cleaning', 70),
    ...kinds('enquiry', 60),
    ...kinds('repair', CALLS - 250),
  ].map((kind) => planCall(kind, MONDAY_7 + chances.below(MONDAY_22 - MONDAY_7 - 60), chances));
  return calls.sort((a, b) => a.minute - b.minute);
}
