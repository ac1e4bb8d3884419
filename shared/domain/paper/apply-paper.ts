import type { DeskState } from '../book.ts';
import type { ChangeStamp, Fact, FactOf } from '../facts.ts';
import { emergencyIndex } from './emergency-number.ts';
import { batchOf, type BlankBatch, type EmergencyPaper } from './emergency-paper.ts';

/** A settled batch stays at hand so long, for a slip that turns up again; the journal has it for ever. */
const DAYS_AT_HAND = 60;
const DAY_MS = 86_400_000;

/** Applies one fact of emergency slips; others are ignored. The paper of a desk is replaced, never changed. */
export function applyToPaper(desk: DeskState, fact: Fact, stamp: ChangeStamp): void {
  switch (fact.type) {
    case 'blanks-printed':
      desk.emergency = withoutOld(printed(desk.emergency, fact, stamp), stamp.at);
      return;
    case 'blank-settled':
      desk.emergency = settled(desk.emergency, fact, stamp);
      return;
    case 'blanks-recalled':
      desk.emergency = joined(desk.emergency, fact.emergency);
      return;
    case 'book-restored':
      desk.emergency = behind(desk.emergency, fact, stamp);
      return;
    default:
  }
}

function printed(
  paper: EmergencyPaper,
  { batch: id, from, to }: FactOf<'blanks-printed'>,
  { at, by }: ChangeStamp,
): EmergencyPaper {
  // A repair may bring a batch into the journal again that is here already.
  if (paper.batches.some((batch) => batch.id === id)) return paper;
  const batch: BlankBatch = { id, from, to, at, by, settled: {} };
  return { last: Math.max(paper.last, to), batches: [...paper.batches, batch] };
}

/** The first fate stands: a slip that was entered is not blank a second time. */
function settled(
  paper: EmergencyPaper,
  { number, fate }: FactOf<'blank-settled'>,
  { at, by }: ChangeStamp,
): EmergencyPaper {
  const batch = batchOf(paper, emergencyIndex(number));
  if (!batch || batch.settled[number]) return paper;
  const after = { ...batch, settled: { ...batch.settled, [number]: { fate, at, by } } };
  return { ...paper, batches: paper.batches.map((each) => (each === batch ? after : each)) };
}

function withoutOld(paper: EmergencyPaper, now: string): EmergencyPaper {
  const firstKept = Date.parse(now) - DAYS_AT_HAND * DAY_MS;
  const kept = paper.batches.filter(
    ({ from, to, at, settled: known }) =>
      Date.parse(at) >= firstKept || Object.keys(known).length < to - from + 1,
  );
  return kept.length === paper.batches.length ? paper : { ...paper, batches: kept };
}

function joined(paper: EmergencyPaper, recalled: EmergencyPaper): EmergencyPaper {
  const known = new Set(recalled.batches.map(({ id }) => id));
  const batches = [...paper.batches.filter(({ id }) => !known.has(id)), ...recalled.batches];
  return {
    last: Math.max(paper.last, recalled.last),
    batches: batches.sort((a, b) => a.from - b.from),
  };
}

/** Numbers that were printed after the backup lie in a drawer: they are not printed again, and can be entered. */
function behind(
  paper: EmergencyPaper,
  { blanks }: FactOf<'book-restored'>,
  { seq, at, by }: ChangeStamp,
): EmergencyPaper {
  if (blanks <= paper.last) return paper;
  const batch = { id: `restored-${String(seq)}`, from: paper.last + 1, to: blanks, at, by, settled: {} };
  return { last: blanks, batches: [...paper.batches, batch] };
}
