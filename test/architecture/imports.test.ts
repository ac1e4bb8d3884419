import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');

/** Runs the import rules over the sources with one more file in them; answers the names of the rules it broke. */
function broken(path: string, text: string): string[] {
  const file = join(root, path);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, text);
  try {
    const ended = spawnSync(
      process.execPath,
      [
        join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs'),
        ...['--config', join(root, 'test/architecture/imports.config.mjs'), '--output-type', 'json', path],
      ],
      { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
    );
    const { summary } = JSON.parse(ended.stdout) as {
      summary: { violations: { from: string; rule: { name: string } }[] };
    };
    return summary.violations.filter(({ from }) => from === path).map(({ rule }) => rule.name);
  } finally {
    rmSync(file);
  }
}

describe('the import rules', () => {
  it.each([
    [
      'shared/canary.ts',
      "import type { Desk } from '../electron/core/ports.ts';\nexport type D = Desk;\n",
      'shared-imports-nothing-outside',
    ],
    [
      'shared/domain/canary.ts',
      "import { contract } from '../contract.ts';\nexport const c = contract;\n",
      'domain-ignores-contract',
    ],
    [
      'electron/core/canary.ts',
      "import { app } from 'electron';\nexport const a = app;\n",
      'electron-only-in-its-host',
    ],
    [
      'electron/core/canary.ts',
      "import { chromium } from 'playwright-core';\nexport const c = chromium;\n",
      'playwright-only-in-app-window',
    ],
    [
      'electron/core/canary.ts',
      "import { Low } from 'lowdb';\nexport const l = Low;\n",
      'lowdb-has-one-door',
    ],
    [
      'electron/core/canary.ts',
      "import { readFileSync } from 'node:fs';\nexport const r = readFileSync;\n",
      'files-have-few-doors',
    ],
    [
      'renderer/canary.ts',
      "import type { Desk } from '../electron/core/ports.ts';\nexport type D = Desk;\n",
      'renderer-imports-no-electron',
    ],
    [
      'renderer/canary.ts',
      "import { join } from 'node:path';\nexport const j = join;\n",
      'renderer-imports-no-node',
    ],
    [
      'renderer/features/search/canary.ts',
      "import { SlipsScreen } from '../slips/SlipsScreen.tsx';\nexport const s = SlipsScreen;\n",
      'features-never-import-features',
    ],
    [
      'renderer/ui/canary.ts',
      "import { SlipsScreen } from '../features/slips/SlipsScreen.tsx';\nexport const s = SlipsScreen;\n",
      'ui-ignores-features',
    ],
    [
      'electron/core/canary.ts',
      "import { bookWith } from '../../test/builders.ts';\nexport const b = bookWith;\n",
      'source-never-imports-test',
    ],
  ])('catch what %s must not do', (path, text, rule) => {
    expect(broken(path, text)).toContain(rule);
  });
});
