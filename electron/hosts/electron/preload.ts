import { contextBridge, ipcRenderer } from 'electron';
import { ASK, TELL } from './channels.ts';

/*
 * The whole of what the page can reach: `window.desk` with `invoke` and `on` (shared/bridge.ts). Electron's own objects
 * and events never pass.
 */

type Listener = (event: unknown) => void;

function on(listener: Listener): () => void {
  const hear = (_event: unknown, told: unknown): void => listener(told);
  ipcRenderer.on(TELL, hear);
  return () => {
    ipcRenderer.removeListener(TELL, hear);
  };
}

contextBridge.exposeInMainWorld('desk', {
  invoke: (channel: unknown, input: unknown): Promise<unknown> => ipcRenderer.invoke(ASK, channel, input),
  on,
});
