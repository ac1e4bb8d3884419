import type { Bridge } from '../../../shared/bridge.ts';

declare global {
  interface Window {
    /** Given by the host before the page's own script runs. */
    readonly desk: Bridge;
  }
}
