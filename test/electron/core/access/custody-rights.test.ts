import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contract, type ChannelName } from '../../../../shared/contract.ts';
import type { OpenDesk } from '../../../../electron/core/desk.ts';
import { createHand, deskOptions, openSampleDesk, tempFolder } from '../../../temp-desk.ts';

const people = { clerk: '1001', supervisor: '1002', manager: '1005', admin: '1006' } as const;
type Role = keyof typeof people;

const everyone: readonly Role[] = ['clerk', 'supervisor', 'manager', 'admin'];
const desk: readonly Role[] = ['clerk', 'supervisor', 'manager'];
const heads: readonly Role[] = ['supervisor', 'manager'];

/** Who may ask what, once more in the words of the requirements (R8, R10): an admin looks after the PC and lends nothing. */
const mayAsk: Partial<Record<ChannelName, readonly Role[]>> = {
  'registers.save': ['manager'],
  'things.receive': desk,
  'things.list': everyone,
  'things.act': desk,
  'things.consent': desk,
  'things.reveal': desk,
  'things.printLabels': everyone,
  'things.preview': heads,
  'things.cancel': heads,
  'things.import': heads,
  'borrowers.find': desk,
  'borrowers.save': desk,
  'borrowers.block': heads,
  'borrowers.card': desk,
  'loans.lend': desk,
  'loans.return': desk,
  'loans.extend': desk,
  'loans.list': everyone,
  'custody.undo': desk,
  'custody.ask': desk,
  'custody.tell': desk,
  'custody.get': everyone,
  'custody.history': everyone,
  'custody.print': everyone,
  'custody.printList': everyone,
  'deposits.receive': desk,
  'deposits.release': desk,
  'deposits.remind': desk,
  'deposits.dispose': heads,
  'deposits.list': everyone,
  'visits.arrive': desk,
  'visits.expect': desk,
  'visits.leave': desk,
  'visits.end': desk,
  'visits.list': everyone,
  'visits.purge': everyone,
  'stocktake.record': desk,
  'stocktake.list': everyone,
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

describe('the channels of lending', () => {
  it('are all in the table', () => {
    const ofLending = (Object.keys(contract) as ChannelName[]).filter((channel) =>
      // Object.keys widens to string[]
      /^(registers|things|borrowers|loans|custody|deposits|visits|stocktake)\./.test(channel),
    );
    expect([...channels].sort()).toEqual([...ofLending].sort());
  });

  it.each(cases)('asked by a %s: %s (allowed: %s)', async (role, channel, isAllowed) => {
    expect(await refusalOf(people[role], channel)).toBe(isAllowed ? 'bad-input' : 'not-allowed');
  });

  it.each(channels)('say nothing to nobody: %s', async (channel) => {
    expect(await refusalOf(null, channel)).toBe('locked');
  });
});
