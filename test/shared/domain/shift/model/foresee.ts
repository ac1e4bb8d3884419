import type { Model, ModelHandover, ModelOrder, ModelTrust } from './model.ts';

const AHEAD_MS = 12 * 3_600_000;
export const FLOAT_YUAN = 500;
/** Registers of which things are counted at a handover; documents are not. */
const COUNTED = ['keys/', 'passes/'];

/** One matter that is open: how it stands, and who answers for it; nobody but the counter for a key. */
export interface OpenMatter {
  readonly stands: string;
  readonly owner: string | null;
  /** Somebody has to be called about it. */
  readonly isCallback: boolean;
}

/** Whether somebody waits for the call that ends an order. */
export function awaitsCall({ kind, isOpen, isWaiting, isDone, wasAsked }: ModelOrder): boolean {
  const hasPaper = kind === 'repair' || kind === 'complaint' || kind === 'emergency';
  const isAskedNow = isDone && (kind === 'request' || (hasPaper && wasAsked));
  return isOpen && (isWaiting || isAskedNow);
}

function holderOf(trust: ModelTrust | null, owner: string): string {
  return trust?.isAccepted ? trust.to : owner;
}

/** Everything that is open at a moment, by the key under which a handover has it. */
export function openMatters(model: Model, now: number): Map<string, OpenMatter> {
  const found = new Map<string, OpenMatter>();
  for (const [number, order] of model.orders) {
    const isCallback = awaitsCall(order) && order.kind !== 'message';
    if (order.isOpen)
      found.set(`order:${number}`, {
        stands: String(order.acts),
        owner: isCallback ? holderOf(order.trust, order.owner) : order.owner,
        isCallback,
      });
    for (const [id, { isOpen, tries, trust }] of order.followUps) {
      const owner = holderOf(trust, order.owner);
      if (isOpen)
        found.set(`follow-up:${number}:${id}`, { stands: `${tries} ${owner}`, owner, isCallback: true });
    }
  }
  const plain = (key: string, stands: string) => found.set(key, { stands, owner: null, isCallback: false });
  for (const [number, stay] of model.stays) {
    const { isOpen, kind, state, due, asks, expected, isPermit } = stay;
    const isSoon = expected === null ? !isPermit : expected <= now + AHEAD_MS;
    if (isOpen && (kind !== 'visit' || state === 'in' || isSoon))
      plain(`custody:${number}`, `${state} ${due} ${asks}`);
  }
  for (const [id, state] of model.stuck) plain(`slip:${id}`, state);
  for (const [task, due] of model.tasks) plain(`task:${task}`, due);
  for (const id of model.lines) plain(`log:${id}`, '');
  return found;
}

/** What the incoming person should count in each row. */
export function countsDue(model: Model): Map<string, number> {
  const rows = new Map<string, number>();
  for (const { row, isHere } of model.things.values())
    if (COUNTED.some((register) => row.startsWith(register)))
      rows.set(row, (rows.get(row) ?? 0) + (isHere ? 1 : 0));
  const out = [...model.stays.values()].filter(({ isOpen, kind }) => isOpen && kind === 'loan');
  rows.set('cash', FLOAT_YUAN + out.reduce((sum, { yuan }) => sum + yuan, 0));
  return rows;
}

/** Whether the callback of a matter goes to the incoming person. */
export function isHandedOn(
  model: Model,
  { from, notes }: ModelHandover,
  key: string,
  { owner, isCallback }: OpenMatter,
): boolean {
  if (!isCallback || owner === null) return false;
  if (!isHere(model, owner)) return true;
  return notes.get(key)?.entrust ?? owner === from;
}

export function isHere(model: Model, staff: string): boolean {
  return model.staff.get(staff) === true;
}

/** What stands between two people and their seal, by kind; each a text that can be compared. */
export function foreseeLeft(model: Model, handover: ModelHandover, now: number): Record<string, string[]> {
  const { from, marks, counts, notes } = handover;
  const matters = [...openMatters(model, now)];
  const isToldAsItStands = (key: string, { stands }: OpenMatter) => marks.get(key)?.stood === stands;
  const due = [...countsDue(model)];
  const left = {
    lines: matters.filter(([key, matter]) => !isToldAsItStands(key, matter)),
    questions: matters.filter(
      ([key, matter]) => isToldAsItStands(key, matter) && marks.get(key)?.as === 'question',
    ),
    counts: due.filter(([row, hangs]) => counts.get(row)?.expected !== hangs),
    reasons: due.filter(([row]) => counts.get(row)?.isOdd && counts.get(row)?.reason.trim() === ''),
    callbacks: matters.filter(
      ([key, matter]) =>
        matter.isCallback &&
        matter.owner === from &&
        !isHandedOn(model, handover, key, matter) &&
        (notes.get(key)?.text ?? '').trim() === '',
    ),
  };
  return Object.fromEntries(Object.entries(left).map(([kind, found]) => [kind, found.map(([key]) => key)]));
}

/** Whether two people may seal what they told each other: nothing untold, changed, asked, uncounted, unexplained. */
export function maySeal(model: Model, handover: ModelHandover, now: number): boolean {
  const { from, to } = handover;
  if (to === null || !isHere(model, from) || !isHere(model, to)) return false;
  return Object.values(foreseeLeft(model, handover, now)).every((keys) => keys.length === 0);
}

/** Who answers for what after a handover: each order's owner, and who was entrusted with each callback. */
export interface After {
  readonly owners: Map<string, string>;
  readonly trusted: Map<string, string>;
}

/** Who owns what once the counter goes from one to the other. */
export function afterSeal(model: Model, handover: ModelHandover, now: number): After {
  const { from, to } = handover;
  if (to === null) throw new Error('Nobody has come');
  const matters = openMatters(model, now);
  const trusted = new Map<string, string>();
  const kept = new Set<string>();
  for (const [key, matter] of matters) {
    if (!matter.isCallback) continue;
    if (isHandedOn(model, handover, key, matter)) trusted.set(key, to);
    else if (matter.owner === from) kept.add(key.split(':')[1] ?? '');
  }
  return { owners: ownersAfter(model, { from, to, kept }), trusted };
}

/** Who owns each order when the counter goes from one to another; `kept` are orders that he keeps altogether. */
export function ownersAfter(
  model: Model,
  { from, to, kept }: { from: string; to: string; kept: ReadonlySet<string> },
): Map<string, string> {
  return new Map(
    [...model.orders].map(([number, order]) => {
      const isOwed = order.isOpen || [...order.followUps.values()].some(({ isOpen }) => isOpen);
      const goes = order.owner === from && !order.isFollowed && !kept.has(number);
      return [number, isOwed && (goes || !isHere(model, order.owner)) ? to : order.owner];
    }),
  );
}
