import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { printContract } from './contract-verb.ts';
import { runExec } from './exec-verb.ts';
import { runGenerate } from './generate-verb.ts';
import { runInit } from './init-verb.ts';
import type { VerbContext } from './verb-context.ts';

const usage = `desk init --folder DIR --sample      make a desk with the invented sample centre
desk contract                        print every channel with its input and output as JSON Schema
desk exec --folder DIR [--as STAFF] [--simulate]
                                     read one JSON object per line, answer one per line
desk generate --folder DIR --years N [--per-day 600] [--seed S] [--places 2000] [--until DAY]
                                     fill an empty folder with an invented past
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
      until: { type: 'string' },
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
    default:
      context.complain(usage);
      return 2;
  }
}

// A reader that has seen enough (`head`) closes the pipe; that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
process.exitCode = await main();
