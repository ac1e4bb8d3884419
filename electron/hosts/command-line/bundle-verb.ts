import { resolve } from 'node:path';
import { chooseSpan, type BundleWish } from '../../core/bundle/choose-span.ts';
import { readReceipts } from '../../core/bundle/receipt.ts';
import { recordConfirmed, writeNoted } from '../../core/bundle/record-bundle.ts';
import { createBreather } from '../../core/store/erasure/breather.ts';
import { journalFolder } from '../../core/store/open-book.ts';
import type { Store } from '../../core/store/store.ts';
import { createProgressLine } from './long-work.ts';
import { openForBundle } from './open-for-bundle.ts';
import { writeLine, type VerbContext } from './verb-context.ts';

const usage = `desk bundle --folder DIR --out DIR [--all | --from DAY --to DAY]
            --passphrase-file FILE | --plain --reason TEXT [--json]
                                     write what the other side has not confirmed yet, all, or the changes of some
                                     days as one file for another book, sealed unless somebody says why not;
                                     exit code 0 written, 1 refused, 2 wrong use`;

/** What `desk bundle` was asked, as it stood on the command line. */
export interface BundleWords {
  readonly folder?: string | undefined;
  readonly out?: string | undefined;
  readonly all: boolean;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly 'passphrase-file'?: string | undefined;
  /** Not sealed; whoever finds the file can read it, the digests of PINs too. */
  readonly plain: boolean;
  readonly reason?: string | undefined;
  readonly json: boolean;
}

/**
 * Writes a bundle of the book in a folder and notes that in it; picks up first what the other side has confirmed.
 *
 * The desk must not be open elsewhere. Exit code 0 written, 1 refused, 2 wrong use.
 */
export async function runBundle(context: VerbContext, words: BundleWords): Promise<number> {
  const { folder, out } = words;
  const wish = wishOf(words);
  if (folder === undefined || out === undefined || wish === null || !isSealedOrSaid(words)) {
    context.complain(usage);
    return 2;
  }
  const opened = await openForBundle(context, folder, words['passphrase-file']);
  if (!opened.ok) return opened.error;
  const { store, passphrase } = opened.value;
  try {
    return await bundle(context, store, {
      wish,
      out: resolve(out),
      reason: words.reason ?? 'desk bundle',
      passphrase,
      json: words.json,
    });
  } finally {
    await store.close();
  }
}

function isSealedOrSaid({ plain, reason, 'passphrase-file': secret }: BundleWords): boolean {
  return plain ? secret === undefined && (reason ?? '').trim() !== '' : secret !== undefined;
}

function wishOf({ out, all, from, to }: BundleWords): BundleWish | null {
  if (from === undefined && to === undefined)
    return all ? { kind: 'all' } : { kind: 'since-last', out: resolve(out ?? '') };
  const isPeriod = !all && isDay(from) && isDay(to);
  return isPeriod ? { kind: 'days', from, to } : null;
}

function isDay(day: string | undefined): day is string {
  return (
    day !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(`${day}T00:00:00Z`))
  );
}

interface Wanted {
  readonly wish: BundleWish;
  readonly out: string;
  readonly passphrase: string | null;
  readonly reason: string;
  readonly json: boolean;
}

async function bundle(context: VerbContext, store: Store, wanted: Wanted): Promise<number> {
  const { files, folder, writing, origin } = store.depth;
  const health = store.health();
  // It could not be noted in the book.
  if (health.kind === 'read-only') return refused(context, { kind: 'read-only', what: health.why });
  for (const receipt of await readReceipts(files, wanted.out, origin())) {
    const confirmed = await recordConfirmed(store, receipt);
    if (!confirmed.ok) return refused(context, confirmed.error);
  }
  const { desk } = store.book;
  if (desk.centre === null) return refused(context, { kind: 'not-opened-yet' });
  const end = { seq: writing.durable().seq, origin: origin() };
  const book = { files, journal: journalFolder(folder), desk };
  const span = await chooseSpan(wanted.wish, book, end, createBreather());
  if (!span.ok) return refused(context, span.error);
  const { name, letter, timeZone } = desk.centre;
  const order = {
    ...{ files, folder, end, span: span.value, out: wanted.out, passphrase: wanted.passphrase },
    centre: { name, letter, timeZone },
    at: context.now(),
    onProgress: createProgressLine(context, 'bundle', null),
  };
  const asker = { by: null, reason: wanted.reason, newId: () => context.newId() };
  const written = await writeNoted(store, order, asker);
  if (!written.ok) return refused(context, written.error);
  const { path, bytes, header } = written.value;
  const { fromSeq, toSeq, head } = header.span;
  const told = `${path}: changes ${fromSeq} to ${toSeq}, head ${head.slice(0, 8)}, ${bytes} bytes`;
  await writeLine(context, wanted.json ? { path, bytes, header } : told);
  return 0;
}

function refused(context: VerbContext, error: unknown): number {
  context.complain(`No bundle written: ${JSON.stringify(error)}`);
  return 1;
}
