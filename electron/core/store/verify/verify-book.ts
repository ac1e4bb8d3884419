import { join } from 'node:path';
import type { OutputOf } from '../../../../shared/contract.ts';
import type { PrintedAnchor } from '../../../../shared/slips/anchor-text.ts';
import { namesIn, stampOf, troubleOf } from '../backup/copy-file.ts';
import type { Files } from '../files.ts';
import type { JournalEnd } from '../journal-reader.ts';
import { journalFolder } from '../open-book.ts';
import { listSegments } from '../segments.ts';
import { createAnchorCheck } from './anchor-check.ts';
import { createAudit, type Audit } from './audit.ts';
import { readClaims } from './checkpoint-claims.ts';
import { readLiveJournal } from './read-live-journal.ts';

/** What a verification found: no `trouble` means that everything holds. */
export type VerifyReport = OutputOf<'book.verify'>;

/** How far a verification has come. */
export interface VerifyProgress {
  /** Segments read so far, with the share of the present one, and of how many. */
  readonly segments: number;
  readonly ofSegments: number;
  readonly changes: number;
}

/** What a verification is done with. */
export interface VerifyOptions {
  progress(progress: VerifyProgress): void;
  readonly signal?: AbortSignal;
  /** What stands on paper about a change of this book. */
  readonly anchor?: PrintedAnchor | null;
  /** Proves the files of history; their names are told when they are broken. */
  readonly checkHistory?: () => Promise<{ readonly broken: readonly string[] }>;
}

/**
 * Proves a whole book by reading it: the chain of every segment, what vouches for what was erased or lost, the
 * checkpoints against a replay from nothing, the evidence, and history; with an anchor from paper also that nobody made a
 * new chain, dropped its end or gave changes up since that was printed.
 *
 * Only reads, gives way to other work every few milliseconds, and may be run on a book that is in use; a torn last line
 * is no trouble, because it was never acknowledged. Trouble comes as technical lines.
 */
export async function verifyBook(
  files: Files,
  folder: string,
  options: VerifyOptions,
): Promise<VerifyReport> {
  const claims = await readClaims(files, folder);
  const segments = (await listSegments(files, journalFolder(folder))).length;
  const audit = createAudit(claims, createAnchorCheck(options.anchor ?? null));
  const end = await readAll(files, folder, options, segments, audit);
  const trouble = [
    ...claims.trouble,
    ...audit.trouble,
    ...(typeof end === 'string' ? [end] : audit.conclude(end)),
    ...(await evidenceTrouble(files, folder, options.signal)),
    ...(await historyTrouble(options)),
  ];
  options.progress({ segments, ofSegments: segments, changes: audit.changes() });
  const head = typeof end === 'string' ? '' : end.end.hash;
  return {
    changes: audit.changes(),
    segments,
    head,
    trouble,
    lost: audit.lost,
    erasedLines: audit.erasedLines(),
    anchored: typeof end === 'string' ? null : audit.anchored(end),
  };
}

/** Reads the journal to its end; a disk that cannot be read gives a technical line instead. */
async function readAll(
  files: Files,
  folder: string,
  { signal, progress }: VerifyOptions,
  ofSegments: number,
  audit: Audit,
): Promise<JournalEnd | string> {
  try {
    return await readLiveJournal(files, journalFolder(folder), {
      ...(signal && { signal }),
      onLine: (line, { segment }) => audit.see(segment, line),
      onProgress: (segment, share) =>
        progress({ segments: segment - 1 + share, ofSegments, changes: audit.changes() }),
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    return troubleOf(error);
  }
}

async function evidenceTrouble(files: Files, folder: string, signal?: AbortSignal): Promise<string[]> {
  const trouble: string[] = [];
  const place = join(folder, 'evidence');
  for (const name of (await namesIn(files, place)).filter((each) => /^[0-9a-f]{64}$/.test(each))) {
    signal?.throwIfAborted();
    try {
      const { sha256 } = await stampOf(await files.readFile(join(place, name)));
      if (sha256 !== name) trouble.push(`evidence ${name.slice(0, 8)}: not what was handed in`);
    } catch (error) {
      trouble.push(`evidence ${name.slice(0, 8)}: ${troubleOf(error)}`);
    }
  }
  return trouble;
}

async function historyTrouble({ checkHistory }: VerifyOptions): Promise<string[]> {
  if (!checkHistory) return [];
  try {
    return (await checkHistory()).broken.map((name) => `history ${name}: not as it was written`);
  } catch (error) {
    return [`history: ${troubleOf(error)}`];
  }
}
