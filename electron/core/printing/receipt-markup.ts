const SIZE = { normal: '', tall: '^^', double: '^^^', triple: '^^^^', quad: '^^^^^' } as const;

/** How a stretch of receipt text looks; `double`, `triple` and `quad` are so many times as wide and high, `tall` twice as high. */
export interface CellStyle {
  readonly size?: keyof typeof SIZE;
  readonly isBold?: boolean;
  readonly isInverted?: boolean;
  readonly isUnderlined?: boolean;
}

/**
 * Escapes text so that ReceiptLine prints it and never reads it as markup.
 *
 * Every character ReceiptLine gives a meaning, and the space it would trim, goes as `\xHH`; the empty emphasis between
 * such an escape and an accent keeps the library's NFC step from joining the accent with the last hex digit.
 */
export function escapeMarkup(text: string): string {
  return text.replace(/([\\{|}\-=_"`^~ ])(\p{M})?/gu, (_, character: string, accent?: string) =>
    accent === undefined ? hex(character) : `${hex(character)}""${accent}`,
  );
}

function hex(character: string): string {
  return `\\x${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}

/** Text with its decoration, ready to stand in a column. */
export function cell(text: string, style: CellStyle = {}): string {
  if (text === '') return '';
  const marks = [
    SIZE[style.size ?? 'normal'],
    style.isBold === true ? '"' : '',
    style.isInverted === true ? '`' : '',
    style.isUnderlined === true ? '_' : '',
  ].join('');
  return marks + escapeMarkup(text) + Array.from(marks).toReversed().join('');
}

/** Puts cells side by side in one column; the empty emphasis keeps the marks of one from running into the next. */
export function sideBySide(...cells: readonly string[]): string {
  return cells.filter((text) => text !== '').join('""');
}
