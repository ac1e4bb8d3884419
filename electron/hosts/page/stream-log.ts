import type { Log } from '../../core/ports.ts';

/** Writes technical lines to a stream, each with its moment; a bug with its stack under its reference. */
export function createStreamLog(stream: { write(text: string): unknown }, now: () => string): Log {
  return {
    note: (line) => void stream.write(`${now()} ${line}\n`),
    bug: (reference, error) => void stream.write(`${now()} bug ${reference} ${stackOf(error)}\n`),
  };
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
