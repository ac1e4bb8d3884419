import type { Handover, HandoverCount, HandoverLine, LineMark, LineNote } from '../shift/handover.ts';
import type { OpenRound, Round } from '../shift/round.ts';
import type { Shift } from '../shift/shift.ts';
import { changeTexts, mapKept, withFields } from './change-texts.ts';
import { isAboutStay } from './scrub-custody.ts';
import type { Scrubbing } from './scrub-records.ts';

/** How a text about an open matter is changed, by the key of the matter: `order:A261122-0007`, `log:…`. */
export function textsOfKey(key: string, scrubbing: Scrubbing): (text: string) => string {
  const { orders, texts } = scrubbing;
  const [kind, number = ''] = key.split(':');
  // A line of the log says nothing here of the orders it names: names go from it in any case.
  if (kind === 'log') return texts.beside;
  const isOwn = kind === 'custody' ? isAboutStay(number, scrubbing) : orders.has(number);
  return isOwn ? texts.about : texts.anywhere;
}

/** A handover without what the scope takes out; the same handover when that is nothing. */
export function scrubHandover(handover: Handover, scrubbing: Scrubbing): Handover {
  const { beside, anywhere } = scrubbing.texts;
  const { refusal } = handover;
  const left = withFields(handover, {
    words: beside(handover.words),
    notes: scrubNotes(handover.notes, scrubbing),
    marks: scrubMarks(handover.marks, scrubbing),
    counts: scrubCounts(handover.counts, scrubbing),
    lines: scrubLines(handover.lines, scrubbing),
    refusal: refusal && withFields(refusal, { reason: beside(refusal.reason) }),
    supplements: mapKept(handover.supplements, (each) => withFields(each, { text: beside(each.text) })),
  });
  return changeTexts(left, anywhere);
}

/** The lines of a handover; a title goes whole where the texts do, because it is a place and a name in one. */
export function scrubLines(lines: HandoverLine[], scrubbing: Scrubbing): HandoverLine[] {
  return mapKept(lines, (line) => {
    const change = textsOfKey(line.key, scrubbing);
    const { title, text, note, mark } = line;
    return withFields(line, {
      title: change(title),
      text: change(text),
      note: change(note),
      mark: mark && scrubMark(mark, change),
    });
  });
}

function scrubMark(mark: LineMark, change: (text: string) => string): LineMark {
  return withFields(mark, { question: change(mark.question), answer: change(mark.answer) });
}

function scrubNotes(notes: Record<string, LineNote>, scrubbing: Scrubbing): Record<string, LineNote> {
  return byKey(notes, (note, key) => withFields(note, { text: textsOfKey(key, scrubbing)(note.text) }));
}

function scrubMarks(marks: Record<string, LineMark>, scrubbing: Scrubbing): Record<string, LineMark> {
  return byKey(marks, (mark, key) => scrubMark(mark, textsOfKey(key, scrubbing)));
}

function scrubCounts(
  counts: Record<string, HandoverCount>,
  scrubbing: Scrubbing,
): Record<string, HandoverCount> {
  return byKey(counts, (count) => scrubCount(count, scrubbing));
}

/** A count: what it counted stays, the reason names people, and what was no code may be anything. */
export function scrubCount(
  count: HandoverCount,
  { texts: { beside } }: Pick<Scrubbing, 'texts'>,
): HandoverCount {
  return withFields(count, { reason: beside(count.reason), extra: mapKept(count.extra, beside) });
}

/** A shift without what the scope takes out. */
export function scrubShift(shift: Shift, { texts: { beside, anywhere } }: Pick<Scrubbing, 'texts'>): Shift {
  const { tookOver, endReason } = shift;
  const left = withFields(shift, {
    tookOver: tookOver && withFields(tookOver, { reason: beside(tookOver.reason) }),
    ticks: mapKept(shift.ticks, (tick) => withFields(tick, { note: beside(tick.note) })),
    skipped: mapKept(shift.skipped, (each) => withFields(each, { reason: beside(each.reason) })),
    endReason: beside(endReason),
  });
  return changeTexts(left, anywhere);
}

/** A signed round without what the scope takes out. */
export function scrubRound(round: Round, scrubbing: Scrubbing): Round {
  const { beside, anywhere } = scrubbing.texts;
  const lines = mapKept(round.lines, (line) => {
    const change = textsOfKey(line.key, scrubbing);
    return withFields(line, { title: change(line.title), note: change(line.note) });
  });
  return changeTexts(withFields(round, { note: beside(round.note), lines }), anywhere);
}

/** A round under way without what the scope takes out. */
export function scrubOpenRound(round: OpenRound, scrubbing: Scrubbing): OpenRound {
  const marks = byKey(round.marks, (mark, key) =>
    withFields(mark, { note: textsOfKey(key, scrubbing)(mark.note) }),
  );
  return changeTexts(withFields(round, { marks }), scrubbing.texts.anywhere);
}

/** A table with every entry changed by its key; the same table when that changes nothing. */
function byKey<T>(table: Record<string, T>, change: (entry: T, key: string) => T): Record<string, T> {
  const changed = Object.entries(table).map(([key, entry]) => [key, change(entry, key)] as const);
  return withFields(table, Object.fromEntries(changed));
}
