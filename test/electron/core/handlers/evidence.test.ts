import { afterAll, beforeAll, expect, it } from 'vitest';
import type { OpenDesk } from '../../../../electron/core/desk.ts';
import { createHand, deskOptions, mustAnswer, openSampleDesk, tempFolder } from '../../../temp-desk.ts';

let around: Awaited<ReturnType<typeof tempFolder>>;
let desk: OpenDesk;
beforeAll(async () => {
  around = await tempFolder();
  desk = await openSampleDesk(deskOptions(around.folder, createHand()));
});
afterAll(async () => {
  await desk.close();
  await around.remove();
});

it('gives the photo of a deposit to whoever looks at it, and no file that hangs on nothing', async () => {
  const clerk = desk.connectAs('1001', () => undefined);
  const base64 = Buffer.from('a scarf').toString('base64');
  const file = { name: 'scarf.png', mediaType: 'image/png', base64 };
  const { attachment } = await mustAnswer(clerk, 'files.put', file);
  const { sha256 } = attachment;
  expect(await clerk.invoke('files.get', { sha256 })).toMatchObject({
    error: { kind: 'attachment-unknown', what: sha256 },
  });
  const kept = await clerk.invoke('deposits.receive', {
    class: 'found',
    what: 'scarf',
    photos: [attachment],
    print: false,
  });
  expect(kept.ok).toBe(true);
  expect(await clerk.invoke('files.get', { sha256 })).toEqual({
    ok: true,
    value: { name: 'scarf.png', mediaType: 'image/png', base64 },
  });
});
