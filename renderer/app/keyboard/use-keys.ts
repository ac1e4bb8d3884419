import { useContext, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import type { KeyBinding } from './binding.ts';
import type { KeyDispatcher } from './dispatcher.ts';
import { DispatcherContext, HouseLayerContext, LayerContext } from './key-context.ts';

interface Options {
  /** `house`: on every screen and sheet. Default: the layer the component stands in. */
  readonly scope?: 'house';
  /** Only while the focus is inside this element. */
  readonly within?: RefObject<Element | null>;
}

/** The dispatcher of the page; throws outside `KeyProvider`. */
export function useDispatcher(): KeyDispatcher {
  const dispatcher = useContext(DispatcherContext);
  if (!dispatcher) throw new Error('Keys need a KeyProvider above them');
  return dispatcher;
}

/**
 * Gives a component its keys while it is on the page.
 *
 * The table may be made anew at every render. Within one layer the inner and the later component is asked first,
 * and keys bound to the focus before all others. See `KeyBinding` for where a key works.
 */
export function useKeys(bindings: readonly KeyBinding[], { scope, within }: Options = {}): void {
  const dispatcher = useDispatcher();
  const house = useContext(HouseLayerContext);
  const own = useContext(LayerContext);
  const layer = scope === 'house' ? house : own;
  const [order] = useState(() => dispatcher.takeOrder());
  const latest = useRef(bindings);
  useLayoutEffect(() => {
    latest.current = bindings;
  });
  useLayoutEffect(() => {
    if (!layer) return undefined;
    return dispatcher.register({
      layer,
      order,
      bindings: () => latest.current,
      ...(within ? { within: () => within.current } : {}),
    });
  }, [dispatcher, layer, order, within]);
}
