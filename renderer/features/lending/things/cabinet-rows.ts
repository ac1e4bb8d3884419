import type { ThingLine } from '../../../../shared/domain/custody/select-things.ts';

/** Heights of the cabinet's rows in CSS pixels. */
export const HEAD_HEIGHT = 34;
export const HOOK_HEIGHT = 68;

/** One row of the cabinet: the head of a part, or as many hooks as fit side by side. */
export type CabinetRow =
  | {
      readonly kind: 'head';
      readonly top: number;
      readonly class: string;
      readonly cabinet: string;
      readonly hooks: readonly [from: number, to: number] | null;
    }
  | { readonly kind: 'hooks'; readonly top: number; readonly lines: readonly ThingLine[] };

/** The rows of a cabinet: its parts by cabinet and class, each in rows of `columns` hooks. */
export function cabinetRows(
  lines: readonly ThingLine[],
  columns: number,
): { readonly rows: readonly CabinetRow[]; readonly height: number } {
  const parts = new Map<string, ThingLine[]>();
  for (const line of lines) {
    const key = `${line.thing.cabinet} ${line.thing.class}`;
    const part = parts.get(key);
    if (part) part.push(line);
    else parts.set(key, [line]);
  }
  const rows: CabinetRow[] = [];
  let top = 0;
  for (const part of parts.values()) {
    const [first] = part;
    if (!first) continue;
    const { class: ofClass, cabinet } = first.thing;
    rows.push({ kind: 'head', top, class: ofClass, cabinet, hooks: hooksOf(part) });
    top += HEAD_HEIGHT;
    for (let at = 0; at < part.length; at += columns) {
      rows.push({ kind: 'hooks', top, lines: part.slice(at, at + columns) });
      top += HOOK_HEIGHT;
    }
    top += 8;
  }
  return { rows, height: top };
}

function hooksOf(part: readonly ThingLine[]): readonly [number, number] | null {
  const hooks = part.flatMap(({ thing }) => thing.hook ?? []);
  const [first] = hooks;
  return first === undefined ? null : [first, hooks.at(-1) ?? first];
}

/** The code a movement key leads to; undefined when the key moves nowhere. */
export function hookAfterKey(
  key: string,
  rows: readonly CabinetRow[],
  from: string | null,
): string | undefined {
  const hooks = rows.flatMap((row) => (row.kind === 'hooks' ? [row.lines] : []));
  const flat = hooks.flat();
  const here = flat.findIndex(({ thing }) => thing.code === from);
  if (here < 0) return flat[0]?.thing.code;
  const rowAt = hooks.findIndex((row) => row.some(({ thing }) => thing.code === from));
  const column = hooks[rowAt]?.findIndex(({ thing }) => thing.code === from) ?? 0;
  const inRow = (at: number) => {
    const row = hooks[Math.min(Math.max(at, 0), hooks.length - 1)];
    return row?.[Math.min(column, row.length - 1)]?.thing.code;
  };
  switch (key) {
    case 'ArrowRight':
      return flat[Math.min(here + 1, flat.length - 1)]?.thing.code;
    case 'ArrowLeft':
      return flat[Math.max(here - 1, 0)]?.thing.code;
    case 'ArrowDown':
      return inRow(rowAt + 1);
    case 'ArrowUp':
      return inRow(rowAt - 1);
    case 'PageDown':
      return inRow(rowAt + 5);
    case 'PageUp':
      return inRow(rowAt - 5);
    case 'Home':
      return flat[0]?.thing.code;
    case 'End':
      return flat.at(-1)?.thing.code;
    default:
      return undefined;
  }
}
