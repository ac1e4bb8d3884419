import { z } from 'zod';
import { id, label, language } from './primitives.ts';
import { kind } from './call/call.ts';

/** A sentence that is said or written often, found by a few letters of its pinyin. */
export const snippet = z.strictObject({
  id,
  /** The letters it is found by, for example `dyt` for 电梯停. */
  key: z.string().regex(/^[a-z0-9]{1,12}$/),
  language,
  /** `text`: put into a field; `script`: read out. */
  use: z.enum(['text', 'script']),
  kinds: z.array(kind),
  title: label,
  text: z.string().trim().min(1).max(1_000),
});
export type Snippet = z.output<typeof snippet>;

/** What a desk learnt from a closed order, for the next one who meets it (R11, T32). */
export const caseArticle = z.strictObject({
  id,
  order: z.string().max(40).nullable(),
  title: label,
  problem: z.string().max(5_000),
  solution: z.string().max(5_000),
  keys: z.string().max(200),
  by: id,
  at: z.string().max(40),
});
export type CaseArticle = z.output<typeof caseArticle>;
