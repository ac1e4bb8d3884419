import fc from 'fast-check';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tempFolder } from '../../../temp-desk.ts';
import { mustTake, mustWrite, takingBook, toldByBook, toldByMirror } from './bundle-pair.ts';
import { event, playEvents } from './random-desk.ts';

const BOOKS = Number(process.env['BUNDLE_BOOKS'] ?? 150);

describe('a book that goes out in bundles', () => {
  it(
    `is the same book on the other side: whole, in two halves, in the wrong order, twice; ${BOOKS} random books`,
    { timeout: 900_000 },
    async () => {
      let filed = 0;
      let changes = 0;
      const given = fc.record({
        events: fc.array(event, { minLength: 1, maxLength: 20, size: 'max' }),
        cut: fc.double({ min: 0, max: 1, noNaN: true }),
        overlap: fc.nat(3),
        passphrase: fc.option(fc.string({ minLength: 1, maxLength: 12 })),
      });
      await fc.assert(
        fc.asyncProperty(given, async ({ events, cut, overlap, passphrase }) => {
          const temp = await tempFolder();
          try {
            const source = join(temp.folder, 'source');
            await mkdir(source);
            const desk = await playEvents(source, events);
            const out = join(temp.folder, 'out');
            const middle = Math.max(1, Math.min(desk.seq - 1, Math.round(desk.seq * cut)));
            const all = await mustWrite(desk, out, { passphrase });
            const first = await mustWrite(desk, out, { span: { from: 1, to: middle } });
            const span = { from: Math.max(1, middle + 1 - overlap), to: desk.seq };
            const second = await mustWrite(desk, out, { span, passphrase });
            const expected = await toldByBook(source);

            const orders: Record<string, string[]> = {
              whole: [all],
              'in two halves': [first, second],
              'in the wrong order': [second, first],
              twice: [first, first, second, all, second],
            };
            for (const [how, paths] of Object.entries(orders)) {
              const into = takingBook(join(temp.folder, how));
              for (const path of paths) await mustTake(into, path, passphrase);
              expect(await toldByMirror(into.folder, desk.origin), how).toBe(expected);
            }
            changes += desk.seq;
            if (expected.includes('"filed":[[')) filed += 1;
          } finally {
            await temp.remove();
          }
        }),
        { numRuns: BOOKS },
      );
      process.stdout.write(`${BOOKS} books, ${changes} changes, ${filed} with filed records\n`);
      expect(filed).toBeGreaterThan(BOOKS / 50);
    },
  );
});
