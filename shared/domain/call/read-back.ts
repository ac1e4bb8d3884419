import { kindRule } from '../../rules/kinds.ts';
import type { ClockLimit } from '../../rules/clocks.ts';
import type { PersonTitle } from '../directory/person.ts';
import type { Language } from '../primitives.ts';
import type { Kind } from './call.ts';

/** What is read back to a caller; empty text for what has not been said yet. */
export interface ReadBackMatter {
  readonly kind: Kind;
  readonly name: string;
  readonly title: PersonTitle;
  /** The name in Latin letters, `wangxiulan`; empty when the caller is not in the directory. */
  readonly pinyin: string;
  readonly place: string;
  readonly text: string;
  /** What a guest wants besides. */
  readonly specialWish: string;
  readonly visit: 'confirm-first' | 'asked-soon' | 'asked-fixed';
  /** The promised time, already written in the language of the sentence. */
  readonly visitTime: string;
  /** The department in the language of the sentence. */
  readonly department: string;
  /** Within what a complaint of this severity is answered, by the clock table; null when no clock runs. */
  readonly respondsWithin: ClockLimit | null;
  readonly number: string | null;
  readonly receiver: string;
  readonly isSettled: boolean;
  readonly isJoined: boolean;
}

/** The sentences of one language, with places in braces; `intake.readBack` of the words. */
export interface ReadBackWords {
  readonly caller: string;
  readonly callerPlain: string;
  readonly whole: string;
  readonly comma: string;
  readonly title: Readonly<Record<Exclude<PersonTitle, 'none'>, string>>;
  readonly place: string;
  readonly placeInUnit: string;
  readonly promise: Readonly<
    Record<
      | 'confirmFirst'
      | 'askedSoon'
      | 'askedFixed'
      | 'complaint'
      | 'complaintUnnumbered'
      | 'complaintSoon'
      | 'complaintUnnumberedSoon'
      | 'message'
      | 'messageUnknown'
      | 'join'
      | 'emergency'
      | 'follow',
      string
    >
  >;
  readonly minutes: string;
  readonly hours: string;
  readonly workday: string;
  readonly workdays: string;
}

/**
 * The sentence a clerk reads out so that the caller can agree to it.
 *
 * Source: R1.4 "重述一遍得到业户确认" (001), "会将所有留言向致电者复述一遍" (000), "重复宾客房号,姓氏,需求,特殊要求" (001).
 */
export function readBack(matter: ReadBackMatter, language: Language, words: ReadBackWords): string {
  const { place, text, specialWish } = matter;
  const parts = [spokenPlace(place, words), withoutEnd(text), withoutEnd(specialWish)].filter(Boolean);
  const sentence = fill(words.whole, {
    caller: caller(matter, language, words),
    matter: parts.join(words.comma) || '…',
    promise: promise(matter, words),
  });
  const tidy = sentence.replace(/ {2,}/g, ' ').replace(/…[.。]/, '…');
  return tidy.charAt(0).toUpperCase() + tidy.slice(1);
}

const house = /^(\d{1,3})-(?:(\d{1,2})-)?(\d{2,5})$/;

/** A place as it is spoken: `3-1203` becomes `3 栋 1203` or `block 3, flat 1203`; other names stay. */
export function spokenPlace(place: string, words: Pick<ReadBackWords, 'place' | 'placeInUnit'>): string {
  const [, block, unit, flat] = house.exec(place.trim().normalize('NFKC')) ?? [];
  if (block === undefined || flat === undefined) return place.trim();
  return unit === undefined
    ? fill(words.place, { block, flat })
    : fill(words.placeInUnit, { block, unit, flat });
}

const twoCharacterSurnames = new Set(
  '欧阳 司马 上官 诸葛 东方 皇甫 尉迟 公孙 慕容 令狐 司徒 司空 夏侯 长孙 宇文 轩辕 端木 百里 南宫 独孤 淳于 呼延 澹台'.split(
    ' ',
  ),
);

/** The surname of a Chinese name, or the last word of a Latin one. */
export function surnameOf(name: string): string {
  const whole = name.trim();
  if (!/^\p{Script=Han}/u.test(whole)) return whole.split(/\s+/u).at(-1) ?? '';
  return twoCharacterSurnames.has([...whole].slice(0, 2).join(''))
    ? [...whole].slice(0, 2).join('')
    : ([...whole][0] ?? '');
}

