import { createContext } from 'react';
import type { Layer } from './binding.ts';
import type { KeyDispatcher } from './dispatcher.ts';

export const DispatcherContext = createContext<KeyDispatcher | null>(null);
export const LayerContext = createContext<Layer | null>(null);
/** The lowest layer, reachable from anywhere with `useKeys(…, { scope: 'house' })`. */
export const HouseLayerContext = createContext<Layer | null>(null);
