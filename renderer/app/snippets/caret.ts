/** A place in a text field: where the caret or the selection stood. */
export interface Caret {
  readonly field: HTMLTextAreaElement;
  readonly from: number;
  readonly to: number;
}

/** The caret of a text field now. */
export function caretOf(field: HTMLTextAreaElement): Caret {
  return { field, from: field.selectionStart, to: field.selectionEnd };
}

/** Writes a text where the caret stood, in place of what was selected; the caret then stands behind it. */
export function writeAt({ field, from, to }: Caret, text: string): void {
  const isAfterWord = /[a-z0-9.,;:]$/i.test(field.value.slice(0, from));
  field.setRangeText(isAfterWord ? ` ${text}` : text, from, to, 'end');
  // What is written past the keyboard is told to the form as if it had been typed.
  field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText', data: text }));
}
