type Field = HTMLInputElement | HTMLTextAreaElement;

/** What a text field held at one moment. */
export interface FieldMemory {
  readonly field: Field;
  readonly value: string;
  /** Null where the kind of field has no selection (number, date). */
  readonly selection: readonly [start: number, end: number] | null;
}

/** Remembers a text field; null for anything else. */
export function rememberField(element: Element | null): FieldMemory | null {
  if (!(element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement)) return null;
  const { selectionStart, selectionEnd } = element;
  return {
    field: element,
    value: element.value,
    selection: selectionStart === null || selectionEnd === null ? null : [selectionStart, selectionEnd],
  };
}

/**
 * Puts a field back as it was, so that React learns of it as of typing.
 *
 * React compares the value with the last one it saw through its own setter; the setter of the prototype goes past
 * that, and the input event then reads as a change.
 */
export function restoreField(memory: FieldMemory): void {
  const { field, value, selection } = memory;
  if (field.value !== value) {
    const prototype =
      field instanceof HTMLInputElement ? HTMLInputElement.prototype : HTMLTextAreaElement.prototype;
    Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, value);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
  if (selection && field.isConnected) field.setSelectionRange(selection[0], selection[1]);
}
