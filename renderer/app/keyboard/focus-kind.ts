/**
 * Where a key press goes: into a text field, onto something Enter presses (button, link), onto something only
 * Space turns (tick, option), or elsewhere.
 */
export type FocusKind = 'text' | 'button' | 'tick' | 'other';

const textless = new Set([
  'button',
  'submit',
  'reset',
  'checkbox',
  'radio',
  'range',
  'color',
  'file',
  'image',
]);

/** Reads the kind from the target of a key event. */
export function focusKind(target: EventTarget | null): FocusKind {
  if (!(target instanceof HTMLElement)) return 'other';
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return 'text';
  if (target.isContentEditable) return 'text';
  if (target instanceof HTMLInputElement) {
    if (!textless.has(target.type)) return 'text';
    return target.type === 'checkbox' || target.type === 'radio' ? 'tick' : 'button';
  }
  if (target instanceof HTMLButtonElement || target.matches('a[href], summary')) return 'button';
  return /^(checkbox|radio|switch|option)$/.test(target.getAttribute('role') ?? '') ? 'tick' : 'other';
}
