import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readArguments } from '../../../../electron/hosts/command-line/read-arguments.ts';
import { usage } from '../../../../electron/hosts/command-line/usage.ts';

const MAIN = join(import.meta.dirname, '../../../../electron/hosts/command-line/main.ts');

function desk(...words: string[]): Promise<{ code: unknown; out: string; complaint: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [MAIN, ...words], (error, out, complaint) =>
      resolve({ code: error ? error.code : 0, out, complaint }),
    );
  });
}

describe('what is said after `desk`', () => {
  it.each([[['--help']], [['help']], [['export', '--help']]])(
    '%j prints every verb and ends with 0',
    async (words) => {
      expect(await desk(...words)).toEqual({ code: 0, out: usage, complaint: '' });
    },
  );

  it.each([
    [['export', '--ledgr', 'work-book'], "Unknown option '--ledgr'"],
    [['export', '--ledger', '--from', '2026-01-01'], "Option '--ledger' argument is ambiguous"],
    [['export', '--ledger'], "Option '--ledger <value>' argument missing"],
    [['import', '--plain=yes'], "Option '--plain' does not take an argument"],
  ])('%j is refused in one line that says what to do, and ends with 2', async (words, why) => {
    const { code, out, complaint } = await desk(...words);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(complaint).toBe(`desk: ${why}. \`desk --help\` lists every verb with its options.\n`);
  });

  it.each(usage.match(/--[a-z-]+/gu) ?? [])('%s, which the usage names, is an option', (option) => {
    expect([readArguments([option]), readArguments([option, 'x'])].some(({ ok }) => ok)).toBe(true);
  });
});
