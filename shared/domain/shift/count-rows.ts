import { classOf } from '../../rules/registers.ts';
import type { DeskState } from '../book.ts';
import { codeForm, thingByCode } from '../custody/find-thing.ts';
import type { Thing } from '../custody/thing.ts';

/** The row of the cash box. */
export const CASH_ROW = 'cash';

/** One row that the incoming person counts: the things of a class that hang here, or the cash box. */
export interface CountRow {
  readonly row: string;
  readonly register: string | null;
  readonly class: string | null;
  /** What the book says; never shown before the count. */
  readonly expected: number;
}

/** The part of a desk that is counted. */
export type CountedDesk = Pick<DeskState, 'registers' | 'things' | 'custody' | 'settings'>;

/** Whether a thing hangs at the desk by the book. */
function isHere({ state }: Thing): boolean {
  return state === 'in' || state === 'damaged';
}

/**
 * The rows of the count at a handover: every class of the registers that are counted, and the cash box in yuan.
 *
 * Source: R9 [D] "physical key count entered blind, difference shown"; "cash/equipment/radios count".
 */
export function countRows(desk: CountedDesk): CountRow[] {
  const here = new Map<string, number>();
  const known = new Set<string>();
  for (const thing of Object.values(desk.things)) {
    const row = `${thing.register}/${thing.class}`;
    if (isHere(thing)) here.set(row, (here.get(row) ?? 0) + 1);
    if (thing.state !== 'retired' && thing.state !== 'handed-back') known.add(row);
  }
  const rows = Object.values(desk.registers)
    .filter(({ isCounted, isActive, behaviour }) => isCounted && isActive && behaviour === 'lend')
    .flatMap((register) =>
      register.classes.map(({ id }) => ({ row: `${register.id}/${id}`, register: register.id, class: id })),
    )
    .filter(({ row }) => known.has(row))
    .map((each) => ({ ...each, expected: here.get(each.row) ?? 0 }));
  return [...rows, { row: CASH_ROW, register: null, class: null, expected: cashExpected(desk) }];
}

/** What the box should hold: the float, and what borrowers left as a deposit. */
function cashExpected({ settings, custody }: CountedDesk): number {
  const held = Object.values(custody).reduce(
    (sum, each) => sum + (each.kind === 'loan' && each.state === 'out' ? each.depositYuan : 0),
    0,
  );
  return Math.round((settings.floatYuan + held) * 100) / 100;
}

/** Where to look when things are short: what came back last hangs most likely on a wrong hook. */
export interface LikelyThing {
  readonly code: string;
  readonly cabinet: string;
  readonly hook: number | null;
  /** When it was last given back, and by whom; null when the living book does not know. */
  readonly backAt: string | null;
  readonly who: string;
}

const LIKELY = 3;

/** The things of a row that moved last, newest first: those that a difference is most likely about. */
export function likelyThings(desk: Pick<DeskState, 'things' | 'custody'>, { row }: CountRow): LikelyThing[] {
  const last = new Map<string, { at: string; who: string }>();
  for (const each of Object.values(desk.custody)) {
    if (each.kind !== 'loan' || each.closedAt === null) continue;
    const before = last.get(each.thing);
    if (!before || before.at < each.closedAt) last.set(each.thing, { at: each.closedAt, who: each.who.name });
  }
  return Object.values(desk.things)
    .filter((thing) => `${thing.register}/${thing.class}` === row && isHere(thing) && last.has(thing.id))
    .map((thing) => ({ thing, back: last.get(thing.id) }))
    .sort((a, b) => (b.back?.at ?? '').localeCompare(a.back?.at ?? ''))
    .slice(0, LIKELY)
    .map(({ thing: { code, cabinet, hook }, back }) => ({
      code,
      cabinet,
      hook,
      backAt: back?.at ?? null,
      who: back?.who ?? '',
    }));
}

/** Codes that were counted one by one, beside what the book has in that row. */
export function compareCodes(
  desk: Pick<DeskState, 'things'>,
  { row }: CountRow,
  codes: readonly string[],
): { counted: number; missing: string[]; extra: string[] } {
  const counted = new Set(codes.map(codeForm));
  const here = Object.values(desk.things).filter(
    (thing) => `${thing.register}/${thing.class}` === row && isHere(thing),
  );
  const isOfRow = (code: string): boolean => {
    const thing = thingByCode(desk, code);
    return thing !== undefined && here.includes(thing);
  };
  return {
    counted: counted.size,
    missing: here.filter(({ code }) => !counted.has(code)).map(({ code }) => code),
    extra: [...counted].filter((code) => !isOfRow(code)),
  };
}

/** The name of a row's class in one language; empty for the cash box. */
export function classNameOf(
  { registers }: Pick<DeskState, 'registers'>,
  row: Pick<CountRow, 'register' | 'class'>,
  language: 'zh-CN' | 'en',
): string {
  const register = row.register === null ? undefined : registers[row.register];
  const found = register && row.class !== null ? classOf(register, row.class) : undefined;
  if (!register || !found) return '';
  const inEnglish = language === 'en' && found.latinName !== '';
  return register.classes.length === 1
    ? language === 'en'
      ? register.latinName || register.name
      : register.name
    : inEnglish
      ? found.latinName
      : found.name;
}
