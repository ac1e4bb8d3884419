const stops = 'input:not([type="file"]), textarea, select, [role="radio"][tabindex="0"]';

/** Moves the focus to the next field of a form; false at its end. */
export function focusNext(form: Element | null): boolean {
  const fields = [...(form?.querySelectorAll<HTMLElement>(stops) ?? [])];
  const here = fields.findIndex((field) => field === document.activeElement);
  const next = fields[here + 1];
  next?.focus();
  return next !== undefined;
}
