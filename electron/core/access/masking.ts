import { maskPhone } from '../../../shared/domain/phone.ts';

const phoneKeys = new Set(['phone', 'phones']);

/** What a register asks as a telephone of its own has an id that begins so. */
function isPhone(key: string): boolean {
  return phoneKeys.has(key) || key.startsWith('phone-');
}

/**
 * What an entrusted key opens, whose it is and who gave consent: one of them would be enough to find the door. They leave the
 * core only by `things.reveal`, which names them otherwise and writes the look down.
 */
const hidden: Readonly<Record<string, (value: object) => unknown>> = {
  door: () => ({ placeId: null, name: '', personId: null, owner: '', phone: '' }),
  consent: (value) => ({ ...value, from: '', note: '' }),
};

function isHidden(key: string, value: unknown): value is object {
  return Object.hasOwn(hidden, key) && typeof value === 'object' && value !== null && !Array.isArray(value);
}

function masked(value: unknown): unknown {
  if (typeof value === 'string') return maskPhone(value);
  return Array.isArray(value) ? value.map(masked) : value;
}

/**
 * A copy of a value in which every telephone number of a resident is masked, and every door of an entrusted key hidden.
 *
 * Numbers stand under `phone` and `phones`; what a clerk is still typing has other names and stays. The desk's own
 * numbers (`centre`, `staff`) are no secret at the desk and stay too.
 */
export function maskNumbers<T>(value: T): T {
  return maskWithin(value) as T; // only strings are exchanged for strings
}

const open = new Set(['centre', 'staff', 'roster', 'printer', 'departments']);

/** The value itself where nothing has to be masked: most of an answer is copied for nothing otherwise. */
function maskWithin(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return maskList(value);
  const record = value as Readonly<Record<string, unknown>>; // read by its own keys only
  let copy: Record<string, unknown> | null = null;
  for (const key of Object.keys(record)) {
    const inner = record[key];
    // Most of an answer is neither: a board of thousands of keys is gone through for its few telephones.
    if (typeof inner !== 'string' && (typeof inner !== 'object' || inner === null)) continue;
    const shown = maskEntry(key, inner);
    if (shown === inner) continue;
    copy ??= { ...record };
    copy[key] = shown;
  }
  return copy ?? value;
}

function maskList(list: readonly unknown[]): unknown {
  let copy: unknown[] | null = null;
  for (const [index, each] of list.entries()) {
    const shown = maskWithin(each);
    if (shown === each) continue;
    copy ??= [...list];
    copy[index] = shown;
  }
  return copy ?? list;
}

function maskEntry(key: string, inner: string | object): unknown {
  if (isPhone(key)) return masked(inner);
  if (typeof inner === 'string' || open.has(key)) return inner;
  if (key === 'consents' && Array.isArray(inner))
    return inner.map((each: object) => hidden['consent']?.(each));
  return isHidden(key, inner) ? hidden[key]?.(inner) : maskWithin(inner);
}
