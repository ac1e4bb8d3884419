import { BURST_GAP_MS } from '../scanner/burst.ts';
import type { KeyBinding, Layer, LayerKeys, LayerKind, Registration } from './binding.ts';
import { chordOf, isTyped } from './chord.ts';
import { focusKind, type FocusKind } from './focus-kind.ts';
import { isBrowserAct } from './reserved.ts';

/** The one place where keys become acts. */
export interface KeyDispatcher {
  /** A rising number; taken while rendering, where a parent comes before its children. */
  takeOrder(): number;
  /** Makes a layer; the order of making is the order of lying above each other. */
  createLayer(kind: LayerKind): Layer;
  /** Puts a layer on the page; returns how to take it off. */
  openLayer(layer: Layer): () => void;
  /** Puts keys into a layer; returns how to take them out. */
  register(registration: Registration): () => void;
  /** The labelled keys that work now, the topmost layer first; each chord once. */
  list(): LayerKeys[];
  /** Takes a key that will not reach the window because something stops it on the way. */
  handle(event: KeyboardEvent): void;
  /** Listens to the keys of a window; returns how to stop. */
  attach(view: Window): () => void;
}

const rank: Readonly<Record<LayerKind, number>> = { house: 0, screen: 1, sheet: 2, lock: 3 };

/** Makes a dispatcher without any keys. */
export function createKeyDispatcher(): KeyDispatcher {
  const layers = new Set<Layer>();
  const registrations = new Set<Registration>();
  let made = 0;
  let lastAt = Number.NEGATIVE_INFINITY;
  let isFast = false;
  let held: ReturnType<typeof setTimeout> | undefined;

  /** The layers whose keys work now, topmost first. */
  function openLayers(): Layer[] {
    const sorted = [...layers].sort((a, b) => rank[b.kind] - rank[a.kind] || b.order - a.order);
    const top = sorted[0];
    if (top?.kind === 'lock') return [top];
    return top?.kind === 'sheet' ? [top, ...sorted.filter((layer) => layer.kind === 'house')] : sorted;
  }

  function keysOf(layer: Layer): Registration[] {
    const own = [...registrations].filter((each) => each.layer === layer).sort((a, b) => b.order - a.order);
    return [...own.filter((each) => each.within), ...own.filter((each) => !each.within)];
  }

  function find(chord: string, event: KeyboardEvent, focus: FocusKind): KeyBinding | null {
    for (const layer of openLayers()) {
      for (const registration of keysOf(layer)) {
        if (registration.within && !registration.within()?.contains(event.target as Node)) continue; // a key's target is a node
        const binding = registration
          .bindings()
          .find((each) => each.chord === chord && mayRun(each, event, focus));
        if (binding) return binding;
      }
    }
    return null;
  }

  // Sees every key before anything can stop it: a digit must not act when a further key follows.
  function onEveryKey(event: KeyboardEvent): void {
    isFast = event.timeStamp - lastAt < BURST_GAP_MS;
    lastAt = event.timeStamp;
    if (!isFast) return;
    clearTimeout(held);
    held = undefined;
  }

  function onKey(event: KeyboardEvent): void {
    // During a composition every key, Enter too, belongs to the input method.
    if (event.isComposing || event.keyCode === 229 || event.defaultPrevented) return;
    const chord = chordOf(event);
    if (chord === null) return;
    const focus = focusKind(event.target);
    if (isBrowserAct(chord, focus)) event.preventDefault();
    const binding = find(chord, event, focus);
    if (!binding) return;
    event.preventDefault();
    if (!isTyped(chord)) binding.act(event);
    else if (!isFast) held = setTimeout(() => find(chord, event, focus)?.act(event), BURST_GAP_MS);
  }

  return {
    takeOrder: () => made++,
    createLayer: (kind) => ({ kind, order: made++ }),
    openLayer(layer) {
      layers.add(layer);
      return () => layers.delete(layer);
    },
    register(registration) {
      registrations.add(registration);
      return () => registrations.delete(registration);
    },
    list: () => listKeys(openLayers(), keysOf),
    handle: onKey,
    attach(view) {
      view.addEventListener('keydown', onEveryKey, true);
      view.addEventListener('keydown', onKey);
      return () => {
        clearTimeout(held);
        view.removeEventListener('keydown', onEveryKey, true);
        view.removeEventListener('keydown', onKey);
      };
    },
  };
}

function mayRun(binding: KeyBinding, event: KeyboardEvent, focus: FocusKind): boolean {
  if (event.repeat && !binding.repeats) return false;
  if (focus === 'text' && !(binding.inFields ?? worksInFields(binding.chord))) return false;
  if (!binding.onButtons && isPressedBy(binding.chord, focus)) return false;
  return binding.when?.() ?? true;
}

function worksInFields(chord: string): boolean {
  return /^(F\d|Shift\+F\d|Escape|Ctrl\+|Alt\+)/.test(chord);
}

function isPressedBy(chord: string, focus: FocusKind): boolean {
  if (chord === 'Enter') return focus === 'button';
  return chord === 'Space' && (focus === 'button' || focus === 'tick');
}

function listKeys(layers: Layer[], keysOf: (layer: Layer) => Registration[]): LayerKeys[] {
  const seen = new Set<string>();
  return layers.map((layer) => ({
    kind: layer.kind,
    keys: keysOf(layer)
      .reverse()
      .flatMap((registration) => registration.bindings())
      .flatMap(({ chord, label, when }) => {
        if (!label || seen.has(chord) || when?.() === false) return [];
        seen.add(chord);
        return [{ chord, label }];
      }),
  }));
}
