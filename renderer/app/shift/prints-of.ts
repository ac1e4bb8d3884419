import type { OpenItem } from '../../../shared/domain/shift/open-item.ts';

/** The prints of lines as they stand on the screen, by key: what changes before the press arrives is told again. */
export function printsOf(lines: readonly Pick<OpenItem, 'key' | 'print'>[]): Record<string, string> {
  return Object.fromEntries(lines.map(({ key, print }) => [key, print]));
}
