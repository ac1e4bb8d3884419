import { useLayoutEffect, useState, type ReactNode } from 'react';
import type { LayerKind } from './binding.ts';
import { LayerContext } from './key-context.ts';
import { useDispatcher } from './use-keys.ts';

interface Props {
  readonly kind: Exclude<LayerKind, 'house'>;
  /** False while the layer fades away: its keys rest at once. */
  readonly isActive?: boolean;
  readonly children: ReactNode;
}

/** A layer of keys of its own: the shell wraps a place in `screen` and the lock in `lock`; a `Sheet` brings one along. */
export function KeyLayer({ kind, isActive = true, children }: Props) {
  const dispatcher = useDispatcher();
  const [layer] = useState(() => dispatcher.createLayer(kind));
  useLayoutEffect(() => (isActive ? dispatcher.openLayer(layer) : undefined), [dispatcher, layer, isActive]);
  return <LayerContext value={layer}>{children}</LayerContext>;
}
