import 'i18next';
import type { Words } from '../../../shared/words/words.ts';

// Keys of `t` are checked by the compiler against the Chinese words.
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    returnNull: false;
    resources: Words;
  }
}
