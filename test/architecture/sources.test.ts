import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { refusal } from '../../shared/refusal.ts';

const root = join(import.meta.dirname, '../..');

/** The source files below a folder, with their text; paths are relative to the project. */
function sources(folder: string): { path: string; text: string }[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path: path.slice(root.length + 1), text: readFileSync(path, 'utf8') }));
}

const product = ['shared', 'electron/core', 'electron/hosts', 'renderer'].flatMap(sources);

/** What only a composition root may do, and the files that are one. */
const doors: { what: string; pattern: RegExp; allowed: RegExp }[] = [
  {
    what: 'reads the clock',
    pattern: /Date\.now\(|new Date\(\)/,
    allowed: /^(electron\/hosts\/|renderer\/app\/now\/|electron\/core\/store\/lock\.ts)/,
  },
  {
    what: 'makes identifiers',
    pattern: /randomUUID|Math\.random\(/,
    allowed: /^(electron\/hosts\/|renderer\/app\/calls\/use-calls)/,
  },
  { what: 'reads the environment', pattern: /process\.env/, allowed: /^electron\/hosts\// },
  { what: 'opens links', pattern: /openExternal|window\.open\(/, allowed: /^$/ },
  { what: 'writes HTML by hand', pattern: /dangerouslySetInnerHTML|\.innerHTML\s*=/, allowed: /^$/ },
  {
    what: 'turns a rule off',
    pattern: /oxlint-disable|eslint-disable|@ts-ignore|@ts-expect-error|@ts-nocheck/,
    allowed: /^$/,
  },
  { what: 'leaves work for later', pattern: /\b(TODO|FIXME|XXX|HACK)\b/, allowed: /^$/ },
];

describe('the sources', () => {
  it.each(doors)('have few places that $what', ({ pattern, allowed }) => {
    const found = product
      .filter(({ path, text }) => pattern.test(text) && !allowed.test(path))
      .map(({ path }) => path);
    expect(found).toEqual([]);
  });

  it('name colours in the theme only', () => {
    const found = sources('renderer')
      .filter(
        ({ path, text }) => !path.startsWith('renderer/app/theme/') && /['"`\s:]#[0-9a-f]{3,8}\b/i.test(text),
      )
      .map(({ path }) => path);
    expect(found).toEqual([]);
  });

  it('keep Chinese words of the screens in shared/words', () => {
    const found = [...sources('renderer'), ...sources('electron/core')]
      .filter(({ text }) =>
        /(['"`])[^'"`\n]*\p{Script=Han}[^'"`\n]*\1/u.test(text.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')),
      )
      .map(({ path }) => path);
    // Readers of registers and names know Chinese headings and characters; no person reads these on a screen.
    expect(found.filter((path) => !/^electron\/core\/(exchange|directory)\//.test(path))).toEqual([]);
  });

  it('give every refusal somewhere, so that no words stand for a trouble that cannot come', () => {
    const given = product
      .filter(({ path }) => !/^shared\/(refusal\.ts|words\/)/.test(path))
      .map(({ text }) => text);
    const kinds = refusal.options.map((option) => option.shape.kind.value);
    expect(kinds.filter((kind) => !given.some((text) => text.includes(`kind: '${kind}'`)))).toEqual([]);
  });

  it('stay small: no file of code is longer than 300 lines', () => {
    const long = product
      .filter(({ path }) => !/^shared\/(contract\.ts|words\/|rules\/problems)/.test(path))
      .filter(({ text }) => text.split('\n').length > 300)
      .map(({ path }) => path);
    expect(long).toEqual([]);
  });
});
