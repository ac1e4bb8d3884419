import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SampleSource } from '../../core/exchange/furnish-sample.ts';

/** Reads the shipped sample centre from the folder of resources, when somebody wants to look around. */
export function sampleIn(resourceFolder: string): SampleSource {
  return () => jsonIn(resourceFolder, 'sample/centre.json');
}

/** Reads the shipped table of invented calls, when somebody practises. */
export function practiceCallsIn(resourceFolder: string): SampleSource {
  return () => jsonIn(resourceFolder, 'sample/practice-calls.json');
}

async function jsonIn(folder: string, name: string): Promise<unknown> {
  return JSON.parse(await readFile(join(folder, name), 'utf8')) as unknown;
}
