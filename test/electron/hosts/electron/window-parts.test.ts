import { describe, expect, it } from 'vitest';
import { microns, runsOfOneSize } from '../../../../electron/hosts/electron/page-runs.ts';
import { mayLoad } from '../../../../electron/hosts/electron/session-guards.ts';
import { titleBarOverlay, windowColours } from '../../../../electron/hosts/electron/title-bar.ts';
import { windowAct, type KeyPress } from '../../../../electron/hosts/electron/window-keys.ts';
import { nextZoom } from '../../../../electron/hosts/electron/zoom.ts';
import { colourRoles } from '../../../../renderer/app/theme/roles.ts';

function press(wish: Partial<KeyPress>): KeyPress {
  return {
    type: 'keyDown',
    key: '',
    code: '',
    control: false,
    alt: false,
    shift: false,
    meta: false,
    ...wish,
  };
}

describe('the keys of the window (ux 3.4)', () => {
  it.each([
    ['Ctrl R', { control: true, key: 'r', code: 'KeyR' }, 'swallow'],
    ['Ctrl Shift R', { control: true, shift: true, key: 'R', code: 'KeyR' }, 'swallow'],
    ['Ctrl W', { control: true, key: 'w', code: 'KeyW' }, 'swallow'],
    ['Alt ←', { alt: true, key: 'ArrowLeft', code: 'ArrowLeft' }, 'swallow'],
    ['Alt →', { alt: true, key: 'ArrowRight', code: 'ArrowRight' }, 'swallow'],
    ['the Back key of a keyboard', { key: 'BrowserBack', code: 'BrowserBack' }, 'swallow'],
    ['Ctrl +', { control: true, shift: true, key: '+', code: 'Equal' }, 'zoom-in'],
    ['Ctrl =', { control: true, key: '=', code: 'Equal' }, 'zoom-in'],
    ['Ctrl −', { control: true, key: '-', code: 'Minus' }, 'zoom-out'],
    ['Ctrl 0', { control: true, key: '0', code: 'Digit0' }, 'zoom-reset'],
    ['Ctrl K', { control: true, key: 'k', code: 'KeyK' }, undefined],
    ['Ctrl 1', { control: true, key: '1', code: 'Digit1' }, undefined],
    ['F5', { key: 'F5', code: 'F5' }, undefined],
    ['Alt 1', { alt: true, key: '1', code: 'Digit1' }, undefined],
    ['a letter', { key: 'r', code: 'KeyR' }, undefined],
    ['Backspace', { key: 'Backspace', code: 'Backspace' }, undefined],
    ['a key that is let go', { type: 'keyUp', control: true, key: 'r', code: 'KeyR' }, undefined],
  ] as const)('%s', (_name, wish, act) => {
    expect(windowAct(press(wish))).toBe(act);
  });
});

describe('nextZoom', () => {
  it('walks from 90 to 150 % and stays at the ends', () => {
    const walk = (from: number, direction: 'in' | 'out', steps: number): number[] => {
      const seen = [from];
      for (let step = 0; step < steps; step += 1) seen.push(nextZoom(seen[seen.length - 1] ?? 1, direction));
      return seen;
    };
    expect(walk(1, 'in', 5)).toEqual([1, 1.1, 1.25, 1.5, 1.5, 1.5]);
    expect(walk(1.5, 'out', 5)).toEqual([1.5, 1.25, 1.1, 1, 0.9, 0.9]);
    expect(nextZoom(3, 'in')).toBe(1.5);
    expect(nextZoom(1.25, 'reset')).toBe(1);
  });
});

describe('the title bar', () => {
  it('has the colours of the theme and the height of the top bar', () => {
    for (const scheme of ['light', 'dark'] as const) {
      const { paper, ink } = colourRoles[scheme];
      expect(windowColours[scheme]).toEqual({ paper, ink });
      expect(titleBarOverlay(scheme === 'dark')).toEqual({ color: paper, symbolColor: ink, height: 52 });
    }
  });
});

describe('what a session may load', () => {
  it.each(['app://counterbook/', 'app://counterbook/assets/main.js', 'data:image/png;base64,AA=='])(
    'loads %s',
    (address) => {
      expect(mayLoad(address, false)).toBe(true);
    },
  );

  it.each([
    'http://localhost/',
    'https://example.org/',
    'ws://localhost/',
    'file:///etc/passwd',
    'app://counterbook.evil/',
    'app://evil/',
    'blob:app://counterbook/1',
    'data:text/html,x',
    'javascript:0',
    'chrome://gpu',
    'devtools://devtools/x',
    'ftp://example.org/',
    'about:blank',
    '',
  ])('does not load %j', (address) => {
    expect(mayLoad(address, false)).toBe(false);
  });
});

describe('pages for a system printer', () => {
  const [a5, narrow, wide] = [
    { widthMm: 148, heightMm: 210 },
    { widthMm: 58, heightMm: 91.25 },
    { widthMm: 58, heightMm: 120 },
  ];

  it('are put together by size without changing their order', () => {
    expect(runsOfOneSize([a5, a5, narrow, wide, wide, narrow])).toEqual([
      [a5, a5],
      [narrow],
      [wide, wide],
      [narrow],
    ]);
    expect(runsOfOneSize([])).toEqual([]);
  });

  it('have their size in microns, as whole numbers that Chromium accepts', () => {
    expect([microns(148), microns(91.25), microns(0.1)]).toEqual([148_000, 91_250, 353]);
  });
});
