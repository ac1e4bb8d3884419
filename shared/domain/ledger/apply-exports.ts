import type { DeskState } from '../book.ts';
import type { ChangeStamp, Fact } from '../facts.ts';

/** How many receipts stay at hand; all of them stand in the journal. */
const RECEIPTS_AT_HAND = 200;

/** Applies what happened to exports. */
export function applyToExports(desk: DeskState, fact: Fact, { at, by }: ChangeStamp): void {
  if (fact.type === 'export-begun') {
    const { export: id, subject, format, personal, reason, file, path } = fact;
    const receipt = {
      id,
      subject,
      format,
      personal,
      reason,
      by,
      beganAt: at,
      outcome: null,
      endedAt: null,
      file,
      path,
      rows: 0,
      bytes: 0,
      sha256: '',
    };
    desk.exports = [...desk.exports, receipt].slice(-RECEIPTS_AT_HAND);
  }
  if (fact.type === 'receipts-recalled') desk.exports = fact.exports;
  if (fact.type === 'export-made') {
    const { export: made, rows, bytes, sha256 } = fact;
    desk.exports = desk.exports.map((receipt) =>
      receipt.id === made ? { ...receipt, rows, bytes, sha256 } : receipt,
    );
  }
  if (fact.type === 'export-ended') {
    const { export: ended, outcome, file, rows, bytes, sha256 } = fact;
    desk.exports = desk.exports.map((receipt) =>
      receipt.id === ended ? { ...receipt, outcome, endedAt: at, file, rows, bytes, sha256 } : receipt,
    );
  }
}
