/** A key press as Electron reports it before the page hears it. */
export interface KeyPress {
  readonly type: string;
  readonly key: string;
  readonly code: string;
  readonly control: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
  readonly meta: boolean;
}

/** What the window itself does with a key; `swallow` keeps the engine from navigating or closing. */
export type WindowAct = 'zoom-in' | 'zoom-out' | 'zoom-reset' | 'swallow';

const zoomKeys: Readonly<Record<string, WindowAct>> = {
  '=': 'zoom-in',
  '+': 'zoom-in',
  '-': 'zoom-out',
  '0': 'zoom-reset',
};
const swallowedWithControl = new Set(['KeyR', 'KeyW', 'F4', 'F5', 'BracketLeft', 'BracketRight']);
const swallowedWithAlt = new Set(['ArrowLeft', 'ArrowRight', 'Home']);
const swallowedAlone = new Set(['BrowserBack', 'BrowserForward', 'BrowserRefresh']);

/**
 * The act of a key, or undefined when it belongs to the page.
 *
 * Keys of ux 3.1 (zoom) and 3.4 (nothing ever navigates or closes). Alt F4 stays the system's. A key typed with the
 * keypad and Ctrl zooms too.
 */
export function windowAct(press: KeyPress): WindowAct | undefined {
  if (press.type !== 'keyDown') return undefined;
  const isControl = press.control || press.meta;
  if (isControl && !press.alt) {
    return zoomKeys[press.key] ?? (swallowedWithControl.has(press.code) ? 'swallow' : undefined);
  }
  if (press.alt && !isControl && swallowedWithAlt.has(press.code)) return 'swallow';
  return swallowedAlone.has(press.code) || press.key.startsWith('Browser') ? 'swallow' : undefined;
}
