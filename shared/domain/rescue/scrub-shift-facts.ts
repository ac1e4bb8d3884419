import type { Fact } from '../facts.ts';
import { changeTexts, mapKept, withFields } from './change-texts.ts';
import type { Scrubbing } from './scrub-records.ts';
import {
  scrubCount,
  scrubHandover,
  scrubLines,
  scrubOpenRound,
  scrubRound,
  scrubShift,
  textsOfKey,
} from './scrub-shifts.ts';

/** A fact of shifts, handovers and rounds without what the scope takes out; null for any other fact. */
export function scrubShiftFact(fact: Fact, scrubbing: Scrubbing): Fact | null {
  const left = scrubWords(fact, scrubbing) ?? scrubMatters(fact, scrubbing) ?? scrubWhole(fact, scrubbing);
  return left && changeTexts(left, scrubbing.texts.anywhere);
}

/** Facts that carry words of somebody, which may name anybody. */
function scrubWords(fact: Fact, { texts: { beside } }: Scrubbing): Fact | null {
  switch (fact.type) {
    case 'shift-ticked':
      return withFields(fact, { tick: withFields(fact.tick, { note: beside(fact.tick.note) }) });
    case 'shift-list-skipped':
    case 'shift-ended':
    case 'handover-withdrawn':
      return withFields(fact, { reason: beside(fact.reason) });
    // What was written when a round was signed.
    case 'standing-done':
      return withFields(fact, { note: beside(fact.note) });
    case 'handover-worded':
    case 'handover-supplemented':
      return withFields(fact, { text: beside(fact.text) });
    default:
      return null;
  }
}

/** Facts about open matters, which are told apart by their keys. */
function scrubMatters(fact: Fact, scrubbing: Scrubbing): Fact | null {
  switch (fact.type) {
    case 'handover-noted':
      return withFields(fact, { text: textsOfKey(fact.key, scrubbing)(fact.text) });
    case 'handover-answered':
      return withFields(fact, { answer: textsOfKey(fact.key, scrubbing)(fact.answer) });
    case 'handover-marked': {
      const marks = mapKept(fact.marks, (mark) =>
        withFields(mark, { question: textsOfKey(mark.key, scrubbing)(mark.question) }),
      );
      return withFields(fact, { marks });
    }
    case 'handover-counted':
      return withFields(fact, { count: scrubCount(fact.count, scrubbing) });
    case 'round-marked': {
      const marks = mapKept(fact.marks, (mark) =>
        withFields(mark, { note: textsOfKey(mark.key, scrubbing)(mark.note) }),
      );
      return withFields(fact, { marks });
    }
    default:
      return null;
  }
}

/** Facts that carry whole records. */
function scrubWhole(fact: Fact, scrubbing: Scrubbing): Fact | null {
  const { beside } = scrubbing.texts;
  switch (fact.type) {
    case 'shift-opened':
      return withFields(fact, { shift: scrubShift(fact.shift, scrubbing) });
    case 'handover-prepared':
      return withFields(fact, { handover: scrubHandover(fact.handover, scrubbing) });
    case 'handover-signed':
      return withFields(fact, {
        lines: scrubLines(fact.lines, scrubbing),
        next: scrubShift(fact.next, scrubbing),
      });
    case 'handover-refused':
      return withFields(fact, {
        reason: beside(fact.reason),
        lines: scrubLines(fact.lines, scrubbing),
      });
    case 'round-signed':
      return withFields(fact, { round: scrubRound(fact.round, scrubbing) });
    case 'shifts-recalled': {
      const { openRounds } = fact;
      return withFields(fact, {
        shifts: mapKept(fact.shifts, (shift) => scrubShift(shift, scrubbing)),
        handovers: mapKept(fact.handovers, (handover) => scrubHandover(handover, scrubbing)),
        rounds: mapKept(fact.rounds, (round) => scrubRound(round, scrubbing)),
        openRounds: openRounds && mapKept(openRounds, (round) => scrubOpenRound(round, scrubbing)),
      });
    }
    default:
      return null;
  }
}
