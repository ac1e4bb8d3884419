import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { runBackup } from './backup-verb.ts';
import { runBundle } from './bundle-verb.ts';
import { printContract } from './contract-verb.ts';
import { runExec } from './exec-verb.ts';
import { runExport } from './export-verb.ts';
import { runGenerate } from './generate-verb.ts';
import { runImport } from './import-verb.ts';
import { runInit } from './init-verb.ts';
import { runArrive, runMove } from './move-verb.ts';
import { readArguments } from './read-arguments.ts';
import { runReport } from './report-verb.ts';
import { runRestore } from './restore-verb.ts';
import { usage } from './usage.ts';
import type { VerbContext } from './verb-context.ts';
import { runVerify } from './verify-verb.ts';

/** The exit code for words that are no verb or no option. */
const WRONG_ARGUMENTS = 2;

async function main(): Promise<number> {
  const complain: VerbContext['complain'] = (line) => void process.stderr.write(`${line}\n`);
  const said = readArguments(process.argv.slice(2));
  if (!said.ok) {
    complain(`desk: ${said.error}. \`desk --help\` lists every verb with its options.`);
    return WRONG_ARGUMENTS;
  }
  const { values, positionals } = said.value;
  if (values.help || positionals[0] === 'help') {
    process.stdout.write(usage);
    return 0;
  }
  const context: VerbContext = {
    input: process.stdin,
    output: process.stdout,
    complain,
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
      complain(usage);
      return WRONG_ARGUMENTS;
  }
}

// A reader that has seen enough (`head`) closes the pipe; that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
process.exitCode = await main();
