import type { zhCN } from './zh-CN.ts';

/** All words by namespace; Chinese sets the keys. */
export type Words = typeof zhCN;

/** The name of a feature's words, for example `orders`. */
export type Namespace = keyof Words;

// English counts 1 apart: where Chinese has `x_other`, English must also have `x_one`.
type InEnglish<T> = { [K in keyof T]: T[K] extends string ? string : InEnglish<T[K]> } & {
  [K in keyof T as K extends `${infer Base}_other` ? `${Base}_one` : never]: string;
};

/** The shape the English words must have. */
export type EnglishWords = InEnglish<Words>;
