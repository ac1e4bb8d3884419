import type { LogEntry } from '../domain/duty-log/log-entry.ts';
import type { LogEvent } from '../domain/duty-log/log-event.ts';
import { entryOf } from '../domain/entry-of.ts';
import { maskPhonesIn } from '../domain/phone.ts';
import { fill } from '../words/fill.ts';
import type { SheetSetting } from './sheet-words.ts';
import { staffName } from './slip-layout.ts';
import { slipTime } from './slip-times.ts';

type Values = Readonly<Record<string, string | number>>;

/** What a line of the duty log says: its text, or the sentence for what the desk itself did. Telephones are masked. */
export function logText(setting: SheetSetting, { event, text }: Pick<LogEntry, 'event' | 'text'>): string {
  return maskPhonesIn(event ? eventText(setting, event) : text);
}

function eventText(setting: SheetSetting, event: LogEvent): string {
  const { sheet } = setting;
  const sentence =
    event.kind === 'shift-opened' && event.tookOverFrom !== null ? sheet.tookOver : sheet.event[event.kind];
  return fill(sentence, valuesOf(setting, event)).trim();
}

/** What stands in the places of a sentence: names for people, words for states, times of the desk. */
function valuesOf(setting: SheetSetting, event: LogEvent): Values {
  const { sheet, terms, shift, timeZone, slipNames, slipStates } = setting;
  const name = (id: string): string => staffName(setting, id);
  switch (event.kind) {
    case 'escalated':
      return {
        clock: entryOf<string>(terms.clock, event.clock) ?? event.clock,
        ...toldValues(setting, event),
      };
    case 'overdue':
      return { custody: event.custody, ...toldValues(setting, event) };
    case 'slip-stuck':
      return { printer: event.printer, slip: slipNames[event.slip], state: slipStates[event.state] };
    case 'clock-set-back':
    case 'clock-set-forward':
      return { from: slipTime(event.from, timeZone), to: slipTime(event.to, timeZone) };
    case 'chased':
      return { outcome: terms.chaseOutcome[event.outcome], note: event.note };
    case 'dnd-tried':
      return {
        means: terms.dndMeans[event.means],
        outcome: terms.dndOutcome[event.outcome],
        note: event.note,
      };
    case 'shift-opened': {
      const { owner, tookOverFrom, reason } = event;
      return { owner: name(owner), from: tookOverFrom === null ? '' : name(tookOverFrom), reason };
    }
    case 'shift-ended':
      return { end: sheet.end[event.end], reason: event.reason };
    case 'list-done':
      return { list: sheet.list[event.list] };
    case 'list-skipped':
      return { list: sheet.list[event.list], reason: event.reason };
    case 'handover-signed':
      return { ...event, from: name(event.from), to: name(event.to) };
    case 'handover-refused':
      return { ...event, by: name(event.by) };
    case 'handover-missed':
      return { owner: name(event.owner) };
    case 'round-signed':
      return { task: shift.task[event.task], lines: event.lines, stuck: event.stuck };
    case 'backup-made':
    case 'backup-stuck':
    case 'bundle-stuck':
    case 'handover-supplemented':
      return event;
  }
}

function toldValues(
  { sheet, terms }: SheetSetting,
  { percent, told }: { readonly percent: number; readonly told: readonly string[] },
): Values {
  // A step of the ladder that nobody is named for is called by its level.
  const names = told.map((name) => entryOf<string>(terms.level, name) ?? name);
  return { percent, told: names.join(sheet.join) };
}
