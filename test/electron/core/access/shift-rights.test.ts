import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contract, type ChannelName } from '../../../../shared/contract.ts';
import type { OpenDesk } from '../../../../electron/core/desk.ts';
import { createHand, deskOptions, openSampleDesk, tempFolder } from '../../../temp-desk.ts';

const people = { clerk: '1001', supervisor: '1002', manager: '1005', admin: '1006' } as const;
type Role = keyof typeof people;

const everyone: readonly Role[] = ['clerk', 'supervisor', 'manager', 'admin'];
const desk: readonly Role[] = ['clerk', 'supervisor', 'manager'];
const heads: readonly Role[] = ['supervisor', 'manager'];

/** Who may ask what, once more in the words of the requirements (R9, R10): an admin reads, prints and writes lines, and never has the counter. */
const mayAsk: Partial<Record<ChannelName, readonly Role[]>> = {
  'shifts.open': desk,
  'shifts.current': everyone,
  'shifts.close': desk,
  'shifts.tick': desk,
  'shifts.skip': desk,
  'shifts.tell': desk,
  'shifts.savePattern': heads,
  'shifts.setRoster': heads,
  'shifts.saveChecklist': heads,
  'shifts.since': everyone,
  'handover.prepare': desk,
  'handover.note': desk,
  'handover.words': desk,
  'handover.meet': desk,
  'handover.mark': desk,
  'handover.answer': desk,
  'handover.count': desk,
  'handover.sign': desk,
  'handover.refuse': desk,
  'handover.withdraw': desk,
  'handover.supplement': desk,
  'handover.get': everyone,
  'handover.list': everyone,
  'handover.compare': everyone,
  'handover.print': everyone,
  'rounds.current': everyone,
  'rounds.mark': desk,
  'rounds.sign': desk,
  'rounds.list': everyone,
  'log.write': everyone,
  'log.supplement': everyone,
  'log.list': everyone,
  'log.print': everyone,
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

describe('the channels of shifts, handovers, rounds and the log', () => {
  it('are all in the table', () => {
    const ofShifts = (Object.keys(contract) as ChannelName[]).filter((channel) =>
      // Object.keys widens to string[]
      /^(shifts|handover|rounds|log)\./.test(channel),
    );
    expect([...channels].sort()).toEqual([...ofShifts].sort());
  });

  it.each(cases)('asked by a %s: %s (allowed: %s)', async (role, channel, isAllowed) => {
    expect(await refusalOf(people[role], channel)).toBe(isAllowed ? 'bad-input' : 'not-allowed');
  });

  it.each(channels)('say nothing to nobody: %s', async (channel) => {
    expect(await refusalOf(null, channel)).toBe('locked');
  });
});
