import type { i18n } from 'i18next';
import { useEffect, useMemo, type ReactNode } from 'react';
import { I18nextProvider } from 'react-i18next';
import type { Language } from '../../../shared/domain/primitives.ts';
import { createFormat } from './format.ts';
import { FormatContext } from './format-context.ts';

interface Props {
  /** Made once by `createWords` where the page starts. */
  readonly words: i18n;
  /** The language of the screen; a change takes effect at once. */
  readonly language: Language;
  /** The IANA zone of the book. */
  readonly timeZone: string;
  readonly children: ReactNode;
}

/** Gives the words and the formats of one language to everything below, and tells the page its language. */
export function WordsProvider({ words, language, timeZone, children }: Props) {
  useEffect(() => {
    document.documentElement.lang = language;
    if (words.language !== language) void words.changeLanguage(language);
  }, [words, language]);
  const format = useMemo(() => createFormat(language, timeZone), [language, timeZone]);
  return (
    <I18nextProvider i18n={words}>
      <FormatContext value={format}>{children}</FormatContext>
    </I18nextProvider>
  );
}
