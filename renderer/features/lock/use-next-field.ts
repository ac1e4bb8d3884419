import type { RefObject } from 'react';
import { useKeys } from '../../app/keyboard/use-keys.ts';

const fields =
  'input:not([type="hidden"]), [role="radio"][tabindex="0"], button[type="button"]:not([aria-disabled="true"])';

/** Enter goes to the next field of the form (ux 3.1); on a button it presses. */
export function useNextField(form: RefObject<HTMLElement | null>): void {
  const goOn = () => {
    const all = [...(form.current?.querySelectorAll<HTMLElement>(fields) ?? [])];
    const here = all.findIndex((field) => field === document.activeElement);
    all[here + 1]?.focus();
  };
  useKeys([{ chord: 'Enter', act: goOn, inFields: true }], { within: form });
}
