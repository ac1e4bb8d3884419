import type { Clock, NewId } from '../ports.ts';
import type { Files } from '../store/files.ts';
import type { OnHundredths } from './steps-of-work.ts';

/** Which desk goes, where its file is to lie, and who wants it. */
export interface MoveWish {
  readonly files: Files;
  /** The folder of the book; no desk may have it open. */
  readonly folder: string;
  /** The folder for the file; null when `file` says the whole path. */
  readonly out: string | null;
  readonly file?: string | undefined;
  readonly passphrase: string;
  readonly reason: string;
  readonly by: string | null;
  readonly clock: Clock;
  readonly newId: NewId;
  /** The scrypt cost; the greatest unless said otherwise. */
  readonly cost?: number | undefined;
  readonly signal?: AbortSignal;
  readonly progress: OnHundredths;
}
