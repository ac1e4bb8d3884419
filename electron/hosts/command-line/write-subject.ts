import { basename, dirname, extname, resolve } from 'node:path';
import { openDesk, type OpenDesk } from '../../core/desk.ts';
import { objectionTo } from '../../core/ledgers/export-objection.ts';
import { pdfMaker } from '../../core/ledgers/pdf-maker.ts';
import { saveExport } from '../../core/ledgers/save-export.ts';
import { subjectBytes, type ExportWish } from '../../core/ledgers/subject-bytes.ts';
import { HistoryNotWhole } from '../../core/past/history-not-whole.ts';
import { createPrinterBridge, type PrinterBridge } from '../../core/printing/printer.ts';
import { createSpooler } from '../../core/printing/spooler.ts';
import { diskFiles, errorCode } from '../../core/store/files.ts';
import { exportFormat, type ExportFormat } from '../../../shared/domain/ledger/export-receipt.ts';
import type { Health, ReadOnlyCause } from '../../../shared/domain/rescue/health.ts';
import type { EngineDrawing } from '../app-window/engine-drawing.ts';
import { createProgressLine } from './long-work.ts';
import { untilStopped } from './until-stopped.ts';
import { openVerbDrawing } from './verb-drawing.ts';
import { logTo, writeLine, type VerbContext } from './verb-context.ts';

/** What is to be written, where to and why; the name of the file says the format. */
export interface FileWish extends Pick<ExportWish, 'subject' | 'personal'> {
  readonly folder: string;
  readonly out: string;
  readonly reason: string;
  readonly json: boolean;
}

/** The format that the name of a file asks for; null when it is none of ours. */
export function formatOf(out: string): ExportFormat | null {
  return exportFormat.safeParse(extname(out).slice(1)).data ?? null;
}

/** How a file was written, or why not. */
interface End {
  readonly file: string;
  readonly rows: number;
  readonly bytes: number;
  readonly sha256: string;
  /** Whether it stands in the book who took it out and why. */
  readonly isOnRecord: boolean;
}

/** Writes a ledger or a report of the book in a folder into a file; exit code 0 written, 1 not written. */
export async function writeSubject(
  context: VerbContext,
  wished: FileWish,
  format: ExportFormat,
): Promise<number> {
  const drawing = format === 'pdf' ? await openVerbDrawing(context) : undefined;
  if (drawing === null) return 1;
  try {
    return await writeFrom(context, wished, format, drawing);
  } finally {
    await drawing?.close();
  }
}

async function writeFrom(
  context: VerbContext,
  wished: FileWish,
  format: ExportFormat,
  drawing: EngineDrawing | undefined,
): Promise<number> {
  const { folder, subject, personal, out, json } = wished;
  const bridge = createPrinterBridge({
    ...{ folder, spooler: createSpooler(process.platform, context.environment) },
    ...(drawing && { drawing }),
  });
  const desk = await openForReading(context, folder, bridge);
  if (!desk) return 1;
  try {
    const wish = { subject, format, personal };
    const health = desk.store.health();
    const end = await untilStopped((signal) =>
      health.kind === 'sound'
        ? writeOnRecord(context, desk, wish, { ...wished, signal })
        : writeBesideAnother(context, { desk, bridge }, wish, { path: resolve(out), signal }),
    );
    if (!end) return 1;
    if (!end.isOnRecord) sayNotOnRecord(context, health);
    await writeLine(context, json ? end : `${basename(end.file)}: ${end.rows} rows, ${end.bytes} bytes`);
    return 0;
  } catch (error) {
    complainOfHole(context, desk, error);
    return 1;
  } finally {
    await desk.close();
  }
}

/** Says in one line that something left a book which cannot take that down. */
export function sayNotOnRecord(context: VerbContext, health: Health): void {
  const isElsewhere = health.kind === 'read-only' && health.why === 'opened-elsewhere';
  const why = isElsewhere ? 'another program has it open' : 'it takes no changes';
  context.complain(`Not written down in the book, because ${why}`);
}

/** What cannot be read whole would make a file with a hole in it. */
const DAMAGED: ReadonlySet<ReadOnlyCause> = new Set(['journal-damaged', 'segment-missing', 'journal-short']);

/**
 * Opens the book in a folder, read-only when a desk has it open; null when it cannot be opened or is damaged, which is told in one
 * line.
 */
