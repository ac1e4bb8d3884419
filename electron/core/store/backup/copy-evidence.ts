import { join } from 'node:path';
import type { Files } from '../files.ts';
import { ensureFile, namesIn, sizeOf, stampOf, troubleOf } from './copy-file.ts';
import { evidenceFolder, type SharedEvidence } from './manifest.ts';

/**
 * Shares the files that callers handed in; what an earlier backup has is taken over.
 *
 * One that is no longer what its name says is left out and named: it must not keep the rest from being saved.
 */
export async function copyEvidence(
  files: Files,
  folder: string,
  root: string,
): Promise<{ evidence: SharedEvidence[]; trouble: string[] }> {
  const evidence: SharedEvidence[] = [];
  const trouble: string[] = [];
  const source = join(folder, 'evidence');
  const names = (await namesIn(files, source)).filter((name) => /^[0-9a-f]{64}$/.test(name));
  for (const name of names.sort()) {
    try {
      const bytes = await shareOne(files, join(source, name), join(evidenceFolder(root), name), name);
      if (bytes === null) trouble.push(`evidence ${name.slice(0, 8)} is not what was handed in`);
      else evidence.push({ name, bytes });
    } catch (error) {
      trouble.push(`evidence ${name.slice(0, 8)}: ${troubleOf(error)}`);
    }
  }
  return { evidence, trouble };
}

async function shareOne(files: Files, from: string, to: string, name: string): Promise<number | null> {
  const there = await sizeOf(files, to);
  if (there !== null && there === (await sizeOf(files, from))) return there;
  const bytes = await files.readFile(from);
  const stamp = await stampOf(bytes);
  if (stamp.sha256 !== name) return null;
  await ensureFile(files, to, bytes, stamp);
  return bytes.length;
}
