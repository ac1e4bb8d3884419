import { classOf } from '../rules/registers.ts';
import type { Loan, Custody } from '../domain/custody/custody.ts';
import type { CustodyClass, Register } from '../domain/custody/register.ts';
import { entryOf } from '../domain/entry-of.ts';
import { maskPhone } from '../domain/phone.ts';
import type { Paper } from '../domain/printing/printer.ts';
import { fill } from '../words/fill.ts';
import type { SlipLine } from './document.ts';
import type { Setting } from './slip-layout.ts';

/** What the paper of the registers is made from. */
export interface CustodyMatter {
  readonly numbers: readonly string[];
  readonly copy: number;
  /** When it was asked for. */
  readonly at: string;
  readonly paper: Paper;
  /** Stays that are no longer at the desk, as history has them. */
  readonly past: readonly Custody[];
}

/** A stay by its number, at the desk or from history. */
export function stayOf({ desk }: Setting, { past }: CustodyMatter, number: string): Custody | undefined {
  return entryOf(desk.custody, number) ?? past.find((each) => each.number === number);
}

/** The name of a register or of a class in the language of the desk. */
export function nameIn(
  { language }: Pick<Setting, 'language'>,
  named: Pick<Register, 'name' | 'latinName'>,
): string {
  return language === 'en' ? named.latinName || named.name : named.name;
}

/** The class of a thing or a stay; undefined when the register no longer has it. */
export function classFor(
  { desk }: Setting,
  { register, class: id }: { readonly register: string; readonly class: string },
): CustodyClass | undefined {
  const found = entryOf(desk.registers, register);
  return found && classOf(found, id);
}

/** Whether paper may not say what it opens; of a class that nobody knows any more it may not. */
export function isHidden(ofClass: CustodyClass | undefined): boolean {
  return ofClass?.hidesDoor ?? true;
}

/** What a loan's thing is called on paper: its name, or only its class when the class hides what it opens. */
export function loanName(setting: Setting, loan: Loan): string {
  const ofClass = classFor(setting, loan);
  if (!isHidden(ofClass)) return loan.thingName;
  return ofClass ? nameIn(setting, ofClass) : '';
}

/** Name, firm and masked telephone of whoever has it. */
export function partyText({ who }: Pick<Custody, 'who'>): string {
  return [who.name, who.firm, maskPhone(who.phone)].filter((text) => text !== '').join(' ');
}

/** The framed marks beside a number: reprint, practice. */
export function custodyMarks({ words, desk }: Setting, copy: number): string[] {
  return [
    ...(copy > 1 ? [fill(words.reprint, { copy })] : []),
    ...(desk.centre?.isSample ? [words.practice] : []),
  ];
}

/** Why there is nothing more to say: the stay went into history while its slip waited. */
export function filedLine({ words }: Setting, number: string): SlipLine {
  return { kind: 'words', text: fill(words.custody.filed, { number }) };
}
