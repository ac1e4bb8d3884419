import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { tempFolder } from '../temp-desk.ts';
import { runSuite } from './run-suite.ts';

const main = join(import.meta.dirname, '../../electron/hosts/command-line/main.ts');

let temp: Awaited<ReturnType<typeof tempFolder>>;
beforeEach(async () => {
  temp = await tempFolder();
});
afterEach(() => temp.remove());

/** Runs a verb to its end with lines on standard input. */
async function desk(
  args: readonly string[],
  input = '',
): Promise<{ code: number | null; output: string; complaint: string }> {
  const child = spawn(process.execPath, [main, ...args]);
  let output = '';
  let complaint = '';
  child.stdout.on('data', (bytes: Buffer) => (output += bytes.toString('utf8')));
  child.stderr.on('data', (bytes: Buffer) => (complaint += bytes.toString('utf8')));
  child.stdin.end(input);
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, output, complaint };
}

function lines(output: string): Record<string, unknown>[] {
  return output
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

const call = { kind: 'repair', channel: 'phone', place: '3-1203', text: '漏水' };

describe('the command-line host', () => {
  it('keeps the contract', async () => {
    expect((await desk(['init', '--folder', temp.folder, '--sample'])).code).toBe(0);
    const child = spawn(process.execPath, [main, 'exec', '--folder', temp.folder]);
    const replies = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    let asked = 0;
    await runSuite(async (channel, input, as) => {
      asked += 1;
      child.stdin.write(`${JSON.stringify({ id: asked, channel, input, ...(as !== null && { as }) })}\n`);
      const { value } = (await replies.next()) as { value: string };
      const reply = JSON.parse(value) as { id: number };
      expect(reply.id).toBe(asked);
      return reply;
    });
    child.stdin.end();
    expect(await new Promise((resolve) => child.once('close', resolve))).toBe(0);
  });
});

describe('desk init', () => {
  it('prints the sample staff with their PINs', async () => {
    const { code, output } = await desk(['init', '--folder', temp.folder, '--sample']);
    expect(code).toBe(0);
    expect(output).toMatch(/1001 {2}陈静 {2}clerk {2}PIN \d{6}/);
  });

  it('refuses without a folder', async () => {
    expect((await desk(['init', '--sample'])).code).toBe(2);
  });
});

describe('desk contract', () => {
  it('prints every channel with its input and output as JSON Schema', async () => {
    const { code, output } = await desk(['contract']);
    const { channels } = JSON.parse(output) as {
      channels: Record<string, { input: { type: string }; output: unknown }>;
    };
    expect(code).toBe(0);
    expect(channels['calls.take']?.input).toMatchObject({
      type: 'object',
      required: ['kind', 'channel', 'place', 'text'],
    });
    expect(channels['orders.list']?.output).toMatchObject({ type: 'object' });
  });
});

describe('desk exec', () => {
  beforeEach(async () => {
    await desk(['init', '--folder', temp.folder, '--sample']);
  });
  const exec = (requests: readonly unknown[], ...args: string[]) =>
    desk(
      ['exec', '--folder', temp.folder, ...args],
      requests.map((request) => (typeof request === 'string' ? request : JSON.stringify(request))).join('\n'),
    );

  it('answers in order and goes on after a bad line', async () => {
    const requests = [
      { id: 'a', channel: 'calls.take', input: call },
      'no JSON',
      { channel: 7 },
      { id: 'b', channel: 'orders.list' },
    ];
    const { code, output } = await exec(requests, '--as', '1001');
    expect(code).toBe(0);
    expect(lines(output).map(({ id, ok }) => [id, ok])).toEqual([
      ['a', true],
      [null, false],
      [null, false],
      ['b', true],
    ]);
  });

  it('is locked to those who are nobody, and opens with a PIN', async () => {
    const requests = [
      { id: 1, channel: 'orders.list' },
      { id: 2, channel: 'session.signIn', input: { staff: '1001', pin: '482917' } },
      { id: 3, channel: 'orders.list' },
    ];
    expect(lines((await exec(requests)).output)).toMatchObject([
      { error: { kind: 'locked' } },
      { ok: true },
      { ok: true },
    ]);
  });

  it('plays a day in seconds with --simulate and carries the time into the facts', async () => {
    const at = (time: string) => `2026-11-22T${time}+08:00`;
    const order = 'A261122-0001';
    const requests = [
      { id: 1, channel: 'calls.take', input: call, at: at('08:00:00') },
      { id: 2, channel: 'orders.dispatch', input: { order }, at: at('08:01:00') },
      { id: 3, channel: 'orders.pickUp', input: { order, signer: '郭磊' }, at: at('08:09:30') },
      { id: 4, channel: 'orders.get', input: { order } },
    ];
    const replies = lines((await exec(requests, '--as', '1001', '--simulate')).output);
    expect(replies[3]).toMatchObject({
      value: {
        order: {
          dispatchedAt: '2026-11-22T00:01:00.000Z',
          pickedUpAt: '2026-11-22T00:09:30.000Z',
          signer: '郭磊',
        },
      },
    });
  });

  it('refuses to play with the clock without --simulate', async () => {
    const { output } = await exec(
      [{ id: 1, channel: 'orders.list', at: '2026-11-22T08:00:00+08:00' }],
      '--as',
      '1001',
    );
    expect(lines(output)[0]).toMatchObject({ ok: false, error: { kind: 'bad-input' } });
  });

  it('refuses a person who does not exist, for the run and for a line', async () => {
    expect((await exec([], '--as', 'constructor')).code).toBe(2);
    const { output } = await exec([{ id: 1, channel: 'orders.list', as: '__proto__' }], '--as', '1001');
    expect(lines(output)[0]).toMatchObject({ error: { kind: 'staff-unknown' } });
  });

  it('acts for the person of the line, and writes who it was', async () => {
    const requests = [
      { id: 1, channel: 'calls.take', input: call, as: '1003' },
      { id: 2, channel: 'orders.list', input: {} },
    ];
    const replies = lines((await exec(requests, '--as', '1001')).output);
    expect(replies[1]).toMatchObject({ value: { orders: [{ firstContact: '1003' }] } });
  });
});
