import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { PROGRAM_VERSION } from '../../../../electron/core/bundle/program-version.ts';

it('a bundle is told by the version that the program has', async () => {
  const text = await readFile(new URL('../../../../package.json', import.meta.url), 'utf8');
  expect(JSON.parse(text)).toMatchObject({ version: PROGRAM_VERSION });
});
