import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenDesk } from '../../../../electron/core/desk.ts';
import { contract, type ChannelName } from '../../../../shared/contract.ts';
import type { DeskState } from '../../../../shared/domain/book.ts';
import type { QualityDraw } from '../../../../shared/domain/quality/quality-draw.ts';
import type { DeskEvent } from '../../../../shared/events.ts';
import { createHand, deskOptions, mustAnswer, openSampleDesk, tempFolder } from '../../../temp-desk.ts';

const people = { clerk: '1001', supervisor: '1002', manager: '1005', admin: '1006' } as const;
type Role = keyof typeof people;

const everyone: readonly Role[] = ['clerk', 'supervisor', 'manager', 'admin'];
const desk: readonly Role[] = ['clerk', 'supervisor', 'manager'];
const supervisors: readonly Role[] = ['supervisor', 'manager'];

/** Who may ask for reports and samples, once more in the words of the requirements (R10, R12, R14). */
const mayAsk: Partial<Record<ChannelName, readonly Role[]>> = {
  'reports.get': everyone,
  'reports.records': everyone,
  'reports.print': desk,
  'quality.draw': supervisors,
  'quality.check': supervisors,
  'quality.list': everyone,
};
const channels = Object.keys(mayAsk) as (keyof typeof mayAsk)[]; // Object.keys widens to string[]
const cases = channels.flatMap((channel) =>
  everyone.map((role) => [role, channel, mayAsk[channel]?.includes(role) ?? false] as const),
);

const month = { report: 'month', on: '2026-11-22' } as const;
const days = { fromOn: '2026-11-01', toOn: '2026-11-30' };

let temp: Awaited<ReturnType<typeof tempFolder>>;
let opened: OpenDesk;
let draw: QualityDraw;
const heard: Record<Role, DeskEvent[]> = { clerk: [], supervisor: [], manager: [], admin: [] };

const seatOf = (role: Role) => opened.connectAs(people[role], () => undefined);

beforeAll(async () => {
  temp = await tempFolder();
  opened = await openSampleDesk(deskOptions(temp.folder, createHand()));
  for (const role of everyone) opened.connectAs(people[role], (event) => heard[role].push(event));
  const supervisor = seatOf('supervisor');
  const calls = { kind: 'repair', channel: 'phone', place: '3-1203', text: '主卧卫生间天花板渗水' };
  for (const role of ['clerk', 'clerk', 'supervisor', 'manager'] as const)
    await mustAnswer(seatOf(role), 'calls.take', calls);
  await mustAnswer(supervisor, 'quality.draw', { ...days, percent: 100, seed: 1 });
  [draw] = (await mustAnswer(supervisor, 'quality.list', {})).draws as [QualityDraw];
  for (const { record } of draw.checks)
    await mustAnswer(supervisor, 'quality.check', { draw: draw.id, record, wrong: ['kind'], note: '选错了' });
});
afterAll(async () => {
  await opened.close();
  await temp.remove();
});

describe('the channels of reports and samples', () => {
  it('are all in the table', () => {
    const all = (Object.keys(contract) as ChannelName[]).filter((channel) =>
      /^(reports|quality)\./.test(channel),
    );
    expect([...channels].sort()).toEqual([...all].sort());
  });

  it.each(cases)('asked by a %s: %s (allowed: %s)', async (role, channel, isAllowed) => {
    const reply = await seatOf(role).invoke(channel, { nothing: true });
    expect(reply.ok || reply.error.kind).toBe(isAllowed ? 'bad-input' : 'not-allowed');
  });

  it.each(channels)('say nothing to nobody: %s', async (channel) => {
    const reply = await opened.connectAs(null, () => undefined).invoke(channel, {});
    expect(reply.ok || reply.error.kind).toBe('locked');
  });
});

describe('what was found in the records of people', () => {
  it('is of more than one person, or nothing here proves anything', () => {
    const staff = new Set(draw.checks.map((check) => check.staff));
    expect(staff.size).toBeGreaterThan(1);
    expect(staff).toContain(people.clerk);
  });

  it.each(everyone)('is in the window of a %s only if samples are that person’s work', async (role) => {
    const { desk } = await mustAnswer(seatOf(role), 'desk.snapshot', {});
    const told = heard[role].flatMap((event) => (event.kind === 'facts' ? event.facts : []));
    const ofQuality = told.filter(({ type }) => type === 'quality-drawn' || type === 'quality-checked');
    const isTheirs = supervisors.includes(role);
    expect((desk as DeskState).quality).toHaveLength(isTheirs ? 1 : 0);
    expect(ofQuality).toHaveLength(isTheirs ? 1 + draw.checks.length : 0);
    expect(JSON.stringify([desk, heard[role]]).includes('选错了')).toBe(isTheirs);
  });

  it('is listed to a clerk of the own records, and to a supervisor of all', async () => {
    const own = (await mustAnswer(seatOf('clerk'), 'quality.list', {})).draws;
    const staff = own.flatMap(({ checks, of }) => [
      ...checks.map((check) => check.staff),
      ...Object.keys(of),
    ]);
    expect(new Set(staff)).toEqual(new Set([people.clerk]));
    expect(own[0]?.checks).toHaveLength(draw.checks.filter((check) => check.staff === people.clerk).length);
    expect((await mustAnswer(seatOf('manager'), 'quality.list', {})).draws).toEqual([
      expect.objectContaining({ id: draw.id, of: draw.of }),
    ]);
  });

  it.each(['quality-errors', 'quality-checked'] as const)(
    'stands behind %s for a clerk of the own records only',
    async (figure) => {
      const wish = { ...month, figure, limit: 2_000 };
      const own = (await mustAnswer(seatOf('clerk'), 'reports.records', wish)).records;
      const all = (await mustAnswer(seatOf('supervisor'), 'reports.records', wish)).records;
      const ofClerk = new Set<string>(
        draw.checks.flatMap((c) => (c.staff === people.clerk ? [c.record] : [])),
      );
      expect(own.length).toBeGreaterThan(0);
      expect(own.filter(({ number }) => !ofClerk.has(number))).toEqual([]);
      expect(all.length).toBeGreaterThan(own.length);
    },
  );
});

describe('figures of people', () => {
  it.each(everyone)('are in the report of a %s only if that person may compare people', async (role) => {
    const { report } = await mustAnswer(seatOf(role), 'reports.get', month);
    if (supervisors.includes(role)) expect(report.staff?.length).toBeGreaterThan(1);
    else expect(report.staff).toBeNull();
  });

  it('are no way round: the calls of one colleague are refused, the own are not', async () => {
    const calls = { ...month, figure: 'calls' };
    const seat = seatOf('clerk');
    const other = await seat.invoke('reports.records', { ...calls, staff: people.supervisor });
    expect(other.ok || other.error.kind).toBe('not-allowed');
    expect((await seat.invoke('reports.records', { ...calls, staff: people.clerk })).ok).toBe(true);
  });
});
