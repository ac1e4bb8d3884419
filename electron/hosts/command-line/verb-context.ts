import type { Readable, Writable } from 'node:stream';
import type { SampleSource } from '../../core/exchange/furnish-sample.ts';
import type { Log } from '../../core/ports.ts';

/** What a verb of the command line is given; nothing is looked up elsewhere. */
export interface VerbContext {
  readonly input: Readable;
  readonly output: Writable;
  complain(line: string): void;
  readonly environment: Readonly<Record<string, string | undefined>>;
  newId(): string;
  now(): string;
  readonly sample: SampleSource;
}

/** Writes technical lines to standard error, where they cannot be taken for answers. */
export function logTo(context: VerbContext): Log {
  return {
    note: (line) => context.complain(line),
    bug: (reference, error) =>
      context.complain(
        `${reference} ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      ),
  };
}

/** Writes one line and waits when the reader is slower. */
export async function writeLine(context: VerbContext, value: unknown): Promise<void> {
  const isTaken = context.output.write(`${typeof value === 'string' ? value : JSON.stringify(value)}\n`);
  if (!isTaken) await new Promise((resolve) => context.output.once('drain', resolve));
}
