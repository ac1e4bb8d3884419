import { join } from 'node:path';
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses';

/*
 * Sets the fuses of a packed program, before it is signed: electron-builder calls this after packing.
 *
 * Source of the wishes: Electron security checklist, item 19. `strictlyRequireAllFuses` stops the packing when a new
 * Electron brings a fuse that is not decided here.
 */

/** @type {import('@electron/fuses').FuseConfig<boolean>} */
export const fuses = {
  version: FuseVersion.V1,
  strictlyRequireAllFuses: true,
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableCookieEncryption]: true,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  [FuseV1Options.WasmTrapHandlers]: true,
};

/**
 * @param {import('electron-builder').AfterPackContext} context
 * @returns {Promise<void>}
 */
export default async function afterPack({ appOutDir, packager, electronPlatformName }) {
  const name = packager.executableName ?? packager.appInfo.productFilename;
  await flipFuses(
    join(appOutDir, electronPlatformName === 'win32' ? `${packager.appInfo.productFilename}.exe` : name),
    fuses,
  );
}