export async function openForReading(
  context: VerbContext,
  folder: string,
  bridge: PrinterBridge,
): Promise<OpenDesk | null> {
  const opened = await openDesk({
    folder,
    clock: { now: () => context.now() },
    newId: () => context.newId(),
    log: logTo(context),
    bridge,
    canDraw: false,
    whenLocked: 'read-only',
  });
  if (!opened.ok) {
    context.complain(`Cannot open ${folder}: ${JSON.stringify(opened.error)}`);
    return null;
  }
  const health = opened.value.store.health();
  if (health.kind === 'sound' || !DAMAGED.has(health.why)) return opened.value;
  await opened.value.close();
  context.complain(`Not written: the book is damaged (${health.detail}); desk verify says what is whole`);
  return null;
}

/** Says in one line why something was not written because records are missing; throws anything else. */
export function complainOfHole(
  context: VerbContext,
  { store }: Pick<OpenDesk, 'store'>,
  error: unknown,
): void {
  if (!(error instanceof HistoryNotWhole)) throw error;
  const health = store.health();
  const isElsewhere = health.kind === 'read-only' && health.why === 'opened-elsewhere';
  context.complain(
    isElsewhere
      ? `Not written: earlier records are missing until the desk that has the book open makes them anew (${error.days}); try later`
      : `Not written: earlier records are missing and could not be made anew (${error.days})`,
  );
}

/** The book is ours: what leaves it stands in it. */
async function writeOnRecord(
  context: VerbContext,
  desk: OpenDesk,
  wish: ExportWish,
  { out, reason, signal }: Pick<FileWish, 'out' | 'reason'> & { readonly signal: AbortSignal },
): Promise<End | null> {
  const path = resolve(out);
  const jobs = desk.office.exportJobs;
  const begun = await jobs.begin({ ...wish, reason, path, folder: dirname(path), by: null });
  if (!begun.ok) {
    context.complain(`Not written: ${JSON.stringify(begun.error)}`);
    return null;
  }
  const cancel = () => void jobs.cancel(begun.value.export);
  if (signal.aborted) cancel();
  signal.addEventListener('abort', cancel, { once: true });
  await jobs.idle();
  const receipt = desk.store.book.desk.exports.find(({ id }) => id === begun.value.export);
  if (receipt?.outcome === 'incomplete') {
    context.complain('Not written: earlier records are missing and could not be made anew');
    return null;
  }
  if (receipt?.outcome !== 'written') {
    context.complain(`Not written: ${receipt?.outcome ?? 'unknown'}`);
    return null;
  }
  const { file, rows, bytes, sha256 } = receipt;
  return { file, rows, bytes, sha256, isOnRecord: true };
}

/** A desk has the book open: it is read as it is on disk, and telephones stay hidden because nothing can be taken down. */
async function writeBesideAnother(
  context: VerbContext,
  { desk, bridge }: { readonly desk: OpenDesk; readonly bridge: PrinterBridge },
  wish: ExportWish,
  { path, signal }: { readonly path: string; readonly signal: AbortSignal },
): Promise<End | null> {
  if (wish.personal) {
    context.complain('Not written: the book is in use, and telephones in full must be taken down in it');
    return null;
  }
  const { store, office } = desk;
  const { past, clock } = office;
  const parts = { store, past, clock, toPdf: pdfMaker(store, bridge) };
  const say = createProgressLine(context, 'export', null);
  let rows = 0;
  try {
    const objection = await objectionTo({ ...wish, reason: '', by: null }, { ...office, files: diskFiles });
    if (objection) {
      context.complain(`Not written: ${JSON.stringify(objection)}`);
      return null;
    }
    const portions = subjectBytes(parts, wish, {
      signal,
      onProgress: (done, total) => say(done / total),
      onRow: () => void (rows += 1),
    });
    const temporary = `${path}.${context.newId().slice(0, 8)}.tmp`;
    // The other desk may have begun to make days anew while they were read here.
    const onMade = () => past.ready();
    const saved = await saveExport(diskFiles, { path, temporary }, portions, { signal, onMade });
    return { file: path, rows, ...saved, isOnRecord: false };
  } catch (error) {
    const why = signal.aborted ? 'cancelled' : errorCode(error);
    if (why === undefined) throw error;
    context.complain(`Not written: ${why}`);
    return null;
  }
}
