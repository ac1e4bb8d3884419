import { mkdir, open, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDeflateRaw } from 'node:zlib';
import { openLedger } from '../../electron/core/ledgers/ledger-rows.ts';
import { saveExport } from '../../electron/core/ledgers/save-export.ts';
import { subjectBytes } from '../../electron/core/ledgers/subject-bytes.ts';
import { diskFiles } from '../../electron/core/store/files.ts';
import type { LedgerCell } from '../../shared/domain/ledger/ledger.ts';
import type { Order } from '../../shared/domain/order/order.ts';
import { bookWith, orderWith } from '../builders.ts';
import { watchLoop } from './watch-loop.ts';

/**
 * Writes a ledger of 100,000 orders as XLSX and as CSV, beside what the machine can do at best in the same minute: deflate
 * over hand-made XML, and joined text. Run: `node test/bench/export.ts`.
 */
const ORDERS = 100_000;
const A_DAY = 600;

/** By day, as a book has them: what lives at a desk is some days old, and the rest is history. */
function manyOrders(): Map<string, Order[]> {
  const orders = new Map<string, Order[]>();
  for (let index = 0; index < ORDERS; index += 1) {
    const at = new Date(
      Date.UTC(2026, 0, 1) + Math.floor(index / A_DAY) * 86_400_000 + (index % A_DAY) * 60_000,
    );
    const iso = at.toISOString();
    const number = `A${iso.slice(2, 10).replaceAll('-', '')}-${String((index % A_DAY) + 1).padStart(4, '0')}`;
    const order = orderWith({
      ...{ number, registeredAt: iso, text: `主卧卫生间天花板渗水，请尽快派人处理 ${index}` },
      ...{ dispatchedAt: iso, pickedUpAt: iso, signer: '郭磊', doneAt: iso, result: '已修好', closedAt: iso },
      state: 'closed',
    });
    const day = iso.slice(0, 10);
    orders.set(day, [...(orders.get(day) ?? []), order]);
  }
  return orders;
}

const book = bookWith();
const past = manyOrders();
const source = {
  store: { book, read: <T>(look: (whole: typeof book) => T) => Promise.resolve(look(book)) },
  past: {
    days: () => Promise.resolve([...past.keys()]),
    orders: () => Promise.resolve([]),
    logOf: () => Promise.resolve([]),
    outliving: () => Promise.resolve([]),
    writings: () => 0,
    day: (on: string) =>
      Promise.resolve({ orders: past.get(on) ?? [], calls: [], log: [], custody: [], handovers: [] }),
  },
  toPdf: () => Promise.reject(new Error('Not measured')),
};
const subject = {
  ...({ kind: 'ledger', ledger: 'work-book', fromOn: '2026-01-01', toOn: '2026-12-31' } as const),
  ...({ language: 'zh-CN', filter: {} } as const),
};
const folder = join(tmpdir(), `counterbook-bench-${process.pid}`);

async function measure(name: string, work: () => Promise<string>): Promise<number> {
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  let peak = before;
  const watching = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 5);
  const loop = watchLoop();
  const began = performance.now();
  const spent = process.cpuUsage();
  const path = await work();
  const seconds = (performance.now() - began) / 1000;
  // All threads together; says more than the clock on a machine that others use too.
  const { user, system } = process.cpuUsage(spent);
  clearInterval(watching);
  const { worst, cpuWorst } = loop.stop();
  const rate = Math.round(ORDERS / seconds);
  const mb = (bytes: number): string => (bytes / 1_048_576).toFixed(1);
  process.stdout.write(
    `${name}: ${seconds.toFixed(2)} s, CPU ${((user + system) / 1e6).toFixed(2)} s, ${rate} rows/s, longest hold ${worst.toFixed(0)} ms (own work ${cpuWorst.toFixed(0)} ms), ` +
      `peak +${mb(peak - before)} MB, file ${mb((await stat(path)).size)} MB\n`,
  );
  return rate;
}

const parts = {
  ...source,
  clock: { now: () => new Date().toISOString() },
  toPdf: () => Promise.reject(new Error('Only tables are measured here')),
};

function exported(format: 'xlsx' | 'csv') {
  return async (): Promise<string> => {
    const path = join(folder, `ledger.${format}`);
    const portions = subjectBytes(parts, { subject, format, personal: false }, { onRow: () => undefined });
    await saveExport(diskFiles, { path, temporary: `${path}.tmp` }, portions, {
      signal: new AbortController().signal,
    });
    return path;
  };
}

const asText = (row: readonly LedgerCell[]): string => `"${row.join('","')}"\r\n`;
const asXml = (row: readonly LedgerCell[]): string =>
  `<row>${row.map((cell) => `<c t="inlineStr"><is><t>${cell ?? ''}</t></is></c>`).join('')}</row>`;

/** The rows without a library: what is left to gain. */
function raw(format: 'xml' | 'text', rows: readonly (readonly LedgerCell[])[]) {
  return async (): Promise<string> => {
    const path = join(folder, `raw.${format}`);
    const handle = await open(path, 'w');
    const deflate = createDeflateRaw();
    const collecting = (async () => {
      for await (const bytes of deflate) await handle.write(bytes as Buffer);
    })();
    for (let from = 0; from < rows.length; from += 100) {
      const some = rows.slice(from, from + 100);
      const text = some.map(format === 'text' ? asText : asXml).join('');
      if (format === 'text') await handle.write(text);
      else if (!deflate.write(text)) await new Promise((resolve) => deflate.once('drain', resolve));
    }
    deflate.end();
    await collecting;
    await handle.close();
    return path;
  };
}

await mkdir(folder, { recursive: true });
const csv = await measure('CSV', exported('csv'));
const xlsx = await measure('XLSX', exported('xlsx'));
const rows: LedgerCell[][] = [];
for await (const some of openLedger(source, subject, { personal: false }).portions) rows.push(...some);
const rawXml = await measure('deflate over hand-made XML', raw('xml', rows));
const rawText = await measure('joined text', raw('text', rows));
process.stdout.write(
  `XLSX ${(xlsx / rawXml).toFixed(2)} of the XML limit, CSV ${(csv / rawText).toFixed(2)} of text\n`,
);
await rm(folder, { recursive: true });
