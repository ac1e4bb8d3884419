import type { Kind } from '../../../shared/domain/call/call.ts';
import { emptyDraftFields, type Draft, type DraftFields } from '../../../shared/domain/draft/draft.ts';
import type { Refusal } from '../../../shared/refusal.ts';

/** Whether what has been typed is on the disk of the core; `lost` means that the core did not answer. */
export type Saving =
  | { readonly state: 'saving' }
  | { readonly state: 'saved'; readonly at: string }
  | { readonly state: 'refused'; readonly error: Refusal }
  | { readonly state: 'lost' };

/** A call that is being written down in this window: a draft and what the window knows besides. */
export interface OpenCall {
  readonly id: string;
  readonly kind: Kind;
  readonly fields: DraftFields;
  /** The number of a complaint, as soon as the core has reserved it. */
  readonly reservedNumber: string | null;
  readonly startedAt: string;
  /** Since when the caller is on hold (T4), or null. */
  readonly heldAt: string | null;
  /** How many times the caller on hold has said "I wait". */
  readonly holdChecks: number;
  readonly saving: Saving;
  /** Counts what the clerk changed; tells whether a save that comes back is of what stands here now. */
  readonly revision: number;
  /** Milliseconds somebody worked at it before it was last parked. */
  readonly workedMs: number;
  /** Since when it is worked at, in milliseconds since the epoch; null while it is parked. */
  readonly resumedAt: number | null;
  /** Since when it is parked; null while it is worked at. */
  readonly parkedAt: number | null;
}

/** How often a caller on hold is asked, in milliseconds. Source: T4 "每隔三十秒就与客人联系一次" (000). */
export const HOLD_CHECK_MS = 30_000;

/** A call that begins now; `now` is in milliseconds since the epoch. */
export function newCall(id: string, kind: Kind, fields: Partial<DraftFields>, now: number): OpenCall {
  return {
    id,
    kind,
    fields: { ...emptyDraftFields, ...fields },
    reservedNumber: null,
    startedAt: new Date(now).toISOString(),
    heldAt: null,
    holdChecks: 0,
    saving: { state: 'saving' },
    revision: 0,
    workedMs: 0,
    resumedAt: now,
    parkedAt: null,
  };
}

/** A draft of the core as a parked call; it rests since it was saved last. */
export function callOfDraft(draft: Draft, now: number): OpenCall {
  return {
    ...newCall(draft.id, draft.kind, draft.fields, now),
    reservedNumber: draft.reservedNumber,
    startedAt: draft.startedAt,
    heldAt: draft.heldAt,
    holdChecks: draft.heldAt === null ? 0 : holdRounds(draft.heldAt, now),
    saving: { state: 'saved', at: draft.savedAt },
    workedMs: Math.max(0, Date.parse(draft.savedAt) - Date.parse(draft.startedAt)),
    resumedAt: null,
    parkedAt: Date.parse(draft.savedAt),
  };
}

/** The call after the clerk changed something that belongs to the draft. */
export function changed(
  call: OpenCall,
  change: Partial<Pick<OpenCall, 'kind' | 'fields' | 'heldAt' | 'holdChecks'>>,
): OpenCall {
  return { ...call, ...change, revision: call.revision + 1, saving: { state: 'saving' } };
}

/** Parks a call: its stopwatch rests, nothing is lost. */
export function parked(call: OpenCall, now: number): OpenCall {
  if (call.resumedAt === null) return call;
  return { ...call, workedMs: workedMs(call, now), resumedAt: null, parkedAt: now };
}

/** Goes on with a parked call. */
export function resumed(call: OpenCall, now: number): OpenCall {
  return call.resumedAt === null ? { ...call, resumedAt: now, parkedAt: null } : call;
}

/** Milliseconds somebody has worked at a call, without the time it was parked. */
export function workedMs(call: OpenCall, now: number): number {
  return call.workedMs + (call.resumedAt === null ? 0 : Math.max(0, now - call.resumedAt));
}

/** How many whole 30 s a caller has been on hold. */
export function holdRounds(heldAt: string, now: number): number {
  return Math.max(0, Math.floor((now - Date.parse(heldAt)) / HOLD_CHECK_MS));
}

/** Whether the caller on hold must be asked now what they want (T4). */
export function isHoldCheckDue(call: OpenCall, now: number): boolean {
  return call.heldAt !== null && holdRounds(call.heldAt, now) > call.holdChecks;
}

/** Takes what the core answered to a save of `revision`; what was typed meanwhile stays and is still being saved. */
export function saved(call: OpenCall, draft: Draft, revision: number): OpenCall {
  const isNewest = call.revision === revision;
  return {
    ...call,
    reservedNumber: draft.reservedNumber ?? call.reservedNumber,
    saving: isNewest ? { state: 'saved', at: draft.savedAt } : call.saving,
  };
}

/** Whether nothing has been written down yet and no number was given, so that leaving it loses nothing. */
export function isUntouched(call: OpenCall): boolean {
  return call.reservedNumber === null && JSON.stringify(call.fields) === JSON.stringify(emptyDraftFields);
}
