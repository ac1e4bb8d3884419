import type { Handover, HandoverLine } from '../shift/handover.ts';
import { changeTexts, mapKept, withFields } from './change-texts.ts';
import type { Scrubbing } from './scrub-records.ts';

/** A handover without what the scope takes out; the same handover when that is nothing. */
export function scrubHandover(handover: Handover, scrubbing: Scrubbing): Handover {
  const lines = mapKept(handover.lines, (line) => scrubLine(line, scrubbing));
  return changeTexts(withFields(handover, { lines }), scrubbing.texts.anywhere);
}

function isOwn({ about }: HandoverLine, { orders, custody }: Scrubbing): boolean {
  if (about.kind === 'order' || about.kind === 'follow-up') return orders.has(about.order);
  return about.kind === 'custody' && custody.has(about.custody);
}

function scrubLine(line: HandoverLine, scrubbing: Scrubbing): HandoverLine {
  if (!isOwn(line, scrubbing)) return line;
  const { about, beside } = scrubbing.texts;
  return withFields(line, {
    title: beside(line.title),
    text: about(line.text),
    note: about(line.note),
    mark:
      line.mark &&
      withFields(line.mark, { question: about(line.mark.question), answer: about(line.mark.answer) }),
  });
}