function caller({ name, title, pinyin }: ReadBackMatter, language: Language, words: ReadBackWords): string {
  if (name.trim() === '') return '';
  if (title === 'none') return fill(words.callerPlain, { name: name.trim() });
  const surname = surnameOf(name);
  const spoken = language === 'en' ? (latinSurname(surname, name, pinyin) ?? surname) : surname;
  return fill(words.caller, { surname: spoken, title: words.title[title] });
}

/** `wangxiulan` of 王秀兰 gives `Wang`: as many syllables as the surname has characters. */
function latinSurname(surname: string, name: string, pinyin: string): string | null {
  if (!/^\p{Script=Han}/u.test(name.trim())) return null;
  const reading = pinyin.split(' ')[0] ?? '';
  const syllables = splitSyllables(reading, [...name.trim()].length);
  const latin = syllables?.slice(0, [...surname].length).join('');
  return latin ? latin.charAt(0).toUpperCase() + latin.slice(1) : null;
}

const initial = '(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?';
const final =
  '(?:iang|iong|uang|ueng|ang|eng|ing|ong|iao|ian|uai|uan|van|ai|ei|ui|ao|ou|iu|ie|ve|ue|er|an|en|in|un|vn|ia|ua|uo|a|o|e|i|u|v)';

/** The only way, or the first greedy way, to read `count` syllables; null when there is none. */
function splitSyllables(reading: string, count: number): string[] | null {
  if (reading === '' || count < 1) return null;
  const found = new RegExp(`^${`(${initial}${final})`.repeat(count)}$`).exec(reading);
  return found ? found.slice(1) : null;
}

function promise(matter: ReadBackMatter, words: ReadBackWords): string {
  const { promise: say } = words;
  const rule = kindRule(matter.kind);
  if (matter.isJoined) return say.join;
  if (matter.kind === 'emergency') return say.emergency;
  if (matter.kind === 'message') {
    return matter.receiver.trim() === ''
      ? say.messageUnknown
      : fill(say.message, { receiver: matter.receiver.trim() });
  }
  if (rule.asks === 'severity') return complaintPromise(matter, words);
  if (rule.visits) return visitPromise(matter, words);
  return matter.isSettled ? '' : say.follow;
}

function complaintPromise({ number, respondsWithin }: ReadBackMatter, words: ReadBackWords): string {
  const limit = respondsWithin === null ? null : spokenLimit(respondsWithin, words);
  const { promise: say } = words;
  // Without a limit in hours or days no time is promised that no clock watches.
  if (limit === null)
    return number === null ? say.complaintUnnumberedSoon : fill(say.complaintSoon, { number });
  return number === null ? fill(say.complaintUnnumbered, { limit }) : fill(say.complaint, { number, limit });
}

/** A limit as it is spoken: `30 minutes`, `2 hours`, `1 workday`; null for one that ends at an hour of the clock. */
export function spokenLimit(
  limit: ClockLimit,
  words: Pick<ReadBackWords, 'minutes' | 'hours' | 'workday' | 'workdays'>,
): string | null {
  switch (limit.unit) {
    case 'minutes':
      return limit.amount > 0 && limit.amount % 60 === 0
        ? fill(words.hours, { count: limit.amount / 60 })
        : fill(words.minutes, { count: limit.amount });
    case 'days':
      return fill(words.hours, { count: limit.amount * 24 });
    case 'workdays':
      return fill(limit.amount === 1 ? words.workday : words.workdays, { count: limit.amount });
    case 'time-of-day':
    case 'weekday':
      return null;
  }
}

function visitPromise(
  { visit, visitTime, department }: ReadBackMatter,
  { promise: say }: ReadBackWords,
): string {
  if (visit === 'asked-soon') return fill(say.askedSoon, { department });
  if (visit === 'asked-fixed' && visitTime !== '')
    return fill(say.askedFixed, { department, time: visitTime });
  return fill(say.confirmFirst, { department });
}

function withoutEnd(text: string): string {
  return text
    .trim()
    .replace(/\s*\n\s*/gu, ' ')
    .replace(/[\s。．.，,；;！!？?…、]+$/u, '');
}

// The domain speaks no language and knows no dictionary, so it fills the places of a sentence itself.
function fill(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{\{(\w+)\}\}/g, (_place, name: string) => String(values[name] ?? ''));
}
