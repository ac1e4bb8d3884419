import { isAbsolute } from 'node:path';
import type { Refusal } from '../../../shared/refusal.ts';
import { isAllowed, rolesWith } from '../../../shared/rules/permissions.ts';
import { errorCode, type Files } from '../store/files.ts';
import type { BeginWish } from './export-jobs.ts';
import { firstRows, openLedger, type LedgerSource } from './ledger-rows.ts';
import { LONGEST_PAPER } from './longest-paper.ts';

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
