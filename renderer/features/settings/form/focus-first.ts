import type { RefObject } from 'react';

/** Puts the focus into the first control of a form. */
export function focusFirst(form: RefObject<HTMLFormElement | null>): void {
  form.current?.querySelector<HTMLElement>('input, select, [tabindex="0"]')?.focus();
}
