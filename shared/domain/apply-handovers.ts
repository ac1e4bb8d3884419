import type { DeskState } from './book.ts';
import { entryOf } from './entry-of.ts';
import type { ChangeStamp, Fact, FactOf } from './facts.ts';
import type { Handover, LineMark } from './shift/handover.ts';

function change(desk: DeskState, number: string, to: (handover: Handover) => Partial<Handover>): void {
  const handover = entryOf(desk.handovers, number);
  if (handover) desk.handovers[number] = { ...handover, ...to(handover) };
}

/** Applies one fact of a handover, in place; a handover is replaced, never changed. */
export function applyToHandovers(desk: DeskState, fact: Fact, { at }: ChangeStamp): void {
  switch (fact.type) {
    case 'handover-prepared':
      desk.handovers[fact.handover.number] = fact.handover;
      return;
    case 'handover-noted':
      change(desk, fact.handover, ({ notes }) => ({
        notes: { ...notes, [fact.key]: { text: fact.text, entrust: fact.entrust } },
      }));
      return;
    case 'handover-worded':
      change(desk, fact.handover, () => ({ words: fact.text }));
      return;
    case 'handover-met':
      change(desk, fact.handover, (handover) => ({
        state: 'face',
        to: fact.to,
        approvedBy: fact.approvedBy,
        metAt: at,
        // Somebody else has heard and counted nothing yet.
        ...(handover.to !== fact.to && { marks: {}, counts: {} }),
      }));
      return;
    case 'handover-marked':
      change(desk, fact.handover, ({ marks }) => ({ marks: marked(marks, fact, at) }));
      return;
    case 'handover-answered':
      change(desk, fact.handover, ({ marks }) => {
        const mark = entryOf(marks, fact.key);
        return mark
          ? { marks: { ...marks, [fact.key]: { ...mark, answer: fact.answer, answeredAt: at } } }
          : {};
      });
      return;
    case 'handover-counted':
      change(desk, fact.handover, ({ counts }) => ({ counts: { ...counts, [fact.count.row]: fact.count } }));
      return;
    case 'handover-signed':
      change(desk, fact.handover, () => ({
        state: 'signed',
        closedAt: at,
        lines: fact.lines,
        figures: fact.figures,
        next: fact.next.number,
      }));
      return;
    case 'handover-refused':
      change(desk, fact.handover, () => ({
        state: 'refused',
        closedAt: at,
        lines: fact.lines,
        refusal: { by: fact.by, reason: fact.reason },
      }));
      return;
    case 'handover-withdrawn':
      change(desk, fact.handover, ({ from }) => ({
        state: 'withdrawn',
        closedAt: at,
        refusal: { by: from, reason: fact.reason },
      }));
      return;
    default:
      applyAfterwards(desk, fact, at);
  }
}

/** What happens to a handover once it is sealed. */
function applyAfterwards(desk: DeskState, fact: Fact, at: string): void {
  if (fact.type === 'handover-supplemented') {
    const { id, by, text } = fact;
    change(desk, fact.handover, ({ supplements }) => ({
      supplements: [...supplements, { id, at, by, text }],
    }));
  }
  if (fact.type === 'handover-anchored') change(desk, fact.handover, () => ({ anchor: fact.anchor }));
}

function marked(
  marks: Handover['marks'],
  fact: FactOf<'handover-marked'>,
  at: string,
): Readonly<Record<string, LineMark>> {
  const said = fact.marks.map(({ key, as, question, print }): readonly [string, LineMark] => {
    const before = entryOf(marks, key);
    // What was asked stays in the document, also when the line is told again.
    const keeps = as !== 'question' && before !== undefined && before.question !== '';
    return [
      key,
      {
        as,
        at,
        print,
        question: keeps ? before.question : question,
        answer: keeps ? before.answer : '',
        answeredAt: keeps ? before.answeredAt : null,
      },
    ];
  });
  return { ...marks, ...Object.fromEntries(said) };
}
