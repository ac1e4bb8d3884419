import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCupsSpooler, createSpooler } from '../../../../electron/core/printing/spooler.ts';
import type { Spooler } from '../../../../electron/core/printing/spooler.ts';
import { hasCups, startPrivateCups, until } from '../../../printing/private-cups.ts';
import type { PrivateCups } from '../../../printing/private-cups.ts';
import { startVirtualPrinter } from '../../../printing/virtual-printer.ts';
import type { VirtualPrinter } from '../../../printing/virtual-printer.ts';

const never = new AbortController().signal;

describe('without CUPS', () => {
  it('tells that the spooler does not answer', async () => {
    const spooler = createCupsSpooler({ PATH: process.env['PATH'], CUPS_SERVER: '127.0.0.1:9' });
    expect(
      await spooler.send('any', { kind: 'raw', bytes: Buffer.from('x'), title: 't' }, never),
    ).toMatchObject({
      error: { maybePrinted: false, trouble: { kind: 'printer-unreachable' } },
    });
  });

  it('tells that the tools are missing', async () => {
    expect(await createCupsSpooler({ PATH: '/nowhere' }).queues(never)).toMatchObject({
      error: { kind: 'printer-unreachable' },
    });
  });

  it('sends nothing raw on Windows and says why', async () => {
    const sent = await createSpooler('win32', {}).send(
      'XP-80C',
      { kind: 'raw', bytes: Buffer.from('x'), title: 't' },
      never,
    );
    expect(sent).toMatchObject({ error: { maybePrinted: false, trouble: { kind: 'queue-missing' } } });
  });
});

if (!hasCups()) process.stderr.write('CUPS IS NOT INSTALLED: the spooler is not tested against a real one\n');

describe.skipIf(!hasCups())('with a real CUPS', () => {
  let cups: PrivateCups;
  let printer: VirtualPrinter;
  let spooler: Spooler;

  beforeAll(async () => {
    cups = await startPrivateCups();
    printer = await startVirtualPrinter();
    await cups.addRawQueue('thermal', printer.port);
    spooler = createCupsSpooler(cups.environment);
  }, 30_000);

  afterAll(async () => {
    await printer.close();
    await cups.close();
  });

  const send = (queue: string, bytes: Buffer) =>
    spooler.send(queue, { kind: 'raw', bytes, title: 'A261124-0021-1' }, never);

  it('lists the queues', async () => {
    expect(await spooler.queues(never)).toEqual({ ok: true, value: [{ name: 'thermal' }] });
  });

  it('brings three slips through byte for byte, in order', async () => {
    const slips = [1, 2, 3].map((number) =>
      Buffer.from(Array.from({ length: 700 }, (_, at) => (at * number) % 256)),
    );
    for (const slip of slips)
      expect(await send('thermal', slip)).toMatchObject({ ok: true, value: { receipt: /^thermal-\d+$/ } });
    expect(await until(() => printer.slips().length === 3, 15_000)).toBe(true);
    await until(() => Buffer.concat(printer.slips()).length === 2_100, 5_000);
    expect(printer.slips()).toEqual(slips);
  }, 30_000);

  it('never takes another queue for one that is missing', async () => {
    const before = printer.slips().length;
    await cups.admin('lpadmin', '-d', 'thermal');
    expect(await send('gone', Buffer.from('x'))).toMatchObject({
      error: { maybePrinted: false, trouble: { kind: 'queue-missing' } },
    });
    expect(await send('-d thermal', Buffer.from('x'))).toMatchObject({
      error: { trouble: { kind: 'queue-missing' } },
    });
    expect(await send('thermal; touch /tmp/x', Buffer.from('x'))).toMatchObject({
      error: { trouble: { kind: 'queue-missing' } },
    });
    expect(printer.slips()).toHaveLength(before);
  });

  it('gives nothing to a queue that is stopped, and goes on when it is started', async () => {
    await cups.admin('cupsdisable', 'thermal');
    expect(await send('thermal', Buffer.from('held'))).toMatchObject({
      error: { maybePrinted: false, trouble: { kind: 'printer-offline' } },
    });
    await cups.admin('cupsenable', 'thermal');
    expect(await spooler.state('thermal', never)).toEqual({ ok: true, value: 'ready' });
  });

  it('gives nothing to a queue that rejects', async () => {
    await cups.admin('cupsreject', 'thermal');
    expect(await send('thermal', Buffer.from('x'))).toMatchObject({
      error: { maybePrinted: false, trouble: { kind: 'printer-refused' } },
    });
    await cups.admin('cupsaccept', 'thermal');
  });

  it('notices a printer that died, and the waiting slip comes when it is back', async () => {
    const { port } = printer;
    await printer.close();
    expect(await send('thermal', Buffer.from('into the dark'))).toMatchObject({ ok: true });
    expect(await until(async () => !(await spooler.state('thermal', never)).ok, 15_000)).toBe(true);
    expect(await spooler.state('thermal', never)).toMatchObject({ error: { kind: 'printer-unreachable' } });
    expect(await send('thermal', Buffer.from('a second one'))).toMatchObject({
      error: { maybePrinted: false },
    });
    printer = await startVirtualPrinter({ kind: 'normal' }, null, port);
    expect(await until(() => printer.slips().length > 0, 45_000)).toBe(true);
    expect(printer.slips().map(String)).toEqual(['into the dark']);
  }, 90_000);
});
