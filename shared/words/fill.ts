/** Puts values into the `{{places}}` of a sentence; the renderer has i18next for this, paper is written in the core. */
export function fill(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{\{(\w+)\}\}/g, (_place, name: string) => String(values[name] ?? ''));
}
