import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { samplePins } from '../../../../renderer/features/lock/sample-pins.ts';

it('the PINs shown on the lock of the sample are those of its people', async () => {
  const file = new URL('../../../../resources/sample/centre.json', import.meta.url);
  const { staff } = JSON.parse(await readFile(file, 'utf8')) as { staff: { id: string; pin: string }[] };
  expect(Object.fromEntries(staff.map(({ id, pin }) => [id, pin]))).toEqual(samplePins);
});
