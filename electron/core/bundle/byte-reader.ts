import { unreadable } from './bundle-trouble.ts';

const NEWLINE = 0x0a;

/** Takes bytes off a stream in the measures that a format has, never holding more than it was asked for. */
export interface ByteReader {
  /** So many bytes, fewer at the end. */
  take(bytes: number): Promise<Buffer>;
  /** Exactly so many bytes; throws the trouble of a bundle that ends before. */
  exactly(bytes: number, what: string): Promise<Buffer>;
  /** The bytes up to the next line feed, with it; throws the trouble of a bundle when there is none within the limit. */
  line(longest: number, what: string): Promise<Buffer>;
  isAtEnd(): Promise<boolean>;
  /** Lets go of the stream, also in its middle. */
  close(): Promise<void>;
}

/** Reads a stream of bytes. */
export function createByteReader(source: AsyncIterable<Uint8Array>): ByteReader {
  const portions = source[Symbol.asyncIterator]();
  let held = Buffer.alloc(0);

  async function fetch(): Promise<boolean> {
    for (;;) {
      const next = await portions.next();
      if (next.done === true) return false;
      if (next.value.length === 0) continue;
      held = held.length === 0 ? Buffer.from(next.value) : Buffer.concat([held, next.value]);
      return true;
    }
  }

  function cut(bytes: number): Buffer {
    const taken = held.subarray(0, bytes);
    held = held.subarray(bytes);
    return taken;
  }

  async function take(bytes: number): Promise<Buffer> {
    while (held.length < bytes && (await fetch()));
    return cut(bytes);
  }

  return {
    take,
    async exactly(bytes, what) {
      const taken = await take(bytes);
      if (taken.length < bytes) throw unreadable(`${what}: ends early`);
      return taken;
    },
    async line(longest, what) {
      for (let looked = 0; ;) {
        const newline = held.indexOf(NEWLINE, looked);
        if (newline !== -1) return cut(newline + 1);
        looked = held.length;
        if (looked > longest) throw unreadable(`${what}: too long`);
        if (!(await fetch())) throw unreadable(`${what}: ends early`);
      }
    },
    isAtEnd: async () => held.length === 0 && !(await fetch()),
    async close() {
      await portions.return?.();
    },
  };
}
