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
  let held: Buffer = Buffer.alloc(0);
  /** Portions that were fetched behind what is held; put together once, however many there are. */
  let more: Uint8Array[] = [];
  let size = 0;

  async function fetch(): Promise<Uint8Array | null> {
    for (;;) {
      const next = await portions.next();
      if (next.done === true) return null;
      if (next.value.length === 0) continue;
      more.push(next.value);
      size += next.value.length;
      return next.value;
    }
  }

  function join(): void {
    if (more.length === 0) return;
    const [only] = more;
    // Taken as it is where it can be: most portions hold hundreds of lines.
    held =
      held.length === 0 && more.length === 1 && only
        ? Buffer.from(only.buffer, only.byteOffset, only.byteLength)
        : Buffer.concat([held, ...more]);
    more = [];
  }

  function cut(bytes: number): Buffer {
    join();
    const taken = held.subarray(0, bytes);
    held = held.subarray(bytes);
    size = held.length;
    return taken;
  }

  async function take(bytes: number): Promise<Buffer> {
    while (size < bytes && (await fetch()) !== null);
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
      join();
      let looked = 0;
      for (let portion: Uint8Array | null = held; portion !== null; portion = await fetch()) {
        const newline = portion.indexOf(NEWLINE);
        if (newline !== -1) return cut(looked + newline + 1);
        looked += portion.length;
        if (looked > longest) throw unreadable(`${what}: too long`);
      }
      throw unreadable(`${what}: ends early`);
    },
    isAtEnd: async () => size === 0 && (await fetch()) === null,
    async close() {
      await portions.return?.();
    },
  };
}
