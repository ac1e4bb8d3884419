import { powerMonitor } from 'electron';

/** Locks the desk when the person leaves the computer: its screen is locked, it sleeps or it shuts down. */
export function lockWithSystem(lock: () => void): void {
  powerMonitor.on('lock-screen', lock);
  powerMonitor.on('suspend', lock);
  powerMonitor.on('shutdown', lock);
}
