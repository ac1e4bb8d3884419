import { isAbsolute } from 'node:path';
import type { Refusal } from '../../../shared/refusal.ts';
import { isAllowed, rolesWith } from '../../../shared/rules/permissions.ts';
import { errorCode, type Files } from '../store/files.ts';
import type { ExportWish } from './subject-bytes.ts';
import { firstRows, openLedger, type LedgerSource } from './ledger-rows.ts';
import { LONGEST_PAPER } from './longest-paper.ts';

/** An export that somebody wishes for. */
export interface BeginWish extends ExportWish {
  readonly reason: string;
  /** The folder it goes to; `exports` beside the book when left out. */
  readonly folder?: string | undefined;
  /** The whole path; the book names the file itself when left out. */
  readonly path?: string | undefined;
  readonly commandId?: string | undefined;
  /** Null for a scheduler. */
  readonly by: string | null;
}

/** Why an export cannot begin; null when nothing stands against it. */
export async function objectionTo(
  { subject, format, personal, folder, by }: BeginWish,
  { files, ...source }: LedgerSource & { readonly files: Files },
): Promise<Refusal | null> {
  if (subject.kind === 'ledger' && subject.fromOn > subject.toOn) return { kind: 'period-upside-down' };
  const role = by === null ? undefined : source.store.book.desk.staff[by]?.role;
  if (personal && role !== undefined && !isAllowed(role, 'export personal data'))
    return { kind: 'not-allowed', role, needs: [...rolesWith('export personal data')] };
  if (folder !== undefined && !(await isFolder(files, folder)))
    return { kind: 'folder-unusable', what: folder };
  // On paper such a list is a slip.
  if (subject.kind === 'custody' && format === 'pdf')
    return {
      kind: 'bad-input',
      issues: [{ path: 'format', message: 'A list of a register is printed as a slip' }],
    };
  if (subject.kind === 'ledger' && format === 'pdf') {
    const { isComplete } = await firstRows(openLedger(source, subject, { personal }), LONGEST_PAPER);
    if (!isComplete) return { kind: 'ledger-too-long', most: LONGEST_PAPER };
  }
  return null;
}

async function isFolder(files: Files, folder: string): Promise<boolean> {
  if (!isAbsolute(folder)) return false;
  try {
    await files.readdir(folder);
    return true;
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    return false;
  }
}
