import { z } from 'zod';
import type { Book } from '../../../shared/domain/book.ts';
import { fill } from '../../../shared/words/fill.ts';
import { lessonIds, type LessonId } from '../../../shared/rules/lessons.ts';
import { createChances, type Chances } from '../generate/chances.ts';

const said = z.string().min(1).max(300);

/** The file of invented calls, `resources/sample/practice-calls.json`; `{{place}}` and `{{name}}` are the caller's own. */
export const practiceCalls = z.strictObject({
  version: z.literal(1),
  calls: z.array(z.strictObject({ lessons: z.array(z.enum(lessonIds)), 'zh-CN': said, en: said })).min(1),
});

/** Who rings, from where, with which number, and what is said. */
export interface InventedCall {
  readonly who: string;
  readonly place: string;
  readonly phone: string;
  readonly says: string;
}

/** What somebody wishes of an invented call. */
export interface CallWish {
  readonly lesson: LessonId | undefined;
  readonly language: 'zh-CN' | 'en';
}

/**
 * Invents a call: somebody of the sample, and a sentence that fits the lesson; without a lesson any sentence.
 *
 * The same seed gives the same call.
 */
export function inventCall(
  book: Book,
  json: unknown,
  { seed, lesson, language }: CallWish & { seed: string },
): InventedCall {
  const chances = createChances(seed);
  const { calls } = practiceCalls.parse(json);
  const fitting = calls.filter(({ lessons }) => lesson !== undefined && lessons.includes(lesson));
  const sentence = chances.pick(fitting.length > 0 ? fitting : calls, null);
  if (!sentence) throw new Error('Nobody has anything to say');
  const caller = pickCaller(book, chances);
  return { ...caller, says: fill(sentence[language], { place: caller.place, name: caller.who }) };
}

function pickCaller({ directory }: Book, chances: Chances): Omit<InventedCall, 'says'> {
  const callers = Object.values(directory.people).flatMap(({ name, phones, roles }) => {
    const place = directory.places[roles[0]?.placeId ?? ''];
    const [phone] = phones;
    return place && phone !== undefined ? [{ who: name, place: place.name, phone }] : [];
  });
  const caller = chances.pick(callers, null);
  if (!caller) throw new Error('Nobody lives in the practice');
  return caller;
}
