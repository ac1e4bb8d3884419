import { hash } from 'node:crypto';

/** A number of 32 bits from an identifier that never repeats. */
export function seedOf(id: string): number {
  return Number.parseInt(hash('sha256', id, 'hex').slice(0, 8), 16);
}
