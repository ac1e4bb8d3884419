import type { Kind } from '../../../shared/domain/call/call.ts';
import { emptyDraftFields, type Draft, type DraftFields } from '../../../shared/domain/draft/draft.ts';
import { inHand } from '../now/now.ts';
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
  /** When the caller on hold last said "I wait", in milliseconds since the epoch; null when not asked yet. */
  readonly askedAt: number | null;
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

/** A call that begins now; `now` is in milliseconds since the epoch. */
export function newCall(id: string, kind: Kind, fields: Partial<DraftFields>, now: number): OpenCall {
  return {
    id,
    kind,
    fields: { ...emptyDraftFields, ...fields },
    reservedNumber: null,
    startedAt: new Date(now).toISOString(),
    heldAt: null,
    askedAt: null,
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
    // Whoever opens the window again has the caller on the line just now.
    askedAt: draft.heldAt === null ? null : now,
    saving: { state: 'saved', at: draft.savedAt },
    workedMs: Math.max(0, Date.parse(draft.savedAt) - Date.parse(draft.startedAt)),
    resumedAt: null,
    parkedAt: Date.parse(draft.savedAt),
  };
}

/** The call after the clerk changed something that belongs to the draft. */
export function changed(
  call: OpenCall,
  change: Partial<Pick<OpenCall, 'kind' | 'fields' | 'heldAt' | 'askedAt'>>,
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

/** How many times a caller on hold was due to be asked since the last word with them; `everyMs` is the rule T4. */
export function holdRounds(
  { heldAt, askedAt }: Pick<OpenCall, 'heldAt' | 'askedAt'>,
  now: number,
  everyMs: number,
): number {
  if (heldAt === null) return 0;
  return Math.max(0, Math.floor(inHand(now - (askedAt ?? Date.parse(heldAt))) / everyMs));
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
