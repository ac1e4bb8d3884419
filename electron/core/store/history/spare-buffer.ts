/** Lends one buffer, so that searches one after another do not leave a heap of them to be collected. */
export interface SpareBuffer {
  /** Hands a buffer of at least so many bytes to the work; another one while the first is lent. */
  during<T>(bytes: number, work: (buffer: Buffer) => Promise<T>): Promise<T>;
  forget(): void;
}

/** Makes a lender that has no buffer yet. */
export function createSpareBuffer(): SpareBuffer {
  let spare: Buffer | null = null;
  return {
    async during(bytes, work) {
      const buffer = spare && spare.length >= bytes ? spare : Buffer.allocUnsafeSlow(bytes);
      spare = null;
      try {
        return await work(buffer);
      } finally {
        spare = buffer;
      }
    },
    forget() {
      spare = null;
    },
  };
}
