import type { Complaint } from '../domain/complaint/complaint.ts';
import { newComplaint } from '../domain/complaint/complaint.ts';
import { dayOf } from '../domain/numbers.ts';
import { fill } from '../words/fill.ts';
import type { SlipLine } from './document.ts';
import { departmentName, fieldIf, phoneText, staffName, type Layout, type Setting } from './slip-layout.ts';
import { slipTime } from './slip-times.ts';

/** A moment with its year, as a record that is kept has it: `2026-11-24 14:09`. */
export function recordTime(at: string, { timeZone }: Setting): string {
  return `${dayOf(at, timeZone).slice(0, 4)}-${slipTime(at, timeZone)}`;
}

/** The same, empty for what has not happened. */
export function recordTimeIf(at: string | null | undefined, setting: Setting): string {
  return at ? recordTime(at, setting) : '';
}

/** What is known of the complaint of an order. */
export function complaintOn({ order }: Layout): Complaint {
  return order.complaint ?? newComplaint;
}

/** Texts below one another. */
export function stacked(texts: readonly string[]): string {
  return texts.filter((text) => text.trim() !== '').join('\n');
}

/** The rows about the customer and the matter, which all forms of a complaint begin with. */
export function matterRows(layout: Layout, isMasked: boolean): (SlipLine | null)[] {
  const { order, words } = layout;
  const { complaint } = words;
  const { demand } = complaintOn(layout);
  const problem = order.problem ? `[${order.problem.label}] ${order.text}` : order.text;
  return [
    ...(layout.slip === 'complaint' ? [whoInOneRow(layout, isMasked)] : whoInRows(layout)),
    { kind: 'field', label: complaint.at, text: recordTime(order.registeredAt, layout) },
    { kind: 'field', label: complaint.text, text: problem, isStrong: true },
    fieldIf(complaint.demand, demand),
    fieldIf(complaint.severity, severityText(layout)),
  ];
}

/** On the short columns of carbon paper the mark beside the number says it. */
function severityText({ order, words, paper }: Layout): string {
  return order.severity === null || paper === 'carbon-241' ? '' : words.severity[order.severity];
}

/** A slip is written on by hand and keeps to one page. */
function whoInOneRow(layout: Layout, isMasked: boolean): SlipLine {
  const text = `${layout.order.contact.name} ${phoneText(layout, isMasked)}`.trim();
  return { kind: 'field', label: layout.words.complaint.who, text, isStrong: true };
}

function whoInRows(layout: Layout): (SlipLine | null)[] {
  const { order, words } = layout;
  const { complaint } = words;
  return [
    { kind: 'field', label: complaint.who, text: order.contact.name, isStrong: true },
    fieldIf(complaint.address, order.place.name),
    fieldIf(complaint.phone, phoneText(layout, false)),
  ];
}

/** Who is responsible for the matter: the department and its person. */
export function departmentText(layout: Layout): string {
  return `${departmentName(layout)} ${layout.order.assignee}`.trim();
}

/** What was answered and done so far, each with its time and who wrote it. */
export function handlingText(layout: Layout): string {
  const { response, handling } = complaintOn(layout);
  return [...(response ? [response] : []), ...handling]
    .toSorted((a, b) => a.at.localeCompare(b.at))
    .map(({ at, by, text }) => `${slipTime(at, layout.timeZone)} ${staffName(layout, by)} ${text}`)
    .join('\n');
}

/** The measures with their people and days. */
export function measuresText(layout: Layout): string {
  const { complaint } = layout.words;
  return complaintOn(layout)
    .measures.map(({ text, person, dueOn, doneAt, note }) => {
      const when = fill(complaint.before, { person, on: dueOn });
      const done = doneAt === null ? '' : fill(complaint.done, { at: slipTime(doneAt, layout.timeZone) });
      return [text, when, done, note].filter((part) => part !== '').join(complaint.join);
    })
    .join('\n');
}

/** Field and text of the cause. */
export function causeText(layout: Layout): string {
  const { cause } = complaintOn(layout);
  return cause ? `[${layout.terms.causeField[cause.field]}] ${cause.text}` : '';
}
