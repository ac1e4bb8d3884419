import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { BundleSpan } from '../../../shared/domain/bundle/bundle-receipt.ts';
import type { Refusal } from '../../../shared/refusal.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import { namesIn } from '../store/backup/copy-file.ts';
import { replaceFile } from '../store/durable-file.ts';
import { createBreather } from '../store/erasure/breather.ts';
import { stagedErasures } from '../store/erasure/staging.ts';
import type { Files } from '../store/files.ts';
import { freePath } from '../store/free-path.ts';
import { BUNDLE_ENDING, bundleHeader, type BundleHeader } from './bundle-header.ts';
import { BundleTrouble, orTrouble } from './bundle-trouble.ts';
import { packed } from './byte-streams.ts';
import type { SeqSpan } from './choose-span.ts';
import { journalFolder } from '../store/open-book.ts';
import { portionsOfSlices } from './journal-text.ts';
import { PROGRAM_VERSION } from './program-version.ts';
import { keyOf, newSealing, sealed } from './seal.ts';
import { createParts, erasedBefore, surveySpan, type BundleSource, type Survey } from './survey-span.ts';

/** Which bundle is to be written, out of which book, and where to. */
export interface BundleOrder {
  readonly files: Files;
  /** The folder of the book. */
  readonly folder: string;
  /** The last change of the book that is on disk, and the hash of its first one. */
  readonly end: { readonly seq: number; readonly origin: string };
  readonly centre: { readonly name: string; readonly letter: string; readonly timeZone: string };
  readonly span: SeqSpan;
  /** The folder that the file goes to; made when it is not there. */
  readonly out: string;
  readonly passphrase: string | null;
  /** The scrypt cost; the greatest unless said otherwise. */
  readonly cost?: number;
  readonly at: string;
  readonly signal?: AbortSignal;
  /** Hears of the bundle once it is whole on disk; it gets its name only when that is answered with ok. */
  readonly beforeName?: (bundle: WrittenBundle) => Promise<Result<null, Refusal>>;
  /** Told how much of the content is written, 0 to 1. */
  onProgress?(share: number): void;
}

/** A bundle that lies on disk, whole. */
export interface WrittenBundle {
  readonly path: string;
  readonly bytes: number;
  readonly header: BundleHeader;
}

/** So often is the span read anew when an erasure changes its lines meanwhile. */
const ATTEMPTS = 3;
/** These alone say nothing that another book has to know. */
const BUNDLE_FACTS = new Set(['bundle-written', 'bundle-taken', 'bundle-confirmed', 'bundles-removed']);

/** The lines are no longer those that were surveyed. */
class LinesChanged extends Error {}

/**
 * Writes a bundle under a name that no file has yet; whole, or there is none.
 *
 * Reads the span twice: once to prove and to count it, once to write it. Refuses with `nothing-new-to-bundle`,
 * `file-unreadable` (a damaged journal), `busy-with-book` (an erasure at work) and `folder-unusable`; throws when it is
 * cancelled.
 */
export async function writeBundle(order: BundleOrder): Promise<Result<WrittenBundle, Refusal>> {
  return orTrouble(order.out, async () => {
    const { files, folder, end } = order;
    // Told, but not yet done in every line: `asOf` would promise what is not so.
    if ((await stagedErasures(files, folder)).length > 0) return refuse({ kind: 'busy-with-book' });
    const source = { files, folder, endSeq: end.seq, breathe: createBreather(order.signal) };
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      const survey = await surveySpan(source, order.span);
      if (Object.keys(survey.counts).every((type) => BUNDLE_FACTS.has(type)))
        return refuse({ kind: 'nothing-new-to-bundle' });
      const written = await tryToWrite(order, source, survey);
      if (written) return ok(written);
    }
    return refuse({ kind: 'busy-with-book' });
  });
}

async function tryToWrite(
  order: BundleOrder,
  source: BundleSource,
  survey: Survey,
): Promise<WrittenBundle | null> {
  const { files, out } = order;
  const header = headerOf(order, survey);
  await files.mkdir(out, { recursive: true });
  await sweepLeft(files, out);
  const path = await freePath(files, join(out, stemOf(header.span)), BUNDLE_ENDING);
  try {
    const content = await bundleBytes(order, source, header, survey);
    let bytes = 0;
    await replaceFile(path, content, files, async (temporary) => {
      ({ size: bytes } = await files.stat(temporary));
      const heard = await order.beforeName?.({ path, bytes, header });
      if (heard?.ok === false) throw new BundleTrouble(heard.error);
    });
    return { path, bytes, header };
  } catch (error) {
    if (error instanceof LinesChanged) return null;
    throw error;
  }
}

