import { useLayoutEffect, useState, type ReactNode } from 'react';
import type { KeyDispatcher } from './dispatcher.ts';
import { DispatcherContext, HouseLayerContext, LayerContext } from './key-context.ts';

interface Props {
  /** Made once by `createKeyDispatcher` where the page starts. */
  readonly dispatcher: KeyDispatcher;
  readonly children: ReactNode;
}

/** Lets the dispatcher listen to the window; everything below it may use keys. Its own layer is the house's. */
export function KeyProvider({ dispatcher, children }: Props) {
  const [house] = useState(() => dispatcher.createLayer('house'));
  useLayoutEffect(() => {
    const close = dispatcher.openLayer(house);
    const detach = dispatcher.attach(window);
    return () => {
      detach();
      close();
    };
  }, [dispatcher, house]);
  return (
    <DispatcherContext value={dispatcher}>
      <HouseLayerContext value={house}>
        <LayerContext value={house}>{children}</LayerContext>
      </HouseLayerContext>
    </DispatcherContext>
  );
}
