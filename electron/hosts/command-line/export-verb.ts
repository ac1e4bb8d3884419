import { basename, dirname, extname, resolve } from 'node:path';
import { z } from 'zod';
import { openDesk, type OpenDesk } from '../../core/desk.ts';
import { objectionTo } from '../../core/ledgers/export-objection.ts';
import { pdfMaker } from '../../core/ledgers/pdf-maker.ts';
import { saveExport } from '../../core/ledgers/save-export.ts';
import { subjectBytes, type ExportWish } from '../../core/ledgers/subject-bytes.ts';
import { createPrinterBridge, type PrinterBridge } from '../../core/printing/printer.ts';
import { createSpooler } from '../../core/printing/spooler.ts';
import { diskFiles, errorCode } from '../../core/store/files.ts';
import { journalFolder } from '../../core/store/open-book.ts';
import { listSegments } from '../../core/store/segments.ts';
import { exportFormat, type ExportFormat } from '../../../shared/domain/ledger/export-receipt.ts';
import { ledgerFilter, ledgerWish } from '../../../shared/domain/ledger/ledger.ts';
import type { EngineDrawing } from '../app-window/engine-drawing.ts';
import { createProgressLine } from './long-work.ts';
import { openVerbDrawing } from './verb-drawing.ts';
import { logTo, writeLine, type VerbContext } from './verb-context.ts';

const usage = `desk export --folder DIR --ledger NAME --from DAY --to DAY --out FILE.xlsx|FILE.csv|FILE.pdf
            [--language zh-CN|en] [--text WORDS] [--department ID] [--staff ID] [--state open|closed]
            [--personal --reason TEXT] [--json]
                                     write a ledger into a file, also of a book in use; telephones in full only with
                                     a reason and when the book can take it down; 0 written, 1 not written, 2 wrong use`;

const options = z
  .object({
    folder: z.string(),
    ...ledgerWish.omit({ filter: true, fromOn: true, toOn: true }).shape,
    ...ledgerFilter.shape,
    from: ledgerWish.shape.fromOn,
    to: ledgerWish.shape.toOn,
    out: z.string(),
    personal: z.boolean(),
    reason: z.string().trim().max(500).default(''),
    json: z.boolean(),
  })
  .refine(({ from, to }) => from <= to)
  .refine(({ personal, reason }) => !personal || reason !== '');
type Options = z.output<typeof options>;

/** How a file was written, or why not. */
type End = { readonly file: string; readonly rows: number; readonly bytes: number; readonly sha256: string };

/** Writes a ledger of the book in a folder into a file; exit code 0 written, 1 not written, 2 wrong use. */
export async function runExport(context: VerbContext, given: Record<string, unknown>): Promise<number> {
  const parsed = options.safeParse(given);
  const format = parsed.success ? exportFormat.safeParse(extname(parsed.data.out).slice(1)) : null;
  if (!parsed.success || !format?.success) {
    context.complain(usage);
    return 2;
  }
  const { folder } = parsed.data;
  // Opening would begin a book where there is none.
  if ((await listSegments(diskFiles, journalFolder(folder))).length === 0) {
    context.complain(`There is no book in ${folder}`);
    return 2;
  }
  const drawing = format.data === 'pdf' ? await openVerbDrawing(context) : undefined;
  if (drawing === null) return 1;
  try {
    return await writeFrom(context, parsed.data, format.data, drawing);
  } finally {
    await drawing?.close();
  }
}

async function writeFrom(
  context: VerbContext,
  wished: Options,
  format: ExportFormat,
  drawing: EngineDrawing | undefined,
): Promise<number> {
  const { folder, ledger, from, to, language, text, department, staff, state, personal, out, json } = wished;
  const bridge = createPrinterBridge({
    ...{ folder, spooler: createSpooler(process.platform, context.environment) },
    ...(drawing && { drawing }),
  });
  const desk = await open(context, folder, bridge);
  if (!desk) return 1;
  try {
    const filter = { text, department, staff, state };
    const subject = { kind: 'ledger' as const, ledger, fromOn: from, toOn: to, language, filter };
    const wish = { subject, format, personal };
    const isOurs = desk.store.health().kind === 'sound';
    const end = isOurs
      ? await writeOnRecord(context, desk, wish, wished)
      : await writeBesideAnother(context, { desk, bridge }, wish, resolve(out));
    if (!end) return 1;
    await writeLine(context, json ? end : `${basename(end.file)}: ${end.rows} rows, ${end.bytes} bytes`);
    return 0;
  } finally {
    await desk.close();
  }
}

async function open(context: VerbContext, folder: string, bridge: PrinterBridge): Promise<OpenDesk | null> {
  const opened = await openDesk({
    folder,
    clock: { now: () => context.now() },
    newId: () => context.newId(),
    log: logTo(context),
    bridge,
    canDraw: false,
    whenLocked: 'read-only',
  });
  if (opened.ok) return opened.value;
  context.complain(`Cannot open ${folder}: ${JSON.stringify(opened.error)}`);
  return null;
}

/** The book is ours: what leaves it stands in it. */
async function writeOnRecord(
  context: VerbContext,
  desk: OpenDesk,
  wish: ExportWish,
  { out, reason }: Options,
): Promise<End | null> {
  const path = resolve(out);
  const jobs = desk.office.exportJobs;
  const begun = await jobs.begin({ ...wish, reason, path, folder: dirname(path), by: null });
  if (!begun.ok) {
    context.complain(`Not written: ${JSON.stringify(begun.error)}`);
    return null;
  }
  await jobs.idle();
  const receipt = desk.store.book.desk.exports.find(({ id }) => id === begun.value.export);
  if (receipt?.outcome !== 'written') {
    context.complain(`Not written: ${receipt?.outcome ?? 'unknown'}`);
    return null;
  }
  const { file, rows, bytes, sha256 } = receipt;
  return { file, rows, bytes, sha256 };
}

/** A desk has the book open: it is read as it is on disk, and telephones stay hidden because nothing can be taken down. */
async function writeBesideAnother(
  context: VerbContext,
  { desk, bridge }: { readonly desk: OpenDesk; readonly bridge: PrinterBridge },
  wish: ExportWish,
  path: string,
): Promise<End | null> {
  if (wish.personal) {
    context.complain('Not written: the book is in use, and telephones in full must be taken down in it');
    return null;
  }
  const { store, office } = desk;
  const objection = await objectionTo({ ...wish, reason: '', by: null }, { ...office, files: diskFiles });
  if (objection) {
    context.complain(`Not written: ${JSON.stringify(objection)}`);
    return null;
  }
  const parts = { store, history: office.history, clock: office.clock, toPdf: pdfMaker(store, bridge) };
  const say = createProgressLine(context, 'export', null);
  let rows = 0;
  try {
    const portions = subjectBytes(parts, wish, {
      onProgress: (done, total) => say(done / total),
      onRow: () => void (rows += 1),
    });
    const temporary = `${path}.${context.newId().slice(0, 8)}.tmp`;
    const saved = await saveExport(diskFiles, { path, temporary }, portions, {
      signal: new AbortController().signal,
    });
    return { file: path, rows, ...saved };
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    context.complain(`Not written: ${errorCode(error)}`);
    return null;
  }
}
