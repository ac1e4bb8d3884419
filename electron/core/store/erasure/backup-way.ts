import type { Erasure } from '../../../../shared/domain/rescue/erasure.ts';
import type { Log } from '../../ports.ts';
import type { SharedSegment } from '../backup/manifest.ts';
import type { Files } from '../files.ts';
import type { SegmentWork } from './erase-segment.ts';

/** What is taken out of a place for backups, and with what. */
export interface BackupWay {
  readonly files: Files;
  /** The journal of the book, erased already, and what vouches for its segments. */
  readonly journal: string;
  readonly vouchers: Readonly<Record<string, string>>;
  readonly work: SegmentWork;
  readonly evidence: ReadonlySet<string>;
  /** The erasures as the book tells them. */
  readonly told: readonly Erasure[];
  readonly log: Log;
}

/** A shared segment in its new form; found under the name of the file that it replaces. */
export type Replaced = ReadonlyMap<string, Pick<SharedSegment, 'bytes' | 'sha256' | 'voucher'>>;
