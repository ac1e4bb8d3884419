import type { InputOf } from '../../../../shared/contract.ts';
import type { Difference } from '../../../../shared/domain/custody/decide-stocktake.ts';
import {
  causesForExtra,
  causesForMissing,
  causesForUnknown,
} from '../../../../shared/domain/custody/decide-stocktake.ts';
import { codeForm } from '../../../../shared/domain/custody/find-thing.ts';
import type { DifferenceCause, Stocktake } from '../../../../shared/domain/custody/stocktake.ts';
import type { ThingState } from '../../../../shared/domain/custody/thing.ts';

/** What is said of one difference; no cause as long as nobody has chosen. */
export interface Explained {
  readonly cause: DifferenceCause | null;
  readonly reason: string;
}

/** A count as far as it has come; it is kept however often the screen changes. */
export interface Count {
  readonly register: string;
  /** Null for the whole register. */
  readonly cabinet: string | null;
  readonly method: Stocktake['method'];
  readonly begunBy: string;
  /** In milliseconds. */
  readonly begunAt: number;
  /** What is there, in the order it was counted. */
  readonly codes: readonly string[];
  /** By hook: what is not there. */
  readonly gone: readonly string[];
  /** By hook: how many places were passed. */
  readonly passed: number;
  /** By number: what was typed. */
  readonly figure: string;
  /** The code that was counted a second time just now. */
  readonly twice: string | null;
  readonly isSigning: boolean;
  /** What the book said after the first signature; null as long as the count is blind. */
  readonly difference: Difference | null;
  readonly explained: Readonly<Record<string, Explained>>;
  /** Why a figure differs. */
  readonly note: string;
}

/** What a count begins as. */
export function newCount(of: Pick<Count, 'register' | 'cabinet' | 'method' | 'begunBy' | 'begunAt'>): Count {
  return {
    ...of,
    codes: [],
    gone: [],
    passed: 0,
    figure: '',
    twice: null,
    isSigning: false,
    difference: null,
    explained: {},
    note: '',
  };
}

/** A code that was scanned or typed: it counts once, and a second time is said. */
export function withCode(count: Count, typed: string): Count {
  const code = codeForm(typed);
  if (code === '') return count;
  if (count.codes.includes(code)) return { ...count, twice: code };
  return {
    ...count,
    codes: [...count.codes, code],
    gone: count.gone.filter((each) => each !== code),
    twice: null,
  };
}

/** The count without one of its codes. */
export function withoutCode(count: Count, code: string): Count {
  return { ...count, codes: count.codes.filter((each) => each !== code), twice: null };
}

/** The answer to one place of a walk along the hooks; the walk goes on to the next one. */
export function answered(count: Count, at: number, code: string, isThere: boolean): Count {
  const rest = withoutCode(count, code);
  const there = isThere ? { codes: [...rest.codes, code] } : {};
  const gone = count.gone.filter((each) => each !== code);
  return { ...rest, ...there, gone: isThere ? gone : [...gone, code], passed: at + 1 };
}

/** One difference between what was counted and the book. */
export type DifferenceLine = {
  readonly code: string;
  readonly causes: readonly DifferenceCause[];
} & ({ readonly kind: 'missing' | 'unknown' } | { readonly kind: 'extra'; readonly state: ThingState });

/** The differences that are still there: what was found meanwhile is none any more. */
export function differenceLines({ difference, codes }: Count): DifferenceLine[] {
  if (!difference) return [];
  const counted = new Set(codes);
  return [
    ...difference.missing
      .filter((code) => !counted.has(code))
      .map((code): DifferenceLine => ({ kind: 'missing', code, causes: causesForMissing })),
    ...difference.extra
      .filter(({ code }) => counted.has(code))
      .map(({ code, state }): DifferenceLine => ({
        kind: 'extra',
        code,
        state,
        causes: causesForExtra[state],
      })),
    ...difference.unknown
      .filter((code) => counted.has(code))
      .map((code): DifferenceLine => ({ kind: 'unknown', code, causes: causesForUnknown })),
  ];
}

/** Whether a difference has its cause and its reason. */
export function isExplained({ explained }: Count, { code, causes }: DifferenceLine): boolean {
  const said = explained[code];
  return said?.cause != null && causes.includes(said.cause) && said.reason.trim() !== '';
}

/** The count with what was said of a difference. */
export function withExplained(count: Count, code: string, change: Partial<Explained>): Count {
  const before = count.explained[code] ?? { cause: null, reason: '' };
  return { ...count, explained: { ...count.explained, [code]: { ...before, ...change } } };
}

/** The figure of a count by number; null while it is none. */
export function figureOf({ figure }: Pick<Count, 'figure'>): number | null {
  const typed = figure.normalize('NFKC').trim();
  return /^\d{1,6}$/.test(typed) ? Number(typed) : null;
}

/** A count as the desk is asked to write it down. */
export function wishOf(count: Count, pin: string): InputOf<'stocktake.record'> {
  const { register, cabinet, method, codes, explained, note } = count;
  return {
    register,
    ...(cabinet === null ? {} : { cabinet }),
    method,
    pin,
    note: note.trim(),
    ...(method === 'number'
      ? { count: figureOf(count) ?? 0 }
      : {
          codes: [...codes],
          resolutions: differenceLines(count).flatMap(({ code }) => {
            const said = explained[code];
            return said?.cause && said.reason.trim() !== ''
              ? [{ code, cause: said.cause, reason: said.reason.trim() }]
              : [];
          }),
        }),
  };
}
