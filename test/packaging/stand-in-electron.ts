import { mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/*
 * A folder with the form of an unpacked Electron and none of its contents: enough for electron-builder to pack the
 * program around it and to set and read fuses, offline.
 */

/** Where Electron's binary keeps its fuses: a mark, the version of the form, the number of fuses, a state each. */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
/** `1` on, `0` off: each stands the other way than the package wishes, so that one left alone shows. */
const SHIPPED = '101100110';

const fuseWire = Buffer.concat([
  Buffer.from(SENTINEL),
  Buffer.from([1, SHIPPED.length]),
  Buffer.from(SHIPPED),
]);

/** What of resedit is used here; it is electron-builder's own library for the resources of Windows programs. */
interface Resedit {
  NtExecutable: { createEmpty(): Executable };
  NtExecutableResource: {
    from(executable: Executable): { entries: unknown[]; outputResource(executable: Executable): void };
  };
  Resource: { VersionInfo: { createEmpty(): VersionInfo } };
}
interface Executable {
  setExtraData(bytes: ArrayBufferView): void;
  generate(): ArrayBuffer;
}
interface VersionInfo {
  setStringValues(language: { lang: number; codepage: number }, values: Record<string, string>): void;
  outputToResourceEntries(entries: unknown[]): void;
}

/** Writes the folder for Linux and for Windows. */
export async function writeStandInElectron(folder: string): Promise<void> {
  await mkdir(join(folder, 'resources'), { recursive: true });
  await mkdir(join(folder, 'locales'));
  for (const language of ['de', 'en-US', 'fr', 'zh-CN', 'zh-TW'])
    await writeFile(join(folder, 'locales', `${language}.pak`), '');
  await writeFile(join(folder, 'LICENSE'), 'a stand-in');
  await writeFile(
    join(folder, 'electron'),
    Buffer.concat([Buffer.from('\u007fELF, a stand-in '), fuseWire, Buffer.alloc(64)]),
    { mode: 0o755 },
  );
  await writeFile(join(folder, 'electron.exe'), windowsProgram());
}

function windowsProgram(): Buffer {
  const require = createRequire(createRequire(import.meta.url).resolve('electron-builder'));
  const { NtExecutable, NtExecutableResource, Resource } = createRequire(require.resolve('app-builder-lib'))(
    'resedit',
  ) as Resedit;
  const executable = NtExecutable.createEmpty();
  const resource = NtExecutableResource.from(executable);
  const version = Resource.VersionInfo.createEmpty();
  version.setStringValues({ lang: 1033, codepage: 1200 }, { ProductName: 'A stand-in' });
  version.outputToResourceEntries(resource.entries);
  resource.outputResource(executable);
  executable.setExtraData(fuseWire);
  return Buffer.from(executable.generate());
}
