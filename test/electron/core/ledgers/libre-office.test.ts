import { spawnSync } from 'node:child_process';
import { mkdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { OpenDesk } from '../../../../electron/core/desk.ts';
import { readCsv } from '../../../../electron/core/exchange/read-csv.ts';
import { cellText } from '../../../../electron/core/ledgers/csv-writer.ts';
import { ledgerName } from '../../../../shared/domain/ledger/ledger.ts';
import { createHand, deskOptions, mustAnswer, openSampleDesk, tempFolder } from '../../../temp-desk.ts';
import { liveMorning, wishFor } from './ledger-desk.ts';

/** Somebody else's spreadsheet, without a window; the package `libreoffice-calc-nogui` of Debian has it. */
const SOFFICE = 'soffice';
const isThere = spawnSync(SOFFICE, ['--version']).status === 0;
/** Comma, quotes, UTF-8, from the first line, as the cells are shown. */
const AS_CSV = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false';

let temp: Awaited<ReturnType<typeof tempFolder>>;
let desk: OpenDesk;
beforeAll(async () => {
  temp = await tempFolder();
  desk = await openSampleDesk(deskOptions(join(temp.folder, 'book'), createHand()));
  await liveMorning(desk);
});
afterAll(async () => {
  await desk.close();
  await temp.remove();
});

const seat = () => desk.connectAs('1002', () => undefined);

async function written(ledger: string): Promise<string> {
  const subject = { kind: 'ledger', ...wishFor(ledger) };
  await mustAnswer(seat(), 'exports.begin', { subject, format: 'xlsx', reason: '核对' });
  await desk.office.exportJobs.idle();
  const [receipt] = (await mustAnswer(seat(), 'exports.list', {})).exports;
  expect(receipt?.outcome).toBe('written');
  return receipt?.file ?? '';
}

function convert(files: readonly string[], to: string): void {
  const profile = pathToFileURL(join(temp.folder, 'profile')).href;
  const asked = ['--headless', `-env:UserInstallation=${profile}`, '--convert-to', AS_CSV, '--outdir', to];
  const run = spawnSync(SOFFICE, [...asked, ...files], { encoding: 'utf8', timeout: 120_000 });
  expect(run.status, run.stderr).toBe(0);
}

it.skipIf(!isThere)(
  'every ledger opens in LibreOffice with the values of the book (skipped where there is no LibreOffice)',
  async () => {
    const files: Record<string, string> = {};
    for (const ledger of ledgerName.options) files[ledger] = await written(ledger);
    const out = join(temp.folder, 'csv');
    await mkdir(out);
    convert(Object.values(files), out);
    for (const ledger of ledgerName.options) {
      const preview = await mustAnswer(seat(), 'ledgers.preview', { ...wishFor(ledger), limit: 200 });
      const name = basename(files[ledger] ?? '').replace(/xlsx$/u, 'csv');
      const [head = [], ...rows] = await readCsv(await readFile(join(out, name)));
      const { columns } = preview;
      expect(head.slice(0, columns.length)).toEqual(columns.map(({ label }) => label));
      const shown = preview.rows.map((row) =>
        columns.map((column, at) => cellText(row[at], column, 'Asia/Shanghai').trim()),
      );
      // The minute is what a ledger says; LibreOffice shows the second too.
      const read = rows
        .slice(0, shown.length)
        .map((row) =>
          columns.map(({ type }, at) => (row[at] ?? '').trim().slice(0, type === 'moment' ? 16 : undefined)),
        );
      expect(read, ledger).toEqual(shown);
      if (preview.isComplete) expect(rows).toHaveLength(shown.length);
    }
  },
  180_000,
);
