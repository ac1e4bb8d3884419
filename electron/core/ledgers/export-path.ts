import { join } from 'node:path';
import type { Book } from '../../../shared/domain/book.ts';
import { ledgers as en } from '../../../shared/words/en/ledgers.ts';
import { ledgers as zh } from '../../../shared/words/zh-CN/ledgers.ts';
import type { Files } from '../store/files.ts';
import { freePath } from '../store/free-path.ts';
import { letterOf } from './ledger-rows.ts';
import type { ExportWish } from './subject-bytes.ts';

/** A path for an export that no file has yet: form, desk and days, for example `投诉汇总表-A-2026-11-01-2026-11-30.xlsx`. */
export function nameFile(
  files: Files,
  folder: string,
  { subject, format }: ExportWish,
  book: Pick<Book, 'desk'>,
): Promise<string> {
  const form = (subject.language === 'en' ? en : zh).name[subject.ledger];
  const days = subject.ledger === 'residents' ? [] : [subject.fromOn, subject.toOn];
  const stem = [form, letterOf(book), ...days].join('-').replace(/[\u0000-\u001f<>:"/\\|?*]/g, '_');
  return freePath(files, join(folder, stem), `.${format}`);
}
