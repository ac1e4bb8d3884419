import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SampleSource } from '../../core/exchange/furnish-sample.ts';

/** Reads the shipped sample centre from the folder of resources, when somebody wants to look around. */
export function sampleIn(resourceFolder: string): SampleSource {
  return async () =>
    JSON.parse(await readFile(join(resourceFolder, 'sample/centre.json'), 'utf8')) as unknown;
}
