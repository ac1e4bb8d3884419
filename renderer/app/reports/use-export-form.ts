import { useState } from 'react';
import type { ExportFormat } from '../../../shared/domain/ledger/export-receipt.ts';
import type { FileSubject } from '../../../shared/domain/ledger/file-subject.ts';
import type { Language } from '../../../shared/domain/primitives.ts';
import type { Refusal } from '../../../shared/refusal.ts';
import { useDesk, useInvoke } from '../desk/desk-context.ts';

/** What is chosen on the sheet of an export. */
export interface ExportChoice {
  readonly format: ExportFormat;
  readonly language: Language;
  /** Telephones in full. */
  readonly personal: boolean;
  readonly reason: string;
  readonly folder: string;
}

/** Which formats there are; a report is pages or sheets, and a text table has only one. */
export const formatsOf: Readonly<Record<FileSubject['kind'], readonly ExportFormat[]>> = {
  ledger: ['xlsx', 'csv', 'pdf'],
  report: ['pdf', 'xlsx'],
  custody: ['xlsx', 'csv'],
};

const REASONS_OFFERED = 3;

/** The choices of an export and its beginning; `onBegun` hears its id. */
export function useExportForm(subject: FileSubject, onBegun: (id: string) => void) {
  const invoke = useInvoke();
  const [choice, setChoice] = useState<ExportChoice>({
    format: formatsOf[subject.kind][0] ?? 'pdf',
    language: subject.language,
    personal: false,
    reason: '',
    folder: '',
  });
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isAsking, setAsking] = useState(false);
  const begin = async () => {
    setAsking(true);
    const { format, language, personal, reason, folder } = choice;
    const reply = await invoke('exports.begin', {
      subject: { ...subject, language },
      format,
      personal,
      reason: reason.trim(),
      ...(folder.trim() === '' ? {} : { folder: folder.trim() }),
    });
    setAsking(false);
    if (reply.ok) onBegun(reply.value.export);
    else setRefusal(reply.error);
  };
  return {
    choice,
    choose: (part: Partial<ExportChoice>) => setChoice((before) => ({ ...before, ...part })),
    refusal,
    isAsking,
    begin,
  };
}

/** The last reasons that were written for exports, the newest first. */
export function useLastReasons(): readonly string[] {
  const receipts = useDesk((desk) => desk.exports);
  const newestFirst = receipts.map(({ reason }) => reason).toReversed();
  return [...new Set(newestFirst)].filter(Boolean).slice(0, REASONS_OFFERED);
}
