import type { Chord } from './chord.ts';

/** One key of a screen. */
export interface KeyBinding {
  readonly chord: Chord;
  /** What it does, in words of the screen; shown by F1. Leave out what needs no line there. */
  readonly label?: string;
  readonly act: (event: KeyboardEvent) => void;
  /** Asked when the key comes; the key belongs to the next binding below when it says no. */
  readonly when?: () => boolean;
  /** Whether it works while a text field has the focus. Default: yes for F-keys, Esc, Ctrl and Alt; no for the rest. */
  readonly inFields?: boolean;
  /** Whether it works instead of pressing the button that has the focus (Enter, Space). Default: no. */
  readonly onButtons?: boolean;
  /** Whether holding the key repeats it. Default: no, so that a long Enter does one step. */
  readonly repeats?: boolean;
}

/**
 * What a set of keys belongs to. A sheet hides the keys of the screen below it, the lock hides everything; the keys
 * of the house (F2, Ctrl K …) work on every screen and sheet.
 */
export type LayerKind = 'house' | 'screen' | 'sheet' | 'lock';

/** A layer that is on the page now; a later one of the same kind lies above. */
export interface Layer {
  readonly kind: LayerKind;
  readonly order: number;
}

/** Keys that some component has put into a layer. */
export interface Registration {
  readonly layer: Layer;
  /** From `takeOrder`; within one layer the higher one is asked first. */
  readonly order: number;
  readonly bindings: () => readonly KeyBinding[];
  /** Only while the focus is inside this element. */
  readonly within?: () => Element | null;
}

/** The keys of one layer, as the F1 panel lists them. */
export interface LayerKeys {
  readonly kind: LayerKind;
  readonly keys: readonly { readonly chord: Chord; readonly label: string }[];
}
