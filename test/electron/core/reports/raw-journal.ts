import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';

/** A fact as it stands in the file; no schema of the product reads it. */
const rawFact = z.looseObject({ type: z.string() });
export type RawFact = z.output<typeof rawFact>;

const rawLine = z.looseObject({ at: z.string(), by: z.string().nullable(), facts: z.array(rawFact) });
export type RawLine = z.output<typeof rawLine>;

/** A field of a fact as text; empty when it has none. */
export function said(fact: RawFact, field: string): string {
  const value = fact[field];
  return typeof value === 'string' ? value : '';
}

/** Every line of the journal in a folder, oldest first. */
export async function rawJournal(folder: string): Promise<RawLine[]> {
  const lines: RawLine[] = [];
  for (const name of (await readdir(folder)).sort()) {
    const bytes = await readFile(join(folder, name));
    const whole = (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
    for (const line of whole.split('\n'))
      if (line.includes('"facts"')) lines.push(rawLine.parse(JSON.parse(line)));
  }
  return lines;
}
