import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { slipToEscPos } from '../../electron/core/printing/receipt.ts';
import { documentOf } from '../../electron/core/printing/slip-document.ts';
import type { OpenDesk } from '../../electron/core/desk.ts';
import { CORPUS, expectedOnPaper, withoutWhite } from '../printing/corpus.ts';
import { decodeEscPos } from '../printing/escpos-decoder.ts';
import { NAUGHTY_STRINGS } from '../printing/naughty-strings.ts';
import { thermalPrinter } from '../printing/sample-documents.ts';
import { createHand, deskOptions, mustOpen, openSampleDesk, tempFolder } from '../temp-desk.ts';

const long = '主卧漏水，'.repeat(1_000);
const chinese = [
  '𠮷野家 𰻝𰻝面',
  '䶮 㛃 𪚥',
  '👨‍👩‍👧 来了',
  '‮倒写‬',
  '零\u200b宽',
  '空\u0000字',
  '响\u0007铃\u001b@',
  '半\ud800个',
  '换\r\n行\n了',
  'ＡＢ１２３',
  '—…·“”',
  long,
];
const texts = [...NAUGHTY_STRINGS, ...CORPUS.map(({ typed }) => typed), ...chinese];

let temp: Awaited<ReturnType<typeof tempFolder>>;
let desk: OpenDesk;
const taken: { text: string; order: string }[] = [];
const refused: string[] = [];
beforeAll(async () => {
  temp = await tempFolder();
  const first = await openSampleDesk(deskOptions(temp.folder, createHand()));
  const seat = first.connectAs('1001', () => undefined);
  for (const text of texts) {
    const reply = await seat.invoke('calls.take', {
      kind: 'repair',
      channel: 'phone',
      place: '3-1203',
      callerName: text.slice(0, 100),
      text,
    });
    if (reply.ok) taken.push({ text, order: (reply.value as { order: string }).order });
    else refused.push(`${reply.error.kind} ${text.trim()}`);
  }
  await first.close();
  desk = await mustOpen(deskOptions(temp.folder, createHand()));
}, 120_000);
afterAll(async () => {
  await desk.close();
  await temp.remove();
});

describe('texts that nobody expects', () => {
  it('are all in the book, but for those that say nothing', () => {
    expect(NAUGHTY_STRINGS).toHaveLength(485);
    expect(taken.length + refused.length).toBe(texts.length);
    expect(refused.every((line) => line === 'bad-input ')).toBe(true);
    expect(refused.length).toBeLessThan(10);
  });

  it('come back from the journal as they were typed, names and all', () => {
    const changed = taken.filter(({ text, order }) => {
      const kept = desk.store.book.desk.orders[order];
      return kept?.text !== text || kept.contact.name !== text.slice(0, 100);
    });
    expect(changed).toEqual([]);
  });

  it('leave no trace on the objects of the program', () => {
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it.each(['thermal-58', 'thermal-80'] as const)(
    'stand on a %s slip as text, or are drawn',
    { timeout: 240_000 },
    (paper) => {
      const printer = thermalPrinter({ paper });
      const wrong: string[] = [];
      for (const { text, order: number } of taken) {
        const order = desk.store.book.desk.orders[number];
        if (!order) throw new Error(`${number} is gone`);
        const document = documentOf(desk.store.book.desk, {
          slip: 'work-order',
          order,
          printer,
          copy: 1,
          at: order.registeredAt,
          days: null,
        });
        const receipt = slipToEscPos(document, { ...printer, paper });
        if (receipt.kind !== 'bytes') continue;
        const decoded = decodeEscPos(receipt.bytes);
        if (!withoutWhite(decoded.lines.join('')).includes(withoutWhite(expectedOnPaper(text))))
          wrong.push(text);
      }
      expect(wrong).toEqual([]);
    },
  );
});
