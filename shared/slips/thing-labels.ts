import type { DeskState } from '../domain/book.ts';
import type { Thing } from '../domain/custody/thing.ts';
import { entryOf } from '../domain/entry-of.ts';
import { fill } from '../words/fill.ts';
import { classFor, isHidden, nameIn } from './custody-lines.ts';
import type { SlipDocument, SlipLine, SlipPart } from './document.ts';
import { settingOf, type Setting } from './slip-layout.ts';

/**
 * Lays out the labels of things, one part for each: the code large enough to be read on its hook, and as bars and QR.
 *
 * The label of a class that hides its door says nothing but code and class. Source: R8.1 [D] "tag shows a code, never
 * the door number".
 */
export function thingLabels(desk: DeskState, ids: readonly string[]): SlipDocument {
  const setting = settingOf(desk);
  const things = ids.flatMap((id) => entryOf(desk.things, id) ?? []);
  return {
    slip: 'thing-label',
    language: setting.language,
    parts: things.map((thing) => labelOf(setting, thing)),
  };
}

function labelOf(setting: Setting, thing: Thing): SlipPart {
  const { words, desk } = setting;
  const register = entryOf(desk.registers, thing.register);
  const ofClass = classFor(setting, thing);
  const hidden = isHidden(ofClass);
  const pieces = thing.pieces > 1 ? fill(words.custody.pieces, { pieces: thing.pieces }) : '';
  const texts = [
    ofClass && ofClass.name !== register?.name ? nameIn(setting, ofClass) : '',
    hidden ? '' : thing.name,
    pieces,
  ];
  const lines: SlipLine[] = [
    {
      kind: 'number',
      text: register ? nameIn(setting, register) : '',
      marks: hidden ? [words.custody.entrusted] : [],
    },
    { kind: 'huge', text: thing.code },
    { kind: 'words', text: texts.filter((text) => text !== '').join(' ') },
    { kind: 'code', text: thing.code },
  ];
  return { reader: 'whole', name: thing.code, lines };
}
