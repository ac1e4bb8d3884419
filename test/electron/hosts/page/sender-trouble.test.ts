import { describe, expect, it } from 'vitest';
import { senderTrouble, type SenderFrame } from '../../../../electron/hosts/page/sender-trouble.ts';

const HOME = 'app://counterbook';
const good: SenderFrame = { url: `${HOME}/`, hasParent: false, isGone: false, isOurs: true };

describe('senderTrouble', () => {
  it.each(['/', '/index.html', '/?x#y'])('answers the main frame of our page at %s', (path) => {
    expect(senderTrouble({ ...good, url: HOME + path }, HOME)).toBeUndefined();
  });

  it('refuses a missing, destroyed, foreign or inner frame', () => {
    expect(senderTrouble(null, HOME)).toBe('no-frame');
    expect(senderTrouble({ ...good, isGone: true }, HOME)).toBe('frame-gone');
    expect(senderTrouble({ ...good, isOurs: false }, HOME)).toBe('other-window');
    expect(senderTrouble({ ...good, hasParent: true }, HOME)).toBe('not-the-main-frame');
  });

  it.each([
    '',
    'about:blank',
    'about:srcdoc',
    'data:text/html,x',
    'javascript:0',
    'not an address',
    'file:///index.html',
    'blob:app://counterbook/1',
    'app://counterbook.evil/',
    'app://evil/counterbook',
    'app://evil@counterbook/',
    'app://counterbook:443/',
    'app://COUNTERBOOK/',
    'app:counterbook',
    'https://counterbook/',
    'http://counterbook/',
    'devtools://devtools/bundled/inspector.html',
  ])('refuses the page %j', (url) => {
    expect(senderTrouble({ ...good, url }, HOME)).toBe('foreign-page');
  });

  it('tells a name apart from one that begins with it, on https too', () => {
    const home = 'https://counterbook.invalid';
    expect(senderTrouble({ ...good, url: `${home}/` }, home)).toBeUndefined();
    expect(senderTrouble({ ...good, url: `${home}.evil.example/` }, home)).toBe('foreign-page');
    expect(senderTrouble({ ...good, url: 'http://counterbook.invalid/' }, home)).toBe('foreign-page');
  });
});
