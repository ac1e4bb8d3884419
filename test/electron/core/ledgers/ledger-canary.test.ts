import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenDesk } from '../../../../electron/core/desk.ts';
import { readZip } from '../../../../electron/core/exchange/zip.ts';
import { ledgerName } from '../../../../shared/domain/ledger/ledger.ts';
import { createHand, deskOptions, mustAnswer, openSampleDesk, tempFolder } from '../../../temp-desk.ts';
import { liveMorning, wishFor } from './ledger-desk.ts';

/** What an entrusted key opens and whose it is; no ledger may say it, whoever asks. */
const DOOR = ['金丝雀楼', '雀9901', '黄业主', '13998765432', '口信金丝雀', 'p-canary', 'c-canary'];
/** Telephones of a caller, a borrower, a depositor and a visitor: in full only where they were asked for. */
const PHONES = ['13912345678', '13911112222', '13677778888', '13355556666'];
const door = {
  ...{ placeId: 'p-canary', name: '金丝雀楼雀9901', personId: 'c-canary' },
  ...{ owner: '黄业主', phone: '13998765432' },
};
const consent = { from: '黄业主', way: 'phone', note: '口信金丝雀', untilOn: null };

let temp: Awaited<ReturnType<typeof tempFolder>>;
let desk: OpenDesk;
beforeAll(async () => {
  temp = await tempFolder();
  desk = await openSampleDesk(deskOptions(temp.folder, createHand()));
  await liveMorning(desk);
  const clerk = desk.connectAs('1001', () => undefined);
  const key = {
    register: 'keys',
    class: 'entrusted',
    code: 'K-900',
    name: '业主托管',
    cabinet: '乙',
    hook: 90,
  };
  await mustAnswer(clerk, 'things.receive', { thing: { ...key, door } });
  await mustAnswer(clerk, 'loans.lend', {
    ...{ codes: ['K-900'], consent, second: { staff: '1002', pin: '730264' }, print: false },
    borrower: { kind: 'contractor', name: '雀师傅', phone: '13911112222' },
  });
});
afterAll(async () => {
  await desk.close();
  await temp.remove();
});

async function textOf(ledger: string, format: 'csv' | 'xlsx', personal: boolean): Promise<string> {
  const seat = desk.connectAs('1002', () => undefined);
  const subject = { kind: 'ledger', ...wishFor(ledger) };
  await mustAnswer(seat, 'exports.begin', { subject, format, personal, reason: '上报' });
  await desk.office.exportJobs.idle();
  const { exports } = await mustAnswer(seat, 'exports.list', {});
  const bytes = await readFile(exports[0]?.file ?? '');
  if (format === 'csv') return bytes.toString('utf8');
  return readZip(bytes, 100_000_000, () => true)
    .map((entry) => Buffer.from(entry.bytes).toString('utf8'))
    .join('\n');
}

describe('what leaves the book in a ledger', () => {
  it.each(ledgerName.options)('of %s hides telephones, and doors in any case', async (ledger) => {
    const preview = await mustAnswer(
      desk.connectAs('1001', () => undefined),
      'ledgers.preview',
      wishFor(ledger),
    );
    const masked = `${await textOf(ledger, 'csv', false)}${JSON.stringify(preview)}`;
    for (const secret of [...DOOR, ...PHONES]) expect(masked).not.toContain(secret);
    const full = await textOf(ledger, 'csv', true);
    for (const secret of DOOR) expect(full).not.toContain(secret);
  });

  it('has telephones where they were asked for', async () => {
    expect(await textOf('service-calls', 'csv', true)).toContain('13912345678');
    expect(await textOf('key-loans', 'csv', true)).toContain('13911112222');
    expect(await textOf('key-loans', 'csv', true)).toContain('K-900');
    expect(await textOf('deposits', 'csv', true)).toContain('13677778888');
  });

  it('is hidden in a workbook as in CSV', async () => {
    const masked = await textOf('key-loans', 'xlsx', false);
    expect(masked).toContain('雀师傅');
    for (const secret of [...DOOR, ...PHONES]) expect(masked).not.toContain(secret);
  });
});
