import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contract, type ChannelName } from '../../../../shared/contract.ts';
import type { OpenDesk } from '../../../../electron/core/desk.ts';
import { createHand, deskOptions, openSampleDesk, tempFolder } from '../../../temp-desk.ts';

const people = { clerk: '1001', supervisor: '1002', manager: '1005', admin: '1006' } as const;
type Role = keyof typeof people;

const everyone: readonly Role[] = ['clerk', 'supervisor', 'manager', 'admin'];
const desk: readonly Role[] = ['clerk', 'supervisor', 'manager'];

/** Who may take ledgers out of the book, once more in the words of the requirements (R10, R12): an admin does not. */
const mayAsk: Partial<Record<ChannelName, readonly Role[]>> = {
  'ledgers.preview': everyone,
  'ledgers.print': desk,
  'exports.begin': desk,
  'exports.cancel': desk,
  'exports.list': everyone,
};

const channels = Object.keys(mayAsk) as (keyof typeof mayAsk)[]; // Object.keys widens to string[]
const cases = channels.flatMap((channel) =>
  everyone.map((role) => [role, channel, mayAsk[channel]?.includes(role) ?? false] as const),
);

let temp: Awaited<ReturnType<typeof tempFolder>>;
let opened: OpenDesk;
beforeAll(async () => {
  temp = await tempFolder();
  opened = await openSampleDesk(deskOptions(temp.folder, createHand()));
});
afterAll(async () => {
  await opened.close();
  await temp.remove();
});

async function refusalOf(staff: string | null, channel: ChannelName): Promise<string> {
  // Nothing that a channel could take: whoever may ask is told so, whoever may not hears that first.
  const reply = await opened.connectAs(staff, () => undefined).invoke(channel, { nothing: true });
  return reply.ok ? 'ok' : reply.error.kind;
}

describe('the channels of ledgers and exports', () => {
  it('are all in the table', () => {
    const ofExports = (Object.keys(contract) as ChannelName[]).filter((channel) =>
      // Object.keys widens to string[]
      /^(ledgers|exports)\./.test(channel),
    );
    expect([...channels].sort()).toEqual([...ofExports].sort());
  });

  it.each(cases)('asked by a %s: %s (allowed: %s)', async (role, channel, isAllowed) => {
    expect(await refusalOf(people[role], channel)).toBe(isAllowed ? 'bad-input' : 'not-allowed');
  });

  it.each(channels)('say nothing to nobody: %s', async (channel) => {
    expect(await refusalOf(null, channel)).toBe('locked');
  });
});
