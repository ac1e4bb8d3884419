import { common } from './en/common.ts';
import { errors } from './en/errors.ts';
import { host } from './en/host.ts';
import { shell } from './en/shell.ts';
import { settings } from './en/settings.ts';
import { slips } from './en/slips.ts';
import { terms } from './en/terms.ts';
import type { EnglishWords } from './words.ts';

/** Every English word of the screens; the compiler names a key that Chinese has and English lacks. */
export const en = {
  common,
  errors,
  host,
  shell,
  settings,
  slips,
  terms,
} satisfies EnglishWords;
