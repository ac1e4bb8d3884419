import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openAgedDesk, type AgedDesk } from './aged-desk.ts';

/** The lines of the journal of a sample book, each without its line end. */
export async function journalLines(around: string): Promise<string[]> {
  return (await readFile(journalOf(around), 'utf8')).trimEnd().split('\n');
}

/** Writes the journal of a sample book anew. */
export async function writeJournal(around: string, lines: readonly string[]): Promise<void> {
  await writeFile(journalOf(around), `${lines.join('\n')}\n`);
}

function journalOf(around: string): string {
  return join(around, 'book-sample', 'journal', '000001.ndjson');
}

/** A desk whose journal is damaged, opened and locked, in a folder of its own. */
export interface DamagedDesk extends Omit<AgedDesk, 'close'> {
  readonly around: string;
  close(): Promise<void>;
}

/** Works with a sample desk for a while, closes it, does something to its journal, and opens it again. */
export async function openDamagedDesk(
  damage: (around: string) => Promise<void>,
  language: 'zh-CN' | 'en' = 'zh-CN',
): Promise<DamagedDesk> {
  const around = await mkdtemp(join(tmpdir(), 'counterbook-damaged-'));
  const before = await openAgedDesk({ around, language });
  for (const text of ['厨房下水慢', '阳台漏水', '门锁卡', '灯不亮']) await before.take('3-1203', text);
  await before.close();
  await damage(around);
  const desk = await openAgedDesk({ around, language, signedInAs: null });
  return {
    ...desk,
    around,
    async close() {
      await desk.close();
      await rm(around, { recursive: true, force: true });
    },
  };
}
