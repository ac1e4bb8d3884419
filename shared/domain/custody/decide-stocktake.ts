import { mayAct } from '../../rules/thing-acts.ts';
import type { Book, DeskState } from '../book.ts';
import { decided, deskDay, refused, type Actor, type Decide } from '../decision.ts';
import { entryOf } from '../entry-of.ts';
import type { Fact } from '../facts.ts';
import { isPermitOn } from './decide-visits.ts';
import { codeForm, findRegister, thingByCode } from './find-thing.ts';
import type { DifferenceCause, Resolution, Stocktake } from './stocktake.ts';
import type { Thing } from './thing.ts';

/** A count as it was made, before anybody was told what the book expects. */
export interface CountWish {
  readonly register: string;
  readonly cabinet?: string | undefined;
  readonly method: Stocktake['method'];
  readonly codes: readonly string[];
  /** Only for the method `number`. */
  readonly count?: number | undefined;
  readonly resolutions: readonly Resolution[];
  readonly note: string;
}

/** What a count found, beside what the book has. */
export interface Difference {
  readonly expected: number;
  readonly counted: number;
  /** In the book, not in the cabinet. */
  readonly missing: string[];
  /** In the cabinet, but out, out of use or in another cabinet in the book. */
  readonly extra: { code: string; state: Thing['state'] }[];
  /** Codes that no thing of the register has. */
  readonly unknown: string[];
}

/** Compares what was counted with the book. */
export function differenceOf(desk: Pick<DeskState, 'things'>, wish: CountWish): Difference {
  const inScope = Object.values(desk.things).filter(
    (thing) =>
      thing.register === wish.register && (wish.cabinet === undefined || thing.cabinet === wish.cabinet),
  );
  const expected = inScope.filter(({ state }) => state === 'in' || state === 'damaged');
  if (wish.method === 'number') {
    const counted = wish.count ?? 0;
    return { expected: expected.length, counted, missing: [], extra: [], unknown: [] };
  }
  const codes = new Set(wish.codes.map(codeForm));
  const found = [...codes].map((code) => ({ code, thing: thingByCode(desk, code) }));
  return {
    expected: expected.length,
    counted: codes.size,
    missing: expected.filter(({ code }) => !codes.has(code)).map(({ code }) => code),
    extra: found.flatMap(({ code, thing }) =>
      thing?.register === wish.register && !expected.includes(thing) ? [{ code, state: thing.state }] : [],
    ),
    unknown: found.filter(({ thing }) => thing?.register !== wish.register).map(({ code }) => code),
  };
}

/** Which causes resolve a thing that is not there. */
export const causesForMissing: readonly DifferenceCause[] = ['lost', 'miscounted', 'elsewhere'];

/** Which causes resolve a code of no thing of the register. */
export const causesForUnknown: readonly DifferenceCause[] = ['elsewhere', 'miscounted'];

/** Which causes resolve a thing that is there: what is out came back, what is out of use was found, the rest hangs in a wrong place. */
export const causesForExtra: Readonly<Record<Thing['state'], readonly DifferenceCause[]>> = {
  out: ['returned', 'miscounted'],
  lost: ['found', 'miscounted'],
  retired: ['found', 'miscounted'],
  'handed-back': ['found', 'miscounted'],
  in: ['miscounted', 'elsewhere'],
  damaged: ['miscounted', 'elsewhere'],
};

/**
 * Writes down a count that agrees, or whose every difference has its reason; else it is refused and the differences are
 * named, so that nobody sees before what the count should be.
 *
 * What was lost, found or came back becomes so by the same change. Source: R8.1 [D] "weekly stock-take", R9 [D] "physical key count
 * entered blind, difference shown".
 */
export const decideStocktake: Decide<CountWish, { stocktake: string; expected: number; counted: number }> = (
  book,
  wish,
  actor,
) => {
  const found = findRegister(book.desk, wish.register);
  if (!found.ok) return found;
  const difference = differenceOf(book.desk, wish);
  if (!isResolved(difference, wish)) return refused({ kind: 'differences-open', ...difference });
  const stocktake: Stocktake = {
    id: actor.newId(),
    at: actor.at,
    by: actor.by,
    register: wish.register,
    cabinet: wish.cabinet ?? null,
    method: wish.method,
    ...difference,
    resolutions: resolutionsOf(difference, wish.resolutions),
    note: wish.note,
  };
  const facts: Fact[] = [
    ...stocktake.resolutions.flatMap((each) => factsOf(book, each, actor)),
    { type: 'stocktake-recorded', stocktake },
  ];
  const { expected, counted } = difference;
  return decided(facts, { stocktake: stocktake.id, expected, counted });
};

function isResolved({ expected, counted, missing, extra, unknown }: Difference, wish: CountWish): boolean {
  if (wish.method === 'number') return expected === counted || wish.note.trim() !== '';
  const causes = new Map(wish.resolutions.map(({ code, cause }) => [codeForm(code), cause]));
  const has = (code: string, allowed: readonly DifferenceCause[]): boolean => {
    const cause = causes.get(code);
    return cause !== undefined && allowed.includes(cause);
  };
  return (
    missing.every((code) => has(code, causesForMissing)) &&
    extra.every(({ code, state }) => has(code, causesForExtra[state])) &&
    unknown.every((code) => has(code, causesForUnknown))
  );
}

/** One for each difference, the last that was said; what is no difference any more needs none, and nothing happens to it. */
function resolutionsOf({ missing, extra, unknown }: Difference, said: readonly Resolution[]): Resolution[] {
  const open = new Set([...missing, ...extra.map(({ code }) => code), ...unknown]);
  const byCode = new Map(said.map((each) => [codeForm(each.code), { ...each, code: codeForm(each.code) }]));
  return [...byCode.values()].filter(({ code }) => open.has(code));
}

function factsOf(book: Book, { code, cause, reason: note }: Resolution, { at }: Actor): Fact[] {
  const { desk } = book;
  const thing = thingByCode(desk, code);
  if (!thing) return [];
  if (cause === 'lost' && mayAct(thing, 'lose'))
    return [{ type: 'thing-acted', thing: thing.id, act: 'lose', note, loan: thing.loan }];
  const isBack = cause === 'found' || cause === 'returned';
  if (isBack && mayAct(thing, 'find'))
    return [{ type: 'thing-acted', thing: thing.id, act: 'find', note, loan: thing.loan }];
  const loan = thing.loan === null ? undefined : entryOf(desk.custody, thing.loan);
  if (isBack && loan?.kind === 'loan') {
    const returned = { condition: 'good', pieces: loan.pieces, pages: null, note } as const;
    return [{ type: 'loan-returned', custody: loan.number, returned }];
  }
  // The pass is back, so its visitor is gone.
  if (isBack && loan?.kind === 'visit')
    return [{ type: 'visit-left', custody: loan.number, isOver: !isPermitOn(loan, deskDay(book, at)), note }];
  return [];
}
