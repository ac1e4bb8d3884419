import { host as english } from '../../../shared/words/en/host.ts';
import { host as chinese } from '../../../shared/words/zh-CN/host.ts';

/** The words of a host; both languages have the same keys. */
export type HostWords = {
  readonly [K in keyof typeof chinese]: (typeof chinese)[K] extends string ? string : TroubleWords;
};

type TroubleWords = { readonly [K in keyof (typeof chinese)['trouble']]: string };

/** The words for a language tag of the system, such as `zh-Hans-CN`; Chinese for any Chinese, else English. */
export function hostWords(languageTag: string): HostWords {
  return /^zh\b/iu.test(languageTag) ? chinese : english;
}

/** Why the book does not open: what a person can do, and below it a line for whoever looks after it. */
export function troubleText(words: HostWords, trouble: { readonly kind: string }): string {
  const known: Readonly<Record<string, string>> = words.trouble;
  return `${known[trouble.kind] ?? words.trouble.other}\n\n${JSON.stringify(trouble)}`;
}
