import { parseArgs } from 'node:util';
import { ok, refuse, type Result } from '../../../shared/result.ts';

const options = {
  help: { type: 'boolean', default: false },
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
} as const;

/** What was said after `desk`. */
export type Arguments = ReturnType<typeof parse>;

/** Reads the words after `desk`; refuses with a sentence when one of them is no option, or lacks its value. */
export function readArguments(words: readonly string[]): Result<Arguments, string> {
  try {
    return ok(parse(words));
  } catch (error) {
    if (!(error instanceof TypeError) || !('code' in error) || !isOfArguments(error.code)) throw error;
    // Node goes on about words that begin with a dash.
    return refuse(error.message.split(/\.\s/u)[0] ?? error.message);
  }
}

function parse(words: readonly string[]) {
  return parseArgs({ args: [...words], allowPositionals: true, options });
}

function isOfArguments(code: unknown): boolean {
  return String(code).startsWith('ERR_PARSE_ARGS_');
}
