import { createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';

/** How the printer behaves. */
export type PrinterMode =
  | { readonly kind: 'normal' }
  /** Takes the connection and never reads the slip. */
  | { readonly kind: 'stall' }
  /** Power gone after so many bytes of the slip: the connection is reset. */
  | { readonly kind: 'die-after'; readonly bytes: number }
  /** Takes every byte, then resets instead of hanging up. */
  | { readonly kind: 'reset-at-end' }
  | { readonly kind: 'slow'; readonly bytesPerSecond: number };

/** What `DLE EOT 4, 2, 1` and `GS r 1` are answered with; null for printers that answer nothing. */
export type PrinterCondition = 'fine' | 'paper-out' | 'cover-open' | 'offline' | 'paper-out-at-end' | null;

/** A printer on the loopback that keeps every byte it was given. */
export interface VirtualPrinter {
  readonly port: number;
  /** The slips, one for each connection that sent any byte, without the questions. */
  readonly slips: () => readonly Buffer[];
  readonly connections: () => number;
  readonly close: () => Promise<void>;
}

const FINE = 0b0001_0010;

/** Starts a printer on a free port of 127.0.0.1 (or on `port`). */
export async function startVirtualPrinter(
  mode: PrinterMode = { kind: 'normal' },
  condition: PrinterCondition = null,
  port = 0,
): Promise<VirtualPrinter> {
  const slips: Buffer[] = [];
  const open = new Set<Socket>();
  let connections = 0;
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    connections += 1;
    open.add(socket);
    socket.on('close', () => open.delete(socket));
    // The desk closing its end is no fault of the printer.
    socket.on('error', () => undefined);
    serve(socket, mode, condition, slips);
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port, // a TCP server's address is never a string
    slips: () => slips.filter((slip) => slip.length > 0),
    connections: () => connections,
    close: () =>
      new Promise((resolve) => {
        for (const socket of open) socket.destroy();
        server.close(() => resolve());
      }),
  };
}

function serve(socket: Socket, mode: PrinterMode, condition: PrinterCondition, slips: Buffer[]): void {
  const index = slips.push(Buffer.alloc(0)) - 1;
  if (mode.kind === 'die-after' && mode.bytes === 0) return void socket.resetAndDestroy();
  socket.on('data', (chunk: Buffer) => {
    const bytes = (slips[index]?.length ?? 0) === 0 ? answerQuestions(socket, chunk, condition) : chunk;
    if (bytes.length === 0) return;
    if (mode.kind === 'stall') return void socket.pause();
    const slip = Buffer.concat([slips[index] ?? Buffer.alloc(0), bytes]);
    slips[index] = mode.kind === 'die-after' ? slip.subarray(0, mode.bytes) : slip;
    if (mode.kind === 'die-after' && slip.length >= mode.bytes) return void socket.resetAndDestroy();
    if (mode.kind === 'slow') pauseFor(socket, (bytes.length / mode.bytesPerSecond) * 1000);
    answerEnd(socket, slip, condition);
  });
  socket.on('end', () => {
    if (mode.kind === 'stall') return;
    if (mode.kind === 'reset-at-end') socket.resetAndDestroy();
    else if (mode.kind === 'slow')
      setTimeout(() => socket.end(), ((slips[index]?.length ?? 0) / mode.bytesPerSecond) * 1000).unref();
    else socket.end();
  });
}

function pauseFor(socket: Socket, ms: number): void {
  socket.pause();
  setTimeout(() => socket.resume(), ms).unref();
}

/** Takes leading `DLE EOT n` off and answers them. */
function answerQuestions(socket: Socket, chunk: Buffer, condition: PrinterCondition): Buffer {
  let rest = chunk;
  while (rest.length >= 3 && rest[0] === 0x10 && rest[1] === 0x04) {
    if (condition !== null) socket.write(Uint8Array.of(statusByte(rest[2] ?? 0, condition)));
    rest = rest.subarray(3);
  }
  return rest;
}

function statusByte(question: number, condition: PrinterCondition): number {
  if (question === 4 && condition === 'paper-out') return FINE | 0b0110_0000;
  if (question === 2 && condition === 'cover-open') return FINE | 0b0000_0100;
  if (question === 1 && condition === 'offline') return FINE | 0b0000_1000;
  return FINE;
}

function answerEnd(socket: Socket, slip: Buffer, condition: PrinterCondition): void {
  if (condition === null || !slip.subarray(-3).equals(Buffer.from([0x1d, 0x72, 1]))) return;
  socket.write(Uint8Array.of(condition === 'paper-out-at-end' ? 0b0000_1100 : 0));
}
