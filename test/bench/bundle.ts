import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { mirrorFolder } from '../../electron/core/bundle/mirror.ts';
import { openMirror } from '../../electron/core/bundle/mirror-view.ts';
import { packed } from '../../electron/core/bundle/byte-streams.ts';
import { textLines } from '../../electron/core/bundle/journal-text.ts';
import { takeBundle } from '../../electron/core/bundle/take-bundle.ts';
import { writeBundle } from '../../electron/core/bundle/write-bundle.ts';
import { replaceFile } from '../../electron/core/store/durable-file.ts';
import { createBreather } from '../../electron/core/store/erasure/breather.ts';
import { diskFiles } from '../../electron/core/store/files.ts';
import { journalFolder, openBook } from '../../electron/core/store/open-book.ts';
import { generatePast } from '../e2e/generated-desk.ts';
import { watchLoop } from './watch-loop.ts';

/*
 * Writes a bundle of a year with 100,000 orders and takes it beside another book, sealed and plain, beside what gzip alone
 * needs for the same bytes in the same run. `node test/bench/bundle.ts [folder of a generated book]`.
 */

const A_DAY = 420;
const PASSPHRASE = '湖边的第七棵柳树';
const MB = 1_048_576;

const around = await mkdtemp(join(tmpdir(), 'counterbook-bundle-'));
const [, , given] = process.argv;
const folder = given ?? join(around, 'book');

async function measure<T>(name: string, work: () => Promise<T>): Promise<{ result: T; seconds: number }> {
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  let peak = before;
  const watching = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 5);
  const loop = watchLoop();
  const began = performance.now();
  const result = await work();
  const seconds = (performance.now() - began) / 1_000;
  const { worst, cpuWorst } = loop.stop();
  clearInterval(watching);
  process.stdout.write(
    `${name}: ${seconds.toFixed(2)} s, longest hold ${worst.toFixed(0)} ms (own work ${cpuWorst.toFixed(0)} ms), ` +
      `peak +${((peak - before) / MB).toFixed(0)} MB\n`,
  );
  // What the last one left to be done must not count for the next.
  await pause(500);
  return { result, seconds };
}

/** The journal's lines in portions as the packer gets them, and nothing else. */
async function* bareLines(): AsyncGenerator<Buffer> {
  let held: Buffer[] = [];
  let size = 0;
  for await (const { bytes } of textLines(diskFiles, journalFolder(folder), 1, createBreather())) {
    held.push(bytes);
    size += bytes.length;
    if (size < 64 * 1024) continue;
    yield Buffer.concat(held);
    [held, size] = [[], 0];
  }
  yield Buffer.concat(held);
}

function mustBe<T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

try {
  if (given === undefined) await generatePast(folder, 1, A_DAY);
  const { end, origin, book } = await openBook(diskFiles, folder, false);
  const { centre } = book.desk;
  if (centre === null) throw new Error('The book was not opened');
  const bare = join(around, 'bare.gz');
  const gzip = await measure('gzip of the lines alone', () => replaceFile(bare, packed(bareLines())));
  process.stdout.write(`${end.seq} changes, ${((await stat(bare)).size / MB).toFixed(1)} MB packed\n`);
  for (const [name, passphrase] of [
    ['plain', null],
    ['sealed', PASSPHRASE],
  ] as const) {
    const written = await measure(`write, ${name}`, async () =>
      mustBe(
        await writeBundle({
          ...{ files: diskFiles, folder, end: { seq: end.seq, origin }, centre, passphrase },
          ...{ span: { from: 1, to: end.seq }, out: join(around, name), at: new Date().toISOString() },
        }),
      ),
    );
    const into = join(around, `into ${name}`);
    const now = () => new Date().toISOString();
    const taken = await measure(`take, ${name}`, async () =>
      mustBe(
        await takeBundle(
          { files: diskFiles, folder: into, origin: null, now },
          written.result.path,
          passphrase,
        ),
      ),
    );
    process.stdout.write(
      `${name}: write ${(written.seconds / gzip.seconds).toFixed(2)} of gzip, take ${(taken.seconds / gzip.seconds).toFixed(2)}; ` +
        `${(written.result.bytes / MB).toFixed(1)} MB, ${written.result.header.counts['order-registered'] ?? 0} orders, up to ${taken.result.upTo}\n`,
    );
    const log = {
      note: () => undefined,
      bug: (_reference: string, error: unknown) => process.stderr.write(`${String(error)}\n`),
    };
    const view = await measure(`look the first time, ${name}`, () =>
      openMirror({ files: diskFiles, log }, mirrorFolder(into, origin)),
    );
    process.stdout.write(
      `${Object.keys(view.result?.book.desk.orders ?? {}).length} orders in the living state\n`,
    );
    await measure(`look again, ${name}`, () =>
      openMirror({ files: diskFiles, log }, mirrorFolder(into, origin)),
    );
  }
} finally {
  await rm(around, { recursive: true, force: true });
}
