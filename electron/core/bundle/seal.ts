import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto';
import { promisify } from 'node:util';
import { GREATEST_COST, NONCE_BYTES, SALT_BYTES, type Sealing } from './bundle-header.ts';
import { BundleTrouble, unreadable } from './bundle-trouble.ts';
import { createByteReader } from './byte-reader.ts';

/*
 * A sealed body is a row of frames: four bytes with the length of what follows, the text under AES-256-GCM, its tag of
 * 16 bytes. The nonce of a frame is the seven bytes of the header, the number of the frame in four, and one that is 1
 * for the last frame only: frames can neither be left out, nor change places, nor end early. The header is additional
 * data of every frame.
 */

const derive = promisify<string, Buffer, number, { N: number; r: number; p: number; maxmem: number }, Buffer>(
  scrypt,
);

const KEY_BYTES = 32;
const TAG_BYTES = 16;
const FRAME_BYTES = 64 * 1024;

/** Chooses salt and nonce of a new bundle. */
export function newSealing(cost: number = GREATEST_COST): Sealing {
  return {
    kdf: 'scrypt',
    N: cost,
    r: 8,
    p: 1,
    salt: randomBytes(SALT_BYTES).toString('base64'),
    cipher: 'aes-256-gcm',
    nonce: randomBytes(NONCE_BYTES).toString('base64'),
  };
}

/** Makes the key of a bundle from its passphrase, off the main thread. */
export function keyOf(passphrase: string, { N, r, p, salt }: Sealing): Promise<Buffer> {
  const options = { N, r, p, maxmem: 256 * N * r };
  return derive(passphrase.normalize('NFC'), Buffer.from(salt, 'base64'), KEY_BYTES, options);
}

/** What every frame of a bundle is sealed with. */
export interface SealKey {
  readonly key: Buffer;
  readonly sealing: Sealing;
  /** The bytes of the header, which the seal covers. */
  readonly header: Uint8Array;
}

function nonceOf({ sealing }: SealKey, frame: number, isLast: boolean): Buffer {
  const counter = Buffer.alloc(5);
  counter.writeUInt32BE(frame);
  counter[4] = isLast ? 1 : 0;
  return Buffer.concat([Buffer.from(sealing.nonce, 'base64'), counter]);
}

/** Seals bytes in frames. */
export async function* sealed(content: AsyncIterable<Uint8Array>, key: SealKey): AsyncGenerator<Buffer> {
  const reader = createByteReader(content);
  try {
    for (let frame = 0, isLast = false; !isLast; frame += 1) {
      const text = await reader.take(FRAME_BYTES);
      isLast = await reader.isAtEnd();
      yield closed(text, key, frame, isLast);
    }
  } finally {
    await reader.close();
  }
}

function closed(text: Buffer, key: SealKey, frame: number, isLast: boolean): Buffer {
  const cipher = createCipheriv('aes-256-gcm', key.key, nonceOf(key, frame, isLast));
  cipher.setAAD(key.header);
  const secret = Buffer.concat([cipher.update(text), cipher.final(), cipher.getAuthTag()]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(secret.length);
  return Buffer.concat([length, secret]);
}

/** Opens frames; the first one that does not open tells a wrong passphrase, a later one a bundle that was changed. */
export async function* unsealed(body: AsyncIterable<Uint8Array>, key: SealKey): AsyncGenerator<Buffer> {
  const reader = createByteReader(body);
  try {
    for (let frame = 0, isLast = false; !isLast; frame += 1) {
      const length = (await reader.exactly(4, 'frame')).readUInt32BE();
      if (length < TAG_BYTES || length > FRAME_BYTES + TAG_BYTES) throw unreadable('frame');
      const secret = await reader.exactly(length, 'frame');
      isLast = await reader.isAtEnd();
      const text = opened(secret, key, frame, isLast);
      if (text === null)
        throw frame === 0 ? new BundleTrouble({ kind: 'passphrase-wrong' }) : unreadable('seal');
      yield text;
    }
  } finally {
    await reader.close();
  }
}

function opened(secret: Buffer, key: SealKey, frame: number, isLast: boolean): Buffer | null {
  const decipher = createDecipheriv('aes-256-gcm', key.key, nonceOf(key, frame, isLast));
  decipher.setAAD(key.header);
  decipher.setAuthTag(secret.subarray(-TAG_BYTES));
  try {
    return Buffer.concat([decipher.update(secret.subarray(0, -TAG_BYTES)), decipher.final()]);
  } catch {
    return null; // `final` says no more than that the tag does not fit
  }
}
