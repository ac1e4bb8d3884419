import type { InputOf } from '../../../shared/contract.ts';
import type { DraftFields } from '../../../shared/domain/draft/draft.ts';
import { readEmergencyNumber } from '../../../shared/domain/paper/emergency-number.ts';
import { kindRule } from '../../../shared/rules/kinds.ts';
import { workedMs, type OpenCall } from '../../app/calls/open-call.ts';
import { inHand } from '../../app/now/now.ts';
import { momentOfLocal } from '../../app/words/local-time.ts';

interface Taking {
  /** The relation in force, as the row shows it. */
  readonly relation: DraftFields['relation'];
  /** The problem code, unless it does not belong to the kind. */
  readonly problem: string | undefined;
  readonly dispatch: boolean;
  /** What stands for a place or a text that nobody had time to ask for, in an emergency. */
  readonly unsaid: { readonly place: string; readonly text: string };
  readonly timeZone: string;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** Turns the form into the command that puts it into the book. */
export function takeInputOf(call: OpenCall, taking: Taking): InputOf<'calls.take'> {
  const { kind, fields } = call;
  const rule = kindRule(kind);
  const isEmergency = kind === 'emergency';
  const isSettled = rule.makesOrder === 'unless-answered' && fields.isAnswered;
  const { relation, timeZone } = taking;
  const collectedAt = momentOfLocal(fields.collectedAt, timeZone);
  return {
    kind,
    channel: fields.channel,
    place: fields.place.trim() === '' && isEmergency ? taking.unsaid.place : fields.place,
    text: fields.text.trim() === '' && isEmergency ? taking.unsaid.text : fields.text,
    ...(fields.placeId === null ? {} : { placeId: fields.placeId }),
    ...(fields.personId === null ? {} : { personId: fields.personId }),
    callerName: fields.callerName,
    callerPhone: fields.callerPhone,
    ...(taking.problem === undefined ? {} : { problem: taking.problem }),
    ...(rule.asks === 'severity' ? { severity: fields.severity } : {}),
    urgency: rule.asks === 'urgency' ? fields.urgency : 'normal',
    visit: visitOf(fields, rule.visits, timeZone),
    ...(fields.department === '' ? {} : { department: fields.department }),
    collector: fields.collector,
    ...(collectedAt === null ? {} : { collectedAt }),
    mode: fields.mode,
    warranty: fields.warranty,
    referenceNo: fields.referenceNo,
    messageFor: rule.asks === 'message' ? fields.messageFor : '',
    readBack: fields.readBackAt !== null,
    ...(kind === 'complaint' ? { complaint: complaintOf(fields) } : {}),
    specialWish: kind === 'request' ? fields.specialWish : '',
    sendAddress: fields.sendAddress,
    callBack: fields.callBack,
    ...(isSettled ? { answer: { outcome: fields.outcome ?? usualOutcome(call), text: fields.answer } } : {}),
    ...(relation.kind === 'new' || relation.order === null
      ? {}
      : { relation: { kind: relation.kind, order: relation.order } }),
    ...(fields.rings === null ? {} : { rings: fields.rings }),
    intakeSeconds: Math.min(86_400, Math.round(inHand(workedMs(call, taking.now)) / 1000)),
    attachments: fields.attachments,
    ...backEntryOf(fields, timeZone),
    ...(kind === 'complaint' && call.reservedNumber !== null ? { reservedNumber: call.reservedNumber } : {}),
    dispatch: taking.dispatch,
    print: taking.dispatch,
  };
}

function backEntryOf(
  { isBackEntry, happenedAt, paper }: DraftFields,
  timeZone: string,
): Pick<InputOf<'calls.take'>, 'happenedAt' | 'paper'> {
  if (!isBackEntry) return {};
  const at = momentOfLocal(happenedAt, timeZone);
  const number = readEmergencyNumber(paper);
  return { ...(at !== null && { happenedAt: at }), ...(number !== null && { paper: number }) };
}

function complaintOf(fields: DraftFields): NonNullable<InputOf<'calls.take'>['complaint']> {
  const { complaintSource: source, isAngry, hasApologised, demand, handling, severity } = fields;
  // The name is asked for from a loud caller and for a major complaint only; elsewhere it is a left-over.
  const follower = isAngry || severity === 'S1' ? fields.follower : '';
  return { source, isAngry, hasApologised, demand, handling, follower };
}

/** How a call of a kind usually ends when it is settled at once. */
export function usualOutcome({ kind }: Pick<OpenCall, 'kind'>): 'answered' | 'transferred' {
  return kind === 'transfer' ? 'transferred' : 'answered';
}

function visitOf(fields: DraftFields, isVisited: boolean, timeZone: string): InputOf<'calls.take'>['visit'] {
  if (!isVisited) return { kind: 'confirm-first' };
  if (fields.visitKind !== 'asked-fixed') return { kind: fields.visitKind };
  const at = momentOfLocal(fields.visitAt, timeZone);
  return at === null ? { kind: 'confirm-first' } : { kind: 'asked-fixed', at };
}
