import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { runBackup } from './backup-verb.ts';
import { runBundle } from './bundle-verb.ts';
import { printContract } from './contract-verb.ts';
import { runExec } from './exec-verb.ts';
import { runExport } from './export-verb.ts';
import { runGenerate } from './generate-verb.ts';
import { runImport } from './import-verb.ts';
import { runInit } from './init-verb.ts';
import { runArrive, runMove } from './move-verb.ts';
import { runReport } from './report-verb.ts';
import { runRestore } from './restore-verb.ts';
import type { VerbContext } from './verb-context.ts';
import { runVerify } from './verify-verb.ts';

const usage = `desk init --folder DIR --sample      make a desk with the invented sample centre
desk contract                        print every channel with its input and output as JSON Schema
desk exec --folder DIR [--as STAFF] [--simulate]
                                     read one JSON object per line, answer one per line
desk generate --folder DIR --years N [--per-day 600] [--seed S] [--places 2000] [--until DAY]
              [--loans 40] [--keys 0]
                                     fill an empty folder with an invented past
desk verify --folder DIR [--anchor SEQ:HASH] [--json]
                                     prove the whole book, also while it is in use; 0 sound, 1 trouble;
                                     the anchor stands at the foot of a printed handover
desk backup --folder DIR [--to DIR] [--json]
                                     make a backup and prove it; with --to in another folder
desk export --folder DIR --ledger NAME --from DAY --to DAY --out FILE.xlsx|FILE.csv|FILE.pdf
            [--language zh-CN|en] [--text WORDS] [--department ID] [--staff ID]
            [--state open|closed] [--personal --reason TEXT] [--json]
                                     write a ledger into a file, also of a book in use
desk report --folder DIR --week DAY|--month DAY [--out FILE.pdf|FILE.xlsx|FILE.csv]
            [--language zh-CN|en] [--reason TEXT] [--json]
                                     write the report of a week or a month, or print it as JSON
desk bundle --folder DIR --out DIR [--all | --from DAY --to DAY]
            --passphrase-file FILE | --plain --reason TEXT [--json]
                                     write what the other side has not confirmed yet, all, or the changes of some
                                     days as one file for another book, sealed unless somebody says why not
desk import --folder DIR FILE [--passphrase-file FILE | --plain] [--anew] [--reason TEXT]
            [--dry-run] [--json]
                                     take a bundle of another desk beside the book, or only look at it; --anew takes
                                     a whole one in the place of what was taken, which is put aside
desk move --folder DIR --out FILE.desk --passphrase-file FILE --reason TEXT [--json]
                                     put the whole desk into one sealed file for another PC and close its book here
desk move --finish --folder DIR --out FILE.desk [--json]
                                     end a move whose stick came back under another path
desk arrive --folder EMPTY FILE.desk --passphrase-file FILE [--json]
                                     take a desk in from its file, with its letter and its numbers
desk restore --folder DIR --list [--json]
                                     list the backups of a book
desk restore --folder DIR --backup NAME|PATH [--reason TEXT] [--json]
                                     bring the book back from a backup; the present one is set aside
`;

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      folder: { type: 'string' },
      as: { type: 'string' },
      sample: { type: 'boolean', default: false },
      simulate: { type: 'boolean', default: false },
      language: { type: 'string', default: 'zh-CN' },
      years: { type: 'string' },
      'per-day': { type: 'string' },
      seed: { type: 'string' },
      places: { type: 'string' },
      loans: { type: 'string' },
      keys: { type: 'string' },
      until: { type: 'string' },
      to: { type: 'string' },
      backup: { type: 'string' },
      reason: { type: 'string' },
      anchor: { type: 'string' },
      list: { type: 'boolean', default: false },
      ledger: { type: 'string' },
      text: { type: 'string' },
      department: { type: 'string' },
      staff: { type: 'string' },
      state: { type: 'string' },
      from: { type: 'string' },
      out: { type: 'string' },
      week: { type: 'string' },
      month: { type: 'string' },
      personal: { type: 'boolean', default: false },
      all: { type: 'boolean', default: false },
      'passphrase-file': { type: 'string' },
      plain: { type: 'boolean', default: false },
      anew: { type: 'boolean', default: false },
      finish: { type: 'boolean', default: false },
      'dry-run': { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  });
  const context: VerbContext = {
    input: process.stdin,
    output: process.stdout,
    complain: (line) => void process.stderr.write(`${line}\n`),
    environment: process.env,
    newId: () => randomUUID(),
    now: () => new Date().toISOString(),
    sample: async () =>
      JSON.parse(
        await readFile(new URL('../../../resources/sample/centre.json', import.meta.url), 'utf8'),
      ) as unknown,
  };
  switch (positionals[0]) {
    case 'contract':
      return printContract(context);
    case 'init':
      return runInit(context, values);
    case 'exec':
      return runExec(context, values);
    case 'generate':
      return runGenerate(context, values);
    case 'verify':
      return runVerify(context, values);
    case 'backup':
      return runBackup(context, values);
    case 'export':
      return runExport(context, values);
    case 'report':
      return runReport(context, values);
    case 'bundle':
      return runBundle(context, values);
    case 'import':
      return runImport(context, { ...values, file: positionals[1] });
    case 'move':
      return runMove(context, values);
    case 'arrive':
      return runArrive(context, { ...values, file: positionals[1] });
    case 'restore':
      return runRestore(context, values);
    default:
      context.complain(usage);
      return 2;
  }
}

// A reader that has seen enough (`head`) closes the pipe; that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
process.exitCode = await main();
