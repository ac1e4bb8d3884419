import { thingByCode } from '../domain/custody/find-thing.ts';
import { entryOf } from '../domain/entry-of.ts';
import { maskPhonesIn } from '../domain/phone.ts';
import type { Handover, HandoverLine } from '../domain/shift/handover.ts';
import { lineState } from '../domain/shift/select-handover.ts';
import { fill } from '../words/fill.ts';
import { classFor, isHidden } from './custody-lines.ts';
import { joined, type SheetSetting } from './sheet-words.ts';
import { staffName } from './slip-layout.ts';
import { slipTime } from './slip-times.ts';

/** What a line of a handover says in the four columns of its table. */
export function lineCells(setting: SheetSetting, line: HandoverLine, { from }: Handover): string[] {
  return [
    stacked([line.number, kindText(setting, line)]),
    stacked([whatText(setting, line), noteText(setting, line)]),
    stacked([
      joined([stateText(setting, line), dueText(setting, line)], setting.sheet.handover.join),
      joined(sinceTexts(setting, line, from), setting.sheet.handover.join),
    ]),
    stacked(saidTexts(setting, line)),
  ];
}

function stacked(texts: readonly string[]): string {
  return joined(texts, '\n');
}

function kindText({ terms }: SheetSetting, { kind, severity }: HandoverLine): string {
  return joined([kind === null ? '' : terms.kind[kind], severity === null ? '' : terms.severity[severity]]);
}

function whatText({ terms, troubles }: SheetSetting, { about, title, text }: HandoverLine): string {
  if (about.kind === 'task') return terms.clock[about.task];
  // What stopped a printer is kept as its kind.
  const said = about.kind === 'slip' ? wordOf(troubles, text) : maskPhonesIn(text);
  return joined([maskPhonesIn(title), said]);
}

function noteText({ sheet }: SheetSetting, { note }: HandoverLine): string {
  return note.trim() === '' ? '' : fill(sheet.handover.note, { text: maskPhonesIn(note) });
}

/** How far it is: the state of an order, a stay, a slip. */
function stateText(setting: SheetSetting, { about, state, pause }: HandoverLine): string {
  const { terms, custodyStates, slipStates, categories } = setting;
  switch (about.kind) {
    case 'order':
      return joined([wordOf(terms.state, state), pause === null ? '' : terms.pause[pause]]);
    case 'follow-up':
      return wordOf(terms.callbackReason, state);
    case 'custody':
      return wordOf(custodyStates, state);
    case 'slip':
      return wordOf(slipStates, state);
    case 'log':
      return wordOf(categories, state);
    case 'task':
      return '';
  }
}

function wordOf(words: Readonly<Record<string, string>>, value: string): string {
  return entryOf(words, value) ?? value;
}

/** The clock as it stood. */
function dueText(
  { sheet, terms, timeZone }: SheetSetting,
  { about, clock, dueAt, mood }: HandoverLine,
): string {
  if (dueAt === null) return '';
  // A task is what its clock is called.
  const isNamed = clock === null || about.kind === 'task';
  const name = isNamed ? sheet.handover.due : wordOf(terms.clock, clock);
  const how = mood === 'late' || mood === 'soon' ? sheet.handover.mood[mood] : '';
  return joined([name, slipTime(dueAt, timeZone), how]);
}

function sinceTexts(setting: SheetSetting, line: HandoverLine, from: string): string[] {
  const { tries, owner, order, carried } = line;
  const { handover } = setting.sheet;
  return [
    tries === 0 ? '' : fill(handover.tries, { tries }),
    owner === null || owner === from ? '' : fill(handover.owner, { name: staffName(setting, owner) }),
    order === null || order === line.number || hidesDoor(setting, line)
      ? ''
      : fill(handover.forOrder, { order }),
    carried === 0 ? '' : fill(handover.carried, { count: carried + 1 }),
  ];
}

/** Beside the order of a place the code of an entrusted key would say what it opens. Source: R8.1 [D]. */
function hidesDoor(setting: SheetSetting, { about, number }: HandoverLine): boolean {
  if (about.kind !== 'custody') return false;
  const thing = thingByCode(setting.desk, number);
  return thing !== undefined && isHidden(classFor(setting, thing));
}

function saidTexts(setting: SheetSetting, line: HandoverLine): string[] {
  const { shift, sheet } = setting;
  const { handover } = sheet;
  const { mark, entrust } = line;
  const state = lineState(line);
  const hasQuestion = (mark?.question ?? '') !== '';
  return [
    // A question says for itself how it stands.
    state === 'told' && hasQuestion ? '' : shift.lineState[state],
    ...(mark && hasQuestion
      ? [
          fill(handover.question, { text: maskPhonesIn(mark.question) }),
          mark.answer === '' ? '' : fill(handover.answer, { text: maskPhonesIn(mark.answer) }),
          mark.as === 'accepted' ? handover.accepted : '',
        ]
      : []),
    entrust ? handover.entrusted : '',
  ];
}
