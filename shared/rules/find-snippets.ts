import type { Kind } from '../domain/call/call.ts';
import type { Language } from '../domain/primitives.ts';
import type { Snippet } from '../domain/snippet.ts';

type Snippets = Readonly<Record<string, Snippet | undefined>>;

/** The sentences that the form of a call reads out at a certain moment; a manager may change or remove them. */
export type ScriptName = 'greeting' | 'late-answer' | 'apology' | 'calm' | 'hold' | `steps-${Kind}`;

const named = ['greeting', 'late-answer', 'apology', 'calm', 'hold'] as const satisfies ScriptName[];

function idOf(name: ScriptName, language: Language): string {
  return `${name}-${language === 'en' ? 'en' : 'zh'}`;
}

/** A sentence by its moment and language; null when it was removed. */
export function scriptOf(snippets: Snippets, name: ScriptName, language: Language): Snippet | null {
  return snippets[idOf(name, language)] ?? null;
}

/** Further sentences to read out on a call of a kind: what managers have added. */
export function furtherScripts(snippets: Snippets, kind: Kind, language: Language): Snippet[] {
  const placed = new Set([...named, `steps-${kind}` as const].map((name) => idOf(name, language)));
  return Object.values(snippets).filter(
    (entry): entry is Snippet =>
      entry?.use === 'script' &&
      entry.language === language &&
      !placed.has(entry.id) &&
      (entry.kinds.length === 0 || entry.kinds.includes(kind)),
  );
}

/** What the palette is asked for. */
interface Asked {
  /** The letters typed so far: pinyin initials, or a part of the sentence itself. */
  readonly typed: string;
  readonly kind: Kind;
  readonly language: Language;
}

/** The sentences to be written that fit what is typed: by their letters first, those of the kind before the rest. */
export function textSnippets(snippets: Snippets, { typed, kind, language }: Asked): Snippet[] {
  const wanted = typed.trim().toLowerCase();
  const rank = ({ key, kinds }: Snippet) =>
    (key.startsWith(wanted) ? 0 : 2) + (kinds.length === 0 || kinds.includes(kind) ? 0 : 1);
  return Object.values(snippets)
    .filter((entry): entry is Snippet => entry?.use === 'text' && entry.language === language)
    .filter(
      ({ key, title, text }) => key.startsWith(wanted) || `${title}\n${text}`.toLowerCase().includes(wanted),
    )
    .sort((a, b) => rank(a) - rank(b) || a.key.localeCompare(b.key));
}
