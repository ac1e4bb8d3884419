import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify<string, Buffer, number, { N: number; r: number; p: number; maxmem: number }, Buffer>(
  scrypt,
);

/** The cost of guessing: scrypt N, with r 8 and p 1. Six digits then take days on the machine that stole the file. */
export const PIN_COST = 2 ** 17;
const KEY_BYTES = 32;
const BLOCK = 8;

/** A PIN as it is stored; `cost` travels with it so that it can be raised later. */
export interface StoredPin {
  readonly salt: string;
  readonly hash: string;
  readonly cost: number;
}

function derivePin(pin: string, salt: Buffer, cost: number): Promise<Buffer> {
  // scrypt needs 128 · N · r bytes and Node refuses more than 32 MiB unless told otherwise.
  return derive(pin, salt, KEY_BYTES, { N: cost, r: BLOCK, p: 1, maxmem: 256 * cost * BLOCK });
}

/** Hashes a PIN off the main thread, under a fresh salt; only an invented book brings its own. */
export async function hashPin(
  pin: string,
  cost: number = PIN_COST,
  salt: Buffer = randomBytes(16),
): Promise<StoredPin> {
  const hash = await derivePin(pin, salt, cost);
  return { salt: salt.toString('hex'), hash: hash.toString('hex'), cost };
}

/** Whether a PIN is the stored one; takes the same time whichever digit is wrong. */
export async function isPin(pin: string, stored: StoredPin): Promise<boolean> {
  const hash = await derivePin(pin, Buffer.from(stored.salt, 'hex'), stored.cost);
  return timingSafeEqual(hash, Buffer.from(stored.hash, 'hex'));
}
