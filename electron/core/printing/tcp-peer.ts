import { connect } from 'node:net';
import type { Socket } from 'node:net';
import type { SlipTrouble } from '../../../shared/domain/printing/slip-job.ts';
import { ok, refuse } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import { trouble } from './sending.ts';

/** Where a printer listens. */
export interface TcpAddress {
  readonly host: string;
  readonly port: number;
}

/** The other end of an open connection and what is known of it. */
export interface TcpPeer {
  readonly write: (bytes: Uint8Array) => void;
  /** Says that nothing more comes. */
  readonly end: () => void;
  readonly destroy: () => void;
  /** Bytes the printer answered since the last call. */
  readonly takeAnswers: () => readonly number[];
  readonly hasAnswers: () => boolean;
  /** Everything written has left this machine's buffers. */
  readonly isFlushed: () => boolean;
  /** `hung-up`: closed in good order; `lost`: reset or broken. */
  readonly state: () => 'open' | 'hung-up' | 'lost';
  /** Why it was lost, for the technician. */
  readonly reason: () => string;
  readonly isConnected: () => boolean;
  /** Waits for a condition; false when the signal comes first. */
  readonly until: (isDone: () => boolean, signal: AbortSignal) => Promise<boolean>;
}

/** Connects; trouble is `printer-refused`, `printer-unreachable` or, when the signal came, `interrupted`. */
export async function openTcpPeer(
  address: TcpAddress,
  connectMs: number,
  signal: AbortSignal,
): Promise<Result<TcpPeer, SlipTrouble>> {
  if (signal.aborted) return refuse(trouble('interrupted', 'before connecting'));
  const socket = connect({ ...address, noDelay: true });
  const peer = watch(socket);
  const limit = AbortSignal.any([signal, AbortSignal.timeout(connectMs)]);
  await peer.until(() => peer.isConnected() || peer.state() !== 'open', limit);
  if (peer.isConnected() && peer.state() === 'open') return ok(peer);
  peer.destroy();
  if (signal.aborted) return refuse(trouble('interrupted', 'while connecting'));
  const place = `${address.host}:${String(address.port)}`;
  if (peer.state() === 'open')
    return refuse(trouble('printer-unreachable', `${place} no answer in ${String(connectMs)} ms`));
  const kind = peer.reason().includes('ECONNREFUSED') ? 'printer-refused' : 'printer-unreachable';
  return refuse(trouble(kind, `${place} ${peer.reason()}`));
}

function watch(socket: Socket): TcpPeer {
  const waiting = new Set<() => void>();
  const answers: number[] = [];
  let state: 'open' | 'hung-up' | 'lost' = 'open';
  let reason = '';
  const changed = (): void => {
    for (const look of [...waiting]) look();
  };
  let isConnected = false;
  socket.on('connect', () => {
    isConnected = true;
    changed();
  });
  socket.on('data', (chunk: Buffer) => {
    answers.push(...chunk);
    changed();
  });
  socket.on('end', () => {
    if (state === 'open') state = 'hung-up';
    changed();
  });
  socket.on('error', (error: NodeJS.ErrnoException) => {
    state = 'lost';
    reason = error.code ?? error.message;
    changed();
  });
  socket.on('close', () => {
    if (state === 'open') state = 'lost';
    changed();
  });
  return {
    write: (bytes) => void socket.write(bytes, changed),
    end: () => void socket.end(changed),
    destroy: () => void socket.destroy(),
    takeAnswers: () => answers.splice(0),
    hasAnswers: () => answers.length > 0,
    isFlushed: () => socket.writableLength === 0,
    state: () => state,
    reason: () => reason,
    isConnected: () => isConnected,
    until: (isDone, signal) => untilChanged(waiting, isDone, signal),
  };
}

function untilChanged(
  waiting: Set<() => void>,
  isDone: () => boolean,
  signal: AbortSignal,
): Promise<boolean> {
  return new Promise((resolve) => {
    const settle = (value: boolean): void => {
      waiting.delete(look);
      signal.removeEventListener('abort', give);
      resolve(value);
    };
    const look = (): void => {
      if (isDone()) settle(true);
    };
    const give = (): void => settle(isDone());
    waiting.add(look);
    signal.addEventListener('abort', give, { once: true });
    if (signal.aborted) give();
    else look();
  });
}
