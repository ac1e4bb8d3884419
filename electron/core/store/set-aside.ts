import { join } from 'node:path';
import { replaceFile } from './durable-file.ts';
import type { Files } from './files.ts';

/** Keeps bytes that cannot be used in the folder `set-aside`, under a name that is still free; answers where. */
export async function keepAside(
  files: Files,
  folder: string,
  name: string,
  bytes: Uint8Array,
): Promise<string> {
  const place = join(folder, 'set-aside');
  await files.mkdir(place, { recursive: true });
  const taken = new Set(await files.readdir(place));
  let free = name;
  for (let count = 2; taken.has(free); count += 1) free = `${count}-${name}`;
  await replaceFile(join(place, free), bytes, files);
  return join('set-aside', free);
}
