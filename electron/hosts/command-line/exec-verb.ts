import { createInterface } from 'node:readline';
import { z } from 'zod';
import type { Refusal } from '../../../shared/refusal.ts';
import { moment } from '../../../shared/domain/primitives.ts';
import type { OpenDesk } from '../../core/desk.ts';
import { entryOf } from '../../../shared/domain/entry-of.ts';
import { openFolder } from './open-folder.ts';
import { writeLine, type VerbContext } from './verb-context.ts';

/** One line of standard input. */
const request = z.strictObject({
  id: z.unknown(),
  channel: z.string().max(80),
  input: z.unknown().optional(),
  as: z.string().max(64).optional(),
  /** Sets the clock of a sample desk from here on; only with `--simulate`. */
  at: moment.optional(),
});

const LONGEST_LINE = 64 * 1024 * 1024;

/**
 * Speaks the contract as JSON lines: one request in, one answer out, in order, each after its change is on disk.
 *
 * A bad line is answered and not fatal. Answers the exit code: 0 at the end of input, 1 when the folder cannot be
 * opened, 2 for wrong options.
 */
export async function runExec(
  context: VerbContext,
  options: { folder?: string | undefined; as?: string | undefined; simulate: boolean },
): Promise<number> {
  if (options.folder === undefined) {
    context.complain('desk exec needs --folder DIR');
    return 2;
  }
  let simulatedAt: string | null = null;
  const desk = await openFolder(context, options.folder, { now: () => simulatedAt ?? context.now() });
  if (!desk) return 1;
  try {
    if (options.simulate && !desk.store.book.desk.centre?.isSample) {
      context.complain('--simulate plays with the clock and is allowed only on a sample desk');
      return 2;
    }
    const trouble = options.as === undefined ? null : staffTrouble(desk, options.as);
    if (trouble) {
      context.complain(`--as ${options.as}: ${trouble.kind}`);
      return 2;
    }
    const seat = desk.connectAs(options.as ?? null, () => undefined);
    for await (const line of createInterface({ input: context.input, crlfDelay: Infinity })) {
      if (line.trim() === '') continue;
      await writeLine(
        context,
        await answer(line, { desk, seat, options, setTime: (at) => void (simulatedAt = at) }),
      );
    }
    return 0;
  } finally {
    await desk.close();
  }
}

interface Conversation {
  desk: OpenDesk;
  seat: ReturnType<OpenDesk['connectAs']>;
  options: { as?: string | undefined; simulate: boolean };
  setTime(at: string): void;
}

async function answer(line: string, { desk, seat, options, setTime }: Conversation): Promise<unknown> {
  const raw = readJson(line);
  if (raw === undefined)
    return refusal(null, { kind: 'bad-input', issues: [{ path: '', message: 'not JSON' }] });
  const parsed = request.safeParse(raw);
  const id = idOf(raw);
  if (!parsed.success) {
    const issues = parsed.error.issues
      .slice(0, 20)
      .map(({ path, message }) => ({ path: path.join('.'), message }));
    return refusal(id, { kind: 'bad-input', issues });
  }
  const { channel, input, as, at } = parsed.data;
  if (at !== undefined && !options.simulate) {
    return refusal(id, { kind: 'bad-input', issues: [{ path: 'at', message: 'only with --simulate' }] });
  }
  const trouble = as === undefined ? null : staffTrouble(desk, as);
  if (trouble) return refusal(id, trouble);
  if (at !== undefined) setTime(new Date(at).toISOString());
  seat.actAs(as ?? options.as ?? null);
  const reply = await seat.invoke(channel, input);
  return reply.ok ? { id, ok: true, value: reply.value } : { id, ok: false, error: reply.error };
}

function readJson(line: string): unknown {
  if (line.length > LONGEST_LINE) return undefined;
  try {
    return JSON.parse(line) as unknown;
  } catch {
    return undefined; // answered as bad input by the caller
  }
}

function idOf(raw: unknown): unknown {
  return typeof raw === 'object' && raw !== null && 'id' in raw ? raw.id : null;
}

function refusal(id: unknown, error: Refusal) {
  return { id, ok: false, error };
}

function staffTrouble(desk: OpenDesk, staffId: string): Refusal | null {
  const person = entryOf(desk.store.book.desk.staff, staffId);
  if (!person) return { kind: 'staff-unknown', what: staffId };
  return person.isActive ? null : { kind: 'staff-inactive', what: staffId };
}
