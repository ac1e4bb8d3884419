/** What was typed into the field of a row: how many, or one code. */
export type Typed =
  | { readonly kind: 'figure'; readonly figure: number }
  | { readonly kind: 'code'; readonly code: string }
  | { readonly kind: 'wrong' };

const LARGEST = 10_000_000;

/** Reads a count: whole things, or yuan with at most two decimals; full-width digits too. */
export function readFigure(typed: string, isCash: boolean): Typed {
  const text = typed.normalize('NFKC').trim();
  const isFigure = isCash ? /^\d+(\.\d{1,2})?$/u.test(text) : /^\d+$/u.test(text);
  if (isFigure && Number(text) <= LARGEST) return { kind: 'figure', figure: Number(text) };
  return isCash || text === '' || /^[\d.,]+$/u.test(text) ? { kind: 'wrong' } : { kind: 'code', code: text };
}