/** The name of a bundle: `A-1a2b3c4d-1-200`; two desks may have the same letter, and not the same origin. */
function stemOf({ letter, origin, fromSeq, toSeq }: BundleSpan): string {
  return `${letter}-${origin.slice(0, 8)}-${fromSeq}-${toSeq}`;
}

/** What a write that was killed has left; the folder is somebody else's, so nothing but our own is touched. */
const leftover = /^[A-Z]-[0-9a-f]{8}-\d+-\d+(?:-\d+)?\.bundle\.(\d+)-\d+\.tmp$/;

async function sweepLeft(files: Files, out: string): Promise<void> {
  for (const name of await namesIn(files, out)) {
    const by = leftover.exec(name)?.[1];
    if (by !== undefined && by !== String(process.pid)) await files.rm(join(out, name), { force: true });
  }
}

function headerOf({ end, centre, at, passphrase, cost }: BundleOrder, survey: Survey): BundleHeader {
  const { span, prev, head, counts } = survey;
  return bundleHeader.parse({
    format: 'counterbook-bundle',
    version: 1,
    span: { origin: end.origin, letter: centre.letter, fromSeq: span.from, toSeq: span.to, head },
    prev,
    asOf: end.seq,
    centre: centre.name,
    timeZone: centre.timeZone,
    counts,
    lineVersion: 1,
    program: PROGRAM_VERSION,
    madeAt: at,
    sealed: passphrase === null ? null : newSealing(cost),
  });
}

async function bundleBytes(
  { passphrase, signal, onProgress }: BundleOrder,
  source: BundleSource,
  header: BundleHeader,
  survey: Survey,
): Promise<AsyncGenerator<Uint8Array>> {
  const head = Buffer.from(`${JSON.stringify(header)}\n`, 'utf8');
  const content = packed(gathered(contentOf(source, survey), survey.bytes, { signal, onProgress }));
  const { sealed: sealing } = header;
  const body =
    passphrase === null || sealing === null
      ? content
      : sealed(content, { key: await keyOf(passphrase, sealing), sealing, header: head });
  return withDigest(head, body);
}

/** A bundle of a header and a body: both, and the digest of both. */
export async function* withDigest(
  head: Uint8Array,
  body: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256').update(head);
  yield head;
  for await (const portion of body) {
    hash.update(portion);
    yield portion;
  }
  yield hash.digest();
}

async function* contentOf(
  source: BundleSource,
  { span, contents, slices, digest }: Survey,
): AsyncGenerator<Buffer> {
  yield Buffer.from(`${JSON.stringify(contents)}\n`, 'utf8');
  const lines = createHash('sha256');
  for await (const portion of portionsOfSlices(source.files, journalFolder(source.folder), slices)) {
    lines.update(portion);
    yield portion;
  }
  const amended = createParts();
  const segments = new Set(contents.amended.map(({ segment }) => segment));
  for await (const line of erasedBefore(source, span.from, segments)) {
    amended.add(line);
    yield line.bytes;
  }
  if (`${lines.digest('hex')} ${amended.digest()}` !== digest) throw new LinesChanged();
  for (const { sha256, bytes } of contents.evidence) {
    const file = await source.files.readFile(join(source.folder, 'evidence', sha256));
    if (file.length !== bytes) throw new BundleTrouble({ kind: 'file-unreadable', what: sha256 });
    yield file;
  }
}

const PORTION_BYTES = 64 * 1024;

/** The same bytes in fewer, larger portions: the packer is asked once for each. */
async function* gathered(
  content: AsyncIterable<Buffer>,
  total: number,
  { signal, onProgress }: { signal: AbortSignal | undefined; onProgress: BundleOrder['onProgress'] },
): AsyncGenerator<Buffer> {
  let held: Buffer[] = [];
  let size = 0;
  let done = 0;
  for await (const portion of content) {
    held.push(portion);
    size += portion.length;
    if (size < PORTION_BYTES) continue;
    signal?.throwIfAborted();
    yield Buffer.concat(held);
    done += size;
    onProgress?.(Math.min(1, done / Math.max(1, total)));
    held = [];
    size = 0;
  }
  signal?.throwIfAborted();
  yield Buffer.concat(held);
}
