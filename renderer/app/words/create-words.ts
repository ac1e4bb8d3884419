import { createInstance, type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from '../../../shared/domain/primitives.ts';
import { en } from '../../../shared/words/en.ts';
import { zhCN } from '../../../shared/words/zh-CN.ts';
import type {} from './typed-words.ts';

/** Makes the words of the screens in one language; ready at once, since nothing is loaded. */
export function createWords(language: Language): i18n {
  const words = createInstance();
  void words.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    load: 'currentOnly',
    initAsync: false,
    defaultNS: 'common',
    ns: Object.keys(zhCN),
    resources: { 'zh-CN': zhCN, en },
    // React escapes what it draws; a second time would show &#39; in names.
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  return words;
}
