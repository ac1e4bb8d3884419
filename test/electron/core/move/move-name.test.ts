import { expect, it } from 'vitest';
import { nameOf } from '../../../../electron/core/move/move-name.ts';
import { diskFiles } from '../../../../electron/core/store/files.ts';

it.each([
  ['Asia/Shanghai', '2026-11-22T15:59:00.000Z', '2026-11-22'],
  ['Asia/Shanghai', '2026-11-22T16:01:00.000Z', '2026-11-23'],
  ['America/New_York', '2026-11-23T02:00:00.000Z', '2026-11-22'],
])(
  'a desk in %s that moves at %s names its file with the day on its wall: %s',
  async (timeZone, now, day) => {
    const wish = { files: diskFiles, out: '/nowhere', clock: { now: () => now } };
    const named = await nameOf(wish, { letter: 'B', timeZone }, '0123456789abcdef');
    expect(named).toEqual({ ok: true, value: expect.stringMatching(`B-01234567-${day}\\.desk$`) });
  },
);
