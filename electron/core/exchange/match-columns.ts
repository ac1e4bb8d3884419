import { headingKey } from '../../../shared/domain/directory/headings.ts';

/** The words that tables use for their columns, each in the form of `headingKey`. */
export type HeadingWords<Field extends string> = Readonly<Record<Field, readonly string[]>>;

/** Guesses what each column holds, by its heading; of several columns for one field the first counts. */
export function matchColumns<Field extends string>(
  headings: readonly string[],
  words: ReadonlyMap<string, Field>,
): (Field | null)[] {
  const taken = new Set<Field>();
  return headings.map((heading) => {
    const field = words.get(headingKey(heading)) ?? null;
    if (field === null || taken.has(field)) return null;
    taken.add(field);
    return field;
  });
}

/** The field of every word. */
export function fieldsByWord<Field extends string>(words: HeadingWords<Field>): ReadonlyMap<string, Field> {
  // Object.keys widens the type; the table has no other keys than Field.
  const fields = Object.keys(words) as Field[];
  return new Map(fields.flatMap((field) => words[field].map((word): [string, Field] => [word, field])));
}
