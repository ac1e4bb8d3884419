/** Puts values into the places in braces of a word: `{{hours}} h`. A missing value leaves the place to be seen. */
export function fill(word: string, values: Readonly<Record<string, string | number>>): string {
  return word.replace(/\{\{(\w+)\}\}/g, (place, name: string) => String(values[name] ?? place));
}
