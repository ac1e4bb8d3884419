import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve, sep } from 'node:path';
import { promisify } from 'node:util';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeStandInElectron } from './stand-in-electron.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const MOST_BYTES = 15 * 1024 * 1024;
const require = createRequire(import.meta.url);

/** What of @electron/asar is used here; it is electron-builder's own library for the archive. */
interface Asar {
  listPackage(archive: string, options: { isPack: boolean }): string[];
  statFile(archive: string, path: string): { files?: unknown };
  extractFile(archive: string, path: string): Buffer;
}
const asar = createRequire(createRequire(require.resolve('electron-builder')).resolve('app-builder-lib'))(
  '@electron/asar',
) as Asar;

const wishedFuses = {
  RunAsNode: false,
  EnableCookieEncryption: true,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  EnableEmbeddedAsarIntegrityValidation: true,
  OnlyLoadAppFromAsar: true,
  LoadBrowserProcessSpecificV8Snapshot: false,
  GrantFileProtocolExtraPrivileges: false,
  WasmTrapHandlers: true,
} satisfies Partial<Record<keyof typeof FuseV1Options, boolean>>;

const platforms = [
  { option: '--linux', unpacked: 'linux-unpacked', program: 'counterbook' },
  { option: '--win', unpacked: 'win-unpacked', program: 'Counterbook.exe' },
];

let folder: string;

beforeAll(async () => {
  if (!existsSync(join(ROOT, 'out/renderer/index.html'))) throw new Error('Build first: npm run build');
  folder = await mkdtemp(join(tmpdir(), 'packaging-'));
  await writeStandInElectron(join(folder, 'electron'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** Packs with nobody to ask: every way to the network leads to a closed port. */
async function pack(option: string): Promise<void> {
  const nowhere = 'http://127.0.0.1:9';
  const args = [
    option,
    '--dir',
    '--x64',
    '--publish',
    'never',
    `-c.electronDist=${join(folder, 'electron')}`,
    `-c.directories.output=${folder}`,
  ];
  const packing = promisify(execFile)(
    process.execPath,
    [join(ROOT, 'node_modules/electron-builder/cli.js'), ...args],
    {
      cwd: ROOT,
      env: {
        ...process.env,
        HTTP_PROXY: nowhere,
        HTTPS_PROXY: nowhere,
        npm_config_offline: 'true',
        CSC_IDENTITY_AUTO_DISCOVERY: 'false',
      },
    },
  );
  await packing.catch((error: unknown) => {
    // electron-builder says what is wrong on its standard output.
    throw new Error(String((error as { stdout?: string }).stdout), { cause: error });
  });
}

async function filesBelow(start: string): Promise<string[]> {
  const entries = await readdir(start, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

describe.each(platforms)('the package for $option', ({ option, unpacked, program }) => {
  const archive = (): string => join(folder, unpacked, 'resources/app.asar');
  const packed = (): string[] =>
    asar
      .listPackage(archive(), { isPack: false })
      .map((path) => path.slice(1))
      .filter((path) => !asar.statFile(archive(), path).files)
      .sort();

  beforeAll(() => pack(option), 120_000);

  it('holds exactly the built program and what it reads', async () => {
    const built = (await filesBelow(join(ROOT, 'out'))).map((path) =>
      path.slice(ROOT.length + 1).replaceAll(sep, '/'),
    );
    const read = [
      'package.json',
      'resources/icons/256x256.png',
      'resources/icons/icon.ico',
      'resources/sample/centre.json',
      'resources/sample/practice-calls.json',
    ];
    expect(packed()).toEqual([...built, ...read].sort());
  });

  it('holds no source, test, map, document or dependency', () => {
    expect(
      packed().filter((path) =>
        /\.(tsx?|map|md|mts|cts|ya?ml|e2e\.\w+)$|(^|\/)(node_modules|test|docs)\/|licen[cs]e/iu.test(path),
      ),
    ).toEqual([]);
  });

  it('names neither the folder it was built in nor a source file', () => {
    const told = packed().filter((path) => {
      const text = asar.extractFile(archive(), path).toString('latin1');
      return (
        text.includes(ROOT) ||
        text.includes('sourceMappingURL=') ||
        /electron\/(core|hosts)\/[\w/-]+\.ts/u.test(text)
      );
    });
    expect(told).toEqual([]);
  });

  it('holds a package.json that starts the program and tells nothing of its making', () => {
    const told = JSON.parse(asar.extractFile(archive(), 'package.json').toString()) as Record<
      string,
      unknown
    >;
    expect(told).toMatchObject({ name: 'counterbook', main: 'out/main/main.js', type: 'module' });
    expect(Object.keys(told)).not.toEqual(expect.arrayContaining(['scripts']));
    expect(Object.keys(told)).not.toEqual(expect.arrayContaining(['devDependencies']));
  });

  it('weighs at most 15 MB', async () => {
    expect((await stat(archive())).size).toBeLessThanOrEqual(MOST_BYTES);
  });

  it('has all nine fuses as wished', async () => {
    const wire: Record<string, unknown> = { ...(await getCurrentFuseWire(join(folder, unpacked, program))) };
    const state = Object.fromEntries(
      Object.keys(wishedFuses).map((name) => [
        name,
        wire[FuseV1Options[name as keyof typeof wishedFuses]] === FuseState.ENABLE,
      ]),
    );
    expect(state).toEqual(wishedFuses);
    expect(Object.keys(wire).filter((key) => key !== 'version')).toHaveLength(9);
  });

  it('brings the two languages and nothing unpacked beside the archive', async () => {
    const beside = (await filesBelow(join(folder, unpacked))).map((path) =>
      path.slice(join(folder, unpacked).length + 1).replaceAll(sep, '/'),
    );
    expect(beside.sort()).toEqual(
      [
        'LICENSE.electron.txt',
        program,
        'locales/en-US.pak',
        'locales/zh-CN.pak',
        'resources/app.asar',
        ...(option === '--win' ? ['electron'] : ['electron.exe']),
      ].sort(),
    );
  });
});

it('writes the digest of the archive into the Windows program', async () => {
  const program = await readFile(join(folder, 'win-unpacked/Counterbook.exe'));
  const told = /\[\{"file":"resources\\\\app\.asar","alg":"SHA256","value":"[0-9a-f]{64}"\}\]/u.exec(
    program.toString('latin1'),
  );
  expect(told).not.toBeNull();
});
