import { join } from 'node:path';
import type { FileSubject } from '../../../shared/domain/ledger/file-subject.ts';
import { periodOf, reportNumber } from '../../../shared/domain/report/report-period.ts';
import type { Book } from '../../../shared/domain/book.ts';
import { ledgers as en } from '../../../shared/words/en/ledgers.ts';
import { ledgers as zh } from '../../../shared/words/zh-CN/ledgers.ts';
import { inventory as enInventory } from '../../../shared/words/en/inventory.ts';
import { inventory as zhInventory } from '../../../shared/words/zh-CN/inventory.ts';
import { reports as enReports } from '../../../shared/words/en/reports.ts';
import { reports as zhReports } from '../../../shared/words/zh-CN/reports.ts';
import type { Files } from '../store/files.ts';
import { freePath } from '../store/free-path.ts';
import { letterOf } from './ledger-rows.ts';
import { inventedMark } from './mark-invented.ts';
import type { ExportWish } from './subject-bytes.ts';

/** A path for an export that no file has yet, with the mark of an invented book before it, for example `投诉汇总表-A-2026-11-01-2026-11-30.xlsx` or `服务效能报告-W2647-A.pdf`. */
export function nameFile(
  files: Files,
  folder: string,
  { subject, format }: ExportWish,
  { book, today }: { readonly book: Pick<Book, 'desk'>; readonly today: string },
): Promise<string> {
  const mark = inventedMark(book, subject.language);
  const named = [mark, stemOf(subject, letterOf(book), today)].filter((part) => part !== '').join('-');
  const stem = named.replace(/[\u0000-\u001f<>:"/\\|?*]/g, '_');
  return freePath(files, join(folder, stem), `.${format}`);
}

function stemOf(subject: FileSubject, letter: string, today: string): string {
  if (subject.kind === 'report') {
    const { title } = subject.language === 'en' ? enReports : zhReports;
    return `${title}-${reportNumber(periodOf(subject), letter)}`;
  }
  if (subject.kind === 'custody') {
    const { sheet } = (subject.language === 'en' ? enInventory : zhInventory).export;
    return [sheet[subject.of], letter, today].join('-');
  }
  const form = (subject.language === 'en' ? en : zh).name[subject.ledger];
  const days = subject.ledger === 'residents' ? [] : [subject.fromOn, subject.toOn];
  return [form, letter, ...days].join('-');
}
