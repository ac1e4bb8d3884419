import { feedBurst, noBurst, type BurstKey } from './burst.ts';
import { rememberField, restoreField, type FieldMemory } from './field-memory.ts';

/** An input method may deliver the rest of a cancelled composition this long after the scan, in milliseconds. */
const SETTLE_MS = 120;

/**
 * Listens for scans in the whole window, wherever the focus is and with an input method on (ux 3.5).
 *
 * The Enter or Tab of a scan goes no further; every field the burst wrote into is put back, a running composition
 * is cancelled and the focus stays. Attach it before anything else that listens to keys. Returns how to stop.
 */
export function attachScanner(view: Window, onScan: (code: string) => void): () => void {
  const page = view.document;
  let burst = noBurst;
  let touched = new Map<Element, FieldMemory>();
  let composing: FieldMemory | null = null;
  let settling: { memory: FieldMemory; until: number } | null = null;

  function touch(): void {
    const element = page.activeElement;
    if (!element || touched.has(element)) return;
    const memory = composing?.field === element ? composing : rememberField(element);
    if (memory) touched.set(element, memory);
  }

  function putBack(event: KeyboardEvent): void {
    const focused = page.activeElement;
    const memory = focused ? touched.get(focused) : undefined;
    if (memory) {
      if (composing || event.isComposing || event.keyCode === 229) {
        // Only leaving the field ends a composition; coming back starts with an empty one.
        memory.field.blur();
        for (const each of touched.values()) restoreField(each);
        memory.field.focus({ preventScroll: true });
      }
      settling = { memory, until: event.timeStamp + SETTLE_MS };
    }
    for (const each of touched.values()) restoreField(each);
    composing = null;
  }

  function onKeyDown(event: KeyboardEvent): void {
    const { burst: next, verdict } = feedBurst(burst, keyOf(event));
    burst = next;
    if (verdict.kind === 'first') touched = new Map();
    if (verdict.kind === 'first' || verdict.kind === 'further') touch();
    if (verdict.kind !== 'scan' && verdict.kind !== 'fragment') return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (verdict.kind === 'fragment') return;
    putBack(event);
    onScan(verdict.code);
  }

  function onCompositionStart(): void {
    composing = rememberField(page.activeElement);
  }

  function onCompositionEnd(): void {
    composing = null;
  }

  function onInput(event: Event): void {
    if (!event.isTrusted || !settling || event.target !== settling.memory.field) return;
    if (event.timeStamp < settling.until) restoreField(settling.memory);
    else settling = null;
  }

  const listeners = [
    ['keydown', onKeyDown],
    ['compositionstart', onCompositionStart],
    ['compositionend', onCompositionEnd],
    ['input', onInput],
  ] as const;
  // Each handler fits the event of its own name; the table loses that pairing.
  for (const [name, listen] of listeners) view.addEventListener(name, listen as EventListener, true);
  return () => {
    for (const [name, listen] of listeners) view.removeEventListener(name, listen as EventListener, true);
  };
}

function keyOf(event: KeyboardEvent): BurstKey {
  return {
    code: event.code,
    shift: event.shiftKey,
    isChord: event.ctrlKey || event.altKey || event.metaKey,
    isRepeat: event.repeat,
    at: event.timeStamp,
  };
}
