import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenDesk } from '../../../../electron/core/desk.ts';
import type { ChannelName } from '../../../../shared/contract.ts';
import { createHand, deskOptions, openSampleDesk, tempFolder } from '../../../temp-desk.ts';

const people = { clerk: '1001', supervisor: '1002', manager: '1005', admin: '1006' } as const;
const roles = ['clerk', 'supervisor', 'manager', 'admin'] as const;

/** Who may bring tables in: whoever edits the same thing by hand (R10). */
const mayAsk = {
  'staff.preview': ['manager', 'admin'],
  'staff.import': ['manager', 'admin'],
  'staff.cancel': ['manager', 'admin'],
  'calendar.preview': ['manager'],
  'calendar.import': ['manager'],
  'calendar.cancel': ['manager'],
} as const satisfies Partial<Record<ChannelName, readonly (typeof roles)[number][]>>;

let temp: Awaited<ReturnType<typeof tempFolder>>;
let desk: OpenDesk;
beforeAll(async () => {
  temp = await tempFolder();
  desk = await openSampleDesk(deskOptions(temp.folder, createHand()));
});
afterAll(async () => {
  await desk.close();
  await temp.remove();
});

const cases = Object.entries(mayAsk).flatMap(([channel, allowed]) =>
  roles.map((role) => ({ channel, role, isAllowed: allowed.some((each) => each === role) })),
);

describe('the right to bring tables in', () => {
  it.each(cases)('$channel by $role: $isAllowed', async ({ channel, role, isAllowed }) => {
    const seat = desk.connectAs(people[role], () => undefined);
    const wish = { base64: '', plan: 'none', source: 'x' };
    // What a channel does not take is refused as input, but only to those who may ask at all.
    const reply = await seat.invoke(channel, wish);
    const isRefused = !reply.ok && reply.error.kind === 'not-allowed';
    expect(isRefused).toBe(!isAllowed);
  });
});
