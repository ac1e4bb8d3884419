import { join } from 'node:path';
import { bytesIfThere, namesIn } from '../store/backup/copy-file.ts';
import { replaceFile } from '../store/durable-file.ts';
import type { Files } from '../store/files.ts';
import { BUNDLE_ENDING, type BundleHeader } from './bundle-header.ts';
import { makeFolder } from './make-folder.ts';
import type { OpenBundle } from './open-bundle.ts';
import { withDigest } from './write-bundle.ts';

/** A bundle that begins behind what was taken, kept until what lies between has come. */
export interface WaitingBundle {
  readonly path: string;
  readonly from: number;
  readonly to: number;
}

/**
 * Keeps a bundle beside the mirror until its turn, without its seal: the passphrase is not kept, and the mirror holds
 * the same changes open once they are taken.
 */
export async function keepWaiting(files: Files, place: string, bundle: OpenBundle): Promise<void> {
  const folder = join(place, 'waiting');
  const { fromSeq, toSeq, head } = bundle.header.span;
  const path = join(folder, `${fromSeq}-${toSeq}-${head.slice(0, 8)}-${bundle.header.asOf}${BUNDLE_ENDING}`);
  if ((await bytesIfThere(files, path)) !== null) return;
  await makeFolder(files, folder);
  const header: BundleHeader = { ...bundle.header, sealed: null };
  const headLine = Buffer.from(`${JSON.stringify(header)}\n`, 'utf8');
  await replaceFile(path, withDigest(headLine, bundle.packedContent()), files);
}

/** The bundles that wait, by their first change. */
export async function listWaiting(files: Files, place: string): Promise<WaitingBundle[]> {
  const folder = join(place, 'waiting');
  return (await namesIn(files, folder))
    .flatMap((name) => {
      const match = /^(\d+)-(\d+)-[0-9a-f]{8}-\d+\.bundle$/.exec(name);
      return match ? [{ path: join(folder, name), from: Number(match[1]), to: Number(match[2]) }] : [];
    })
    .sort((a, b) => a.from - b.from || a.to - b.to);
}
