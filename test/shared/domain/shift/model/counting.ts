import { decideCount } from '../../../../../shared/domain/shift/decide-count.ts';
import { same } from './agree.ts';
import { CABINET } from './day-desk.ts';
import { countsDue } from './foresee.ts';
import { isFace, type Model } from './model.ts';
import { ask, type Both } from './step.ts';

/** A row as it is counted: right, or off by one. */
export interface CountStep {
  readonly index: number;
  readonly off: number;
  readonly reason: string;
  readonly byCode: boolean;
}

/** Counts a row, by its figure or code by code. */
export function count(both: Both, step: CountStep, row?: string): void {
  const { model } = both;
  const { handover } = model;
  const due = countsDue(model);
  const rows = [...due.keys(), 'keys/none'];
  const which = row ?? rows[step.index % rows.length] ?? '';
  const expected = due.get(which) ?? 0;
  const byCode = step.byCode && which !== 'cash';
  const here = codesHere(model, which);
  const codes = step.off === 0 ? here : [...here.slice(1), 'ZZ-9'];
  const counted = byCode ? codes.length : Math.max(0, expected + step.off);
  const wish = { row: which, reason: step.reason, ...(byCode ? { codes } : { counted }) };
  const done = ask(both, 'count', [decideCount, wish, handover?.to ?? '1001'], () => {
    return isFace(handover) && due.has(which);
  });
  if (!done || !handover) return;
  same('the book says', done.expected, expected);
  const before = handover.counts.get(which);
  const isSame = before?.counted === counted && before.expected === expected;
  const isOdd = counted !== expected || (byCode ? step.off !== 0 : isSame && before.isOdd);
  const reason = step.reason.trim() === '' && isSame ? before.reason : step.reason;
  handover.counts.set(which, { expected, counted, isOdd, reason });
}

function codesHere({ things }: Model, row: string): string[] {
  return Object.keys(CABINET).filter((code) => {
    const thing = things.get(`t-${code}`);
    return thing?.row === row && thing.isHere;
  });
}

/** Counts every row as it is, with a key missing now and then. */
export function countAll(both: Both, { off, reason }: CountStep): void {
  for (const [index, row] of [...countsDue(both.model).keys()].entries())
    count(both, { index, off: index === 0 ? off : 0, reason, byCode: false }, row);
}
