import { diskFiles, type Files } from '../../electron/core/store/files.ts';

/** What a disk answers instead of doing what it was asked. */
export const faultKinds = ['EIO', 'ENOSPC', 'EPERM', 'EBUSY', 'EACCES', 'EMFILE', 'short-write'] as const;
export type FaultKind = (typeof faultKinds)[number];

/** One fault: at which call (from 1), what, and whether the disk is well again afterwards. */
export interface Fault {
  readonly at: number;
  readonly kind: FaultKind;
  readonly lasts: 'once' | 'forever';
}

/** One call through the port; `isStruck` when the fault met it, `hasFailed` when it gave an error. */
export interface Call {
  readonly what: string;
  readonly path: string;
  readonly isStruck: boolean;
  /** A short write is no error: whether it was gone on with is seen in what was written. */
  readonly hasFailed: boolean;
}

/** What a handle does on the disk; its other methods are passed on uncounted. */
const handleCalls = new Set([
  ...['read', 'readv', 'readFile', 'write', 'writev', 'writeFile', 'appendFile'],
  ...['sync', 'datasync', 'truncate', 'stat', 'close'],
]);

type Act = (args: readonly unknown[]) => Promise<unknown>;

/**
 * The real disk with one fault in it, and every call that was made. What waits for a better moment does not wait.
 *
 * `release` closes what a failed piece of work left open and answers how many handles that were.
 */
export function failingFiles(fault: Fault | null): {
  files: Files;
  calls: readonly Call[];
  release(): Promise<number>;
} {
  const calls: Call[] = [];
  const left = new Map<object, () => Promise<unknown>>();

  /** Wraps the port (`path` null: the first argument names it) or a handle of a file. */
  function wrap<T extends object>(target: T, path: string | null): T {
    return new Proxy(target, {
      get(_target, name) {
        const method: unknown = Reflect.get(target, name);
        if (typeof method !== 'function') return method;
        const act: Act = async (args) => (await Reflect.apply(method, target, args)) as unknown;
        const isCounted = path === null || handleCalls.has(String(name));
        if (!isCounted) return method.bind(target) as unknown;
        return (...args: unknown[]) => call(String(name), path ?? String(args[0]), args, act, target);
      },
    });
  }

  async function call(what: string, path: string, args: unknown[], act: Act, target: object) {
    const kind = kindFor(calls.length + 1, what);
    const isShort = kind === 'short-write' && what === 'write';
    calls.push({ what, path, isStruck: kind !== null, hasFailed: kind !== null && !isShort });
    // A handle is gone after a failed close as well.
    if (what === 'close') left.delete(target);
    const result = kind === null ? await act(args) : await strike(kind, what, args, act);
    if (what !== 'open' || typeof result !== 'object' || result === null) return result;
    const close: unknown = Reflect.get(result, 'close');
    if (typeof close === 'function')
      left.set(result, async () => (await Reflect.apply(close, result, [])) as unknown);
    return wrap(result, path);
  }

  function kindFor(number: number, what: string): FaultKind | null {
    if (fault === null || number < fault.at) return null;
    if (fault.lasts === 'once' && number > fault.at) return null;
    return fault.kind === 'short-write' && !isWrite(what) ? null : fault.kind;
  }

  return {
    files: { ...wrap(diskFiles, null), pause: () => Promise.resolve() },
    calls,
    async release() {
      const forgotten = [...left.values()];
      left.clear();
      for (const close of forgotten) await close();
      return forgotten.length;
    },
  };
}

/** Whether a call can write less than it was asked to. */
export function isWrite(what: string): boolean {
  return what === 'write' || what === 'writeFile';
}

async function strike(kind: FaultKind, what: string, args: readonly unknown[], act: Act): Promise<unknown> {
  if (kind === 'short-write' && what === 'write') return act(halved(args));
  // A full disk takes what still fits; `writeFile` goes on after a short write by itself and then fails.
  if (kind === 'short-write' || kind === 'ENOSPC') {
    if (isWrite(what))
      await act(what === 'write' ? halved(args) : [args[0], half(args[1]), ...args.slice(2)]);
  }
  if (what === 'close') await act(args);
  throw systemFault(kind === 'short-write' ? 'ENOSPC' : kind, what);
}

function systemFault(code: string, syscall: string): Error {
  return Object.assign(new Error(`${code}: injected, ${syscall}`), { code, syscall });
}

/** The arguments of `write(bytes, offset, length, position)` for the first half of the bytes, at least one. */
function halved([bytes, offset = 0, length, position]: readonly unknown[]): unknown[] {
  if (!(bytes instanceof Uint8Array) || typeof offset !== 'number')
    throw new Error('A short write is known for bytes only');
  const wished = typeof length === 'number' ? length : bytes.length - offset;
  return [bytes, offset, Math.ceil(wished / 2), position];
}

function half(content: unknown): unknown {
  if (typeof content === 'string' || content instanceof Uint8Array)
    return content.slice(0, Math.floor(content.length / 2));
  throw new Error('Half of a stream is not known');
}
