import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenDesk } from '../../../../electron/core/desk.ts';
import { readZip } from '../../../../electron/core/exchange/zip.ts';
import type { Drawing } from '../../../../electron/core/printing/drawing.ts';
import { ledgerName, type LedgerName } from '../../../../shared/domain/ledger/ledger.ts';
import { createHand, deskOptions, mustAnswer, openSampleDesk, tempFolder } from '../../../temp-desk.ts';
import { leakPolicy } from './leak-policy.ts';
import { liveMorning, wishFor } from './ledger-desk.ts';

const door = {
  ...{ placeId: 'p-canary', name: '金丝雀楼雀9901', personId: 'c-canary' },
  ...{ owner: '黄业主', phone: '13998765432' },
};
const consent = { from: '黄业主', way: 'phone', note: '口信金丝雀', untilOn: null };

/** Pages as the words on them: what stands on paper is looked for, not how it is drawn. */
const drawing: Drawing = {
  toPdf: (pages) =>
    Promise.resolve(Buffer.from(pages.map(({ svg }) => svg.replace(/<[^>]*>/gu, '')).join(''))),
  toBitmap: () => Promise.reject(new Error('Nothing is printed on dots')),
};

let temp: Awaited<ReturnType<typeof tempFolder>>;
let desk: OpenDesk;
beforeAll(async () => {
  temp = await tempFolder();
  desk = await openSampleDesk(deskOptions(temp.folder, createHand(), { drawing }));
  await liveMorning(desk);
  const clerk = desk.connectAs('1001', () => undefined);
  const take = (kind: string, more: object) =>
    mustAnswer(clerk, 'calls.take', { kind, channel: 'phone', place: '3-1203', text: '来电', ...more });
  await take('repair', { collector: '小李 13900000001' });
  await take('message', { messageFor: '雀留言 13900000002', readBack: true });
  const { order } = await take('complaint', { severity: 'S3', readBack: true });
  const follower = { kind: 'follower', name: '老周 13900000005' };
  await mustAnswer(clerk, 'complaints.record', { order, entry: follower });
  await mustAnswer(clerk, 'complaints.record', {
    order,
    entry: { kind: 'form', plan: '计划', feedback: '好' },
  });
  const { id: personId } = await mustAnswer(clerk, 'people.save', {
    person: {
      ...{ name: '赵雀户', title: 'none', phones: ['13700000001'], plates: ['粤B雀111'], vip: true },
      ...{ firm: '雀氏集团', note: '忌食金丝花生', roles: [{ placeId: 'p-3-1203', role: 'owner' }] },
    },
  });
  const grave = { severity: 'S3', readBack: true };
  await take('complaint', { ...grave, personId, text: '太吵，回电 13700000003' });
  await take('complaint', { ...grave, callerName: '路人', callerPhone: '13700000002' });
  await mustAnswer(clerk, 'loans.lend', {
    ...{ codes: ['F-002'], print: false },
    borrower: { kind: 'contractor', name: '雀工', firm: '雀氏设计院', phone: '13700000004' },
  });
  await mustAnswer(clerk, 'visits.arrive', {
    ...{ who: { name: '雀访客', firm: '金桥 13900000003' }, why: '看房', told: true },
    ...{ host: '周女士 13900000004', place: { id: null, name: '8-1502' }, pass: 'P-002' },
  });
  await mustAnswer(clerk, 'deposits.receive', {
    ...{ what: '纸箱', class: 'article', told: true, print: false, owner: { name: '雀寄存' } },
  });
  await mustAnswer(clerk, 'log.write', { text: '电梯公司回电 13900000006' });
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
    borrower: { kind: 'contractor', name: '雀师傅', firm: '安装队 13900000007', phone: '13911112222' },
  });
});
afterAll(async () => {
  await desk.close();
  await temp.remove();
});

const formats = ['csv', 'xlsx', 'pdf'] as const;

async function textOf(subject: object, format: (typeof formats)[number], personal: boolean): Promise<string> {
  const seat = desk.connectAs('1002', () => undefined);
  await mustAnswer(seat, 'exports.begin', { subject, format, personal, reason: '上报' });
  await desk.office.exportJobs.idle();
  const [receipt] = (await mustAnswer(seat, 'exports.list', {})).exports;
  expect(receipt?.outcome).toBe('written');
  const bytes = await readFile(receipt?.file ?? '');
  if (format !== 'xlsx') return bytes.toString('utf8');
  return readZip(bytes, 100_000_000, () => true)
    .map((entry) => Buffer.from(entry.bytes).toString('utf8'))
    .join('\n');
}

function allowedIn(ledger: LedgerName, isFull: boolean): string[] {
  return Object.entries(leakPolicy).flatMap(([secret, { where, when }]) =>
    where.includes(ledger) && (when === 'always' || (when === 'full' && isFull)) ? [secret] : [],
  );
}

const found = (text: string): string[] => Object.keys(leakPolicy).filter((secret) => text.includes(secret));

describe('what leaves the book', () => {
  it.each(ledgerName.options)('in the ledger %s is what the policy says, and no more', async (ledger) => {
    // All residents are more than paper takes.
    const wish = wishFor(ledger, ledger === 'residents' ? { filter: { text: '赵' } } : {});
    const clerk = desk.connectAs('1001', () => undefined);
    const preview = JSON.stringify(await mustAnswer(clerk, 'ledgers.preview', { ...wish, limit: 200 }));
    expect(found(preview).sort()).toEqual(allowedIn(ledger, false).sort());
    for (const isFull of [false, true])
      for (const format of formats) {
        const there = found(await textOf({ kind: 'ledger', ...wish }, format, isFull)).sort();
        const allowed = allowedIn(ledger, isFull).sort();
        // A narrow column of paper breaks words, so that there less may be found.
        if (format === 'pdf')
          expect([format, isFull, there.filter((one) => !allowed.includes(one))]).toEqual([
            format,
            isFull,
            [],
          ]);
        else expect([format, isFull, there]).toEqual([format, isFull, allowed]);
      }
  });

  it.each(['week', 'month'])('in the report of a %s is none of it', async (report) => {
    const subject = { kind: 'report', report, on: '2026-11-22', language: 'zh-CN' };
    for (const format of formats)
      expect([format, found(await textOf(subject, format, false))]).toEqual([format, []]);
  });
});
