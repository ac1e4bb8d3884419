type Letter =
  | 'A' | 'B' | 'C' | 'D' | 'E' | 'F' | 'G' | 'H' | 'I' | 'J' | 'K' | 'L' | 'M'
  | 'N' | 'O' | 'P' | 'Q' | 'R' | 'S' | 'T' | 'U' | 'V' | 'W' | 'X' | 'Y' | 'Z'; // prettier-ignore
type Digit = '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9';
// Reload and close are nobody's; the rest is editing in a field.
type Taken = 'R' | 'W' | 'A' | 'C' | 'V' | 'X' | 'Y';
// F5, F10, F11 and F12 stay free (ux 3.4).
type FunctionKey = 'F1' | 'F2' | 'F3' | 'F4' | 'F6' | 'F7' | 'F8' | 'F9';
type Arrow = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight';
type Named =
  | Arrow
  | 'Enter'
  | 'Escape'
  | 'Space'
  | 'Tab'
  | 'Home'
  | 'End'
  | 'PageUp'
  | 'PageDown'
  | 'Delete'
  | 'Backspace';
type Mark = '/' | '[' | ']';

/**
 * A key or a combination a screen may use, written as `Ctrl+Enter`.
 *
 * The type leaves out what must stay free: plain letters (they belong to scanners and input methods), Ctrl+Shift
 * with a letter, Ctrl with space or punctuation, Alt with arrows, and the keys of the browser (ux 3.3, 3.4).
 */
export type Chord =
  | FunctionKey
  | `Shift+${FunctionKey}`
  | Digit
  | Mark
  | Named
  | `Ctrl+${Exclude<Letter, Taken> | Digit | 'Enter' | 'Plus' | 'Minus' | 'PageUp' | 'PageDown'}`
  | `Alt+${Letter | Digit | 'Delete'}`
  | `Shift+${'Enter' | 'Tab'}`;

/** The parts of a keyboard event that name a chord. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'altKey' | 'shiftKey' | 'metaKey'>;

const named: Readonly<Record<string, string>> = { ' ': 'Space', Esc: 'Escape', Del: 'Delete' };
const marks: Readonly<Record<string, string>> = { Slash: '/', BracketLeft: '[', BracketRight: ']' };

/**
 * The chord of a key press in the spelling of `Chord`, or null when it can be none.
 *
 * Digits and marks go by the physical key, because a Chinese input method writes `、` and `【` with them. A keypad
 * digit counts as the digit, except with Alt (character codes) and Ctrl.
 */
export function chordOf(press: KeyPress): string | null {
  if (press.metaKey) return null;
  const key = plainKey(press);
  if (key === null) return null;
  const isShown = press.shiftKey && key.length === 1 && !press.ctrlKey && !press.altKey;
  if (isShown) return null;
  return [press.ctrlKey && 'Ctrl', press.altKey && 'Alt', press.shiftKey && 'Shift', key]
    .filter(Boolean)
    .join('+');
}

function plainKey({ key, code, ctrlKey, altKey }: KeyPress): string | null {
  const digit = /^Digit(\d)$/.exec(code)?.[1];
  if (digit) return digit;
  const keypad = /^Numpad(\d)$/.exec(code)?.[1];
  if (keypad && key === keypad) return ctrlKey || altKey ? null : keypad;
  if (marks[code] && !ctrlKey && !altKey) return marks[code];
  if (ctrlKey && (code === 'Equal' || code === 'NumpadAdd')) return 'Plus';
  if (ctrlKey && (code === 'Minus' || code === 'NumpadSubtract')) return 'Minus';
  if (/^[a-z]$/i.test(key)) return key.toUpperCase();
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  if (letter) return letter;
  if (key.length > 1 && key !== 'Unidentified' && key !== 'Process') return named[key] ?? key;
  return named[key] ?? null;
}

const faces: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
  Delete: 'Del',
  PageUp: 'PgUp',
  PageDown: 'PgDn',
  Plus: '+',
  Minus: '−',
};

/** A chord as it stands on a key cap: `Ctrl Enter`, `↑`. */
export function chordFace(chord: Chord): string {
  return chord
    .split('+')
    .map((part) => faces[part] ?? part)
    .join(' ');
}

/** A chord as `aria-keyshortcuts` wants it: `Control+Enter`. */
export function chordForAria(chord: Chord): string {
  return chord.replace('Ctrl+', 'Control+').replace('Plus', '+').replace('Minus', '-');
}

/** Whether a chord is a single key that a wedge could type, so that it must wait for what follows. */
export function isTyped(chord: string): boolean {
  return chord.length === 1 || chord === 'Space';
}
