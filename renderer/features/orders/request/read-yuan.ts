/** A sum as it was typed: `35`, `35.50`, `￥35`; nothing typed is 0. Null when it is no sum in yuan and fen. */
export function readYuan(typed: string): number | null {
  const text = typed.normalize('NFKC').replace(/[¥,\s]/gu, '');
  if (text === '') return 0;
  return /^\d{1,8}(?:\.\d{1,2})?$/u.test(text) ? Number(text) : null;
}
