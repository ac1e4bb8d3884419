import type { FocusKind } from './focus-kind.ts';

/** What Chromium would do by itself with these; the book never navigates, reloads, closes or opens windows (ux 3.4). */
const browserActs = new Set([
  'F5',
  'Ctrl+F5',
  'Shift+F5',
  'Ctrl+R',
  'Ctrl+Shift+R',
  'Ctrl+W',
  'Ctrl+Shift+W',
  'Ctrl+N',
  'Ctrl+T',
  'Ctrl+Shift+T',
  'Ctrl+S',
  'Ctrl+P',
  'Ctrl+O',
  'Ctrl+J',
  'Ctrl+H',
  'Ctrl+D',
  'Ctrl+E',
  'Ctrl+F',
  'Ctrl+G',
  'Ctrl+K',
  'Ctrl+L',
  'Ctrl+U',
  'Alt+ArrowLeft',
  'Alt+ArrowRight',
  'Alt+Home',
]);

/** Whether the browser's own act on this chord must be stopped, bound or not. Backspace still deletes in a field. */
export function isBrowserAct(chord: string, focus: FocusKind): boolean {
  if (chord === 'Backspace' || chord === 'Ctrl+Backspace' || chord === 'Shift+Backspace')
    return focus !== 'text';
  return browserActs.has(chord);
}
