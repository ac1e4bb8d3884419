/** The fields of the form that Enter goes through; each stands in an element with `data-step`. */
export type Step =
  | 'paper'
  | 'happenedAt'
  | 'who'
  | 'place'
  | 'name'
  | 'phone'
  | 'what'
  | 'receiver'
  | 'wish'
  | 'relation'
  | 'urgency'
  | 'severity'
  | 'follower'
  | 'demand'
  | 'apology'
  | 'visit'
  | 'visitAt'
  | 'settled'
  | 'outcome'
  | 'answer'
  | 'sendAddress'
  | 'callBack'
  | 'readBack'
  | 'finish';

const controls = '[role="radio"][tabindex="0"], input, textarea, select, button';

function focusIn(step: Element | undefined): boolean {
  const control = step?.querySelector<HTMLElement>(controls);
  control?.focus();
  control?.scrollIntoView({ block: 'nearest' });
  return control !== undefined && control !== null;
}

/** Goes to a field of the form; false when the form has no such field now. */
export function focusStep(form: Element | null, step: Step): boolean {
  return focusIn(form?.querySelector(`[data-step="${step}"]`) ?? undefined);
}

/** Goes to the field after the one that has the focus. */
export function focusNextStep(form: Element | null): void {
  if (!form) return;
  const steps = [...form.querySelectorAll('[data-step]')];
  const here = steps.findIndex((step) => step.contains(document.activeElement));
  steps.slice(here + 1).some((step) => focusIn(step));
}
