import type { DeskState } from '../domain/book.ts';
import type { SlipDocument, SlipLine } from './document.ts';
import { deskName, fallbackWords, settingOf, type Setting } from './slip-layout.ts';

/**
 * Lays blank emergency slips out, one part each: what intake asks for, to be filled in by hand.
 *
 * The number stands in figures and as a code, so that entering it afterwards begins with a scan. Source: R13 "print blank
 * numbered slips and enter them later with true times"; 003 6.4 系统故障应对.
 */
export function emergencySlips(desk: DeskState, numbers: readonly string[]): SlipDocument {
  const setting = settingOf(desk);
  return {
    slip: 'emergency-slip',
    language: setting.language,
    parts: numbers.map((number) => ({ reader: 'whole', name: number, lines: linesOf(setting, number) })),
  };
}

function linesOf(setting: Setting, number: string): SlipLine[] {
  const words = fallbackWords(setting).blank;
  const { kind, urgent } = words;
  return [
    { kind: 'title', text: words.title },
    { kind: 'subtitle', text: deskName(setting) },
    { kind: 'rule' },
    {
      kind: 'number',
      text: number,
      marks: setting.desk.centre?.isSample === true ? [setting.words.practice] : [],
    },
    { kind: 'blank', label: words.date, prefix: words.datePrefix },
    { kind: 'blank', label: words.time, prefix: words.timePrefix },
    { kind: 'words', text: words.whenFull },
    { kind: 'blank', label: words.place },
    { kind: 'blank', label: words.who },
    { kind: 'blank', label: words.phone },
    { kind: 'blank', label: words.what, rows: 2 },
    {
      kind: 'boxes',
      label: words.kinds,
      choices: [kind.repair, kind.cleaning, kind.complaint, kind.enquiry, kind.message, kind.other],
    },
    { kind: 'boxes', label: words.urgency, choices: [urgent.normal, urgent.urgent] },
    { kind: 'blank', label: words.sentTo },
    { kind: 'blank', label: words.pickUp },
    { kind: 'blank', label: words.done },
    { kind: 'blank', label: words.notes },
    { kind: 'words', text: words.after },
    { kind: 'code', text: number },
  ];
}
