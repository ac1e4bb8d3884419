import { describe, expect, test } from 'vitest';
import { chordFace, chordForAria, chordOf, type KeyPress } from '../../../../renderer/app/keyboard/chord.ts';

function press(key: string, code: string, held: Partial<KeyPress> = {}): KeyPress {
  return { key, code, ctrlKey: false, altKey: false, shiftKey: false, metaKey: false, ...held };
}

describe('the name of a key press', () => {
  test.each([
    ['F2', press('F2', 'F2')],
    ['Shift+F4', press('F4', 'F4', { shiftKey: true })],
    ['Ctrl+Enter', press('Enter', 'Enter', { ctrlKey: true })],
    ['Enter', press('Enter', 'NumpadEnter')],
    ['Ctrl+K', press('k', 'KeyK', { ctrlKey: true })],
    ['Ctrl+K', press('K', 'KeyK', { ctrlKey: true })],
    // A keyboard with other letters still has its physical K.
    ['Ctrl+K', press('л', 'KeyK', { ctrlKey: true })],
    ['1', press('1', 'Digit1')],
    ['1', press('1', 'Numpad1')],
    ['End', press('End', 'Numpad1')],
    ['Alt+1', press('1', 'Digit1', { altKey: true })],
    // Alt with the keypad writes character codes, Ctrl with it nothing.
    [null, press('1', 'Numpad1', { altKey: true })],
    [null, press('1', 'Numpad1', { ctrlKey: true })],
    // A Chinese input method writes other marks with the same keys.
    ['/', press('、', 'Slash')],
    ['[', press('【', 'BracketLeft')],
    [']', press(']', 'BracketRight')],
    // Shown characters belong to typing.
    [null, press('!', 'Digit1', { shiftKey: true })],
    [null, press('?', 'Slash', { shiftKey: true })],
    ['Space', press(' ', 'Space')],
    ['Ctrl+Plus', press('=', 'Equal', { ctrlKey: true })],
    ['Ctrl+Plus', press('+', 'NumpadAdd', { ctrlKey: true })],
    ['Ctrl+Minus', press('-', 'Minus', { ctrlKey: true })],
    ['Alt+ArrowLeft', press('ArrowLeft', 'ArrowLeft', { altKey: true })],
    [null, press('k', 'KeyK', { metaKey: true })],
    [null, press('Unidentified', '')],
  ])('%s', (chord, given) => {
    expect(chordOf(given)).toBe(chord);
  });

  test('stands on a key cap as on the keyboard', () => {
    expect(chordFace('Ctrl+Enter')).toBe('Ctrl Enter');
    expect(chordFace('ArrowUp')).toBe('↑');
    expect(chordFace('Escape')).toBe('Esc');
    expect(chordForAria('Ctrl+Enter')).toBe('Control+Enter');
  });
});
