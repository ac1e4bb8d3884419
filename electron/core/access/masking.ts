import { maskPhone } from '../../../shared/domain/phone.ts';

const phoneKeys = new Set(['phone', 'phones']);

function masked(value: unknown): unknown {
  if (typeof value === 'string') return maskPhone(value);
  return Array.isArray(value) ? value.map(masked) : value;
}

/**
 * A copy of a value in which every telephone number of a resident is masked.
 *
 * Numbers stand under `phone` and `phones`; what a clerk is still typing has other names and stays. The desk's own
 * numbers (`centre`, `staff`) are no secret at the desk and stay too.
 */
export function maskNumbers<T>(value: T): T {
  return maskWithin(value) as T; // only strings are exchanged for strings
}

const open = new Set(['centre', 'staff', 'roster', 'printer', 'departments']);

function maskWithin(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(maskWithin);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => {
      if (open.has(key)) return [key, inner];
      return [key, phoneKeys.has(key) ? masked(inner) : maskWithin(inner)];
    }),
  );
}
