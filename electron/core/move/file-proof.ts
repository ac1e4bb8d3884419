import { createHash } from 'node:crypto';
import { z } from 'zod';
import { portionsOf } from '../bundle/byte-streams.ts';
import type { Files } from '../store/files.ts';

/** What a file is known by again, to the last bit. */
export const fileProof = z.strictObject({
  bytes: z.int().nonnegative(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
export type FileProof = z.output<typeof fileProof>;

/** Makes the proof of what is written, on the way. */
export interface ProofWriter {
  through(portions: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array>;
  /** Once all went through. */
  proof(): FileProof;
}

/** The proof of nothing yet. */
export function createProofWriter(): ProofWriter {
  const hash = createHash('sha256');
  let bytes = 0;
  return {
    async *through(portions) {
      for await (const portion of portions) {
        hash.update(portion);
        bytes += portion.length;
        yield portion;
      }
    },
    proof: () => ({ bytes, sha256: hash.digest('hex') }),
  };
}

/** Whether a file is the one of a proof; read as a whole only when it is as long. Throws what the disk answers. */
export async function isProven(files: Files, path: string, { bytes, sha256 }: FileProof): Promise<boolean> {
  if ((await files.stat(path)).size !== bytes) return false;
  const read = createProofWriter();
  for await (const _portion of read.through(portionsOf(files, path, 0, bytes)));
  return read.proof().sha256 === sha256;
}
