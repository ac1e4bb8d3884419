import type { Staff } from '../../../shared/domain/desk/staff.ts';
import type { Refusal } from '../../../shared/refusal.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import { openDesk, type OpenDesk } from '../desk.ts';
import { furnishPractice, practicePins } from '../exchange/furnish-practice.ts';
import type { SampleSource } from '../exchange/furnish-sample.ts';
import type { Clock, Log, NewId } from '../ports.ts';
import type { Drawing } from '../printing/drawing.ts';
import { createPrinterBridge } from '../printing/printer.ts';
import { createSpooler } from '../printing/spooler.ts';
import { diskFiles, type Files } from '../store/files.ts';
import { fencedFiles } from '../store/fenced-files.ts';
import { openLessonRecord, type LessonRecord } from './lesson-record.ts';
import { createPracticeBridge } from './practice-bridge.ts';
import { createPracticeClock } from './practice-clock.ts';

/** What a practice is built from. */
export interface PracticeOptions {
  /** The folder of the practice, beside the one of the real book. */
  readonly folder: string;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly log: Log;
  readonly sample: SampleSource;
  readonly drawing?: Drawing | undefined;
  readonly files?: Files | undefined;
}

/** Who comes to practise, and in which language the slips are. */
export interface Guest {
  readonly person: Staff;
  readonly language: 'zh-CN' | 'en';
}

/** An open practice. */
export interface OpenPractice {
  readonly desk: OpenDesk;
  readonly lessons: LessonRecord;
  /** Makes it ready for a person; answers the person as the practice knows her. */
  welcome(guest: Guest): Promise<Result<Staff, Refusal>>;
  pins(): Readonly<Record<string, string>>;
}

/** PINs that stand on the screen need not be hard to guess. */
const SHOWN_PIN_COST = 2 ** 10;

/**
 * Opens the book of the practice: clocks five times as fast, every printer a folder, and nothing written outside.
 *
 * The book on disk opens as any other; what is special is only what is passed in.
 */
export async function openPractice(options: PracticeOptions): Promise<Result<OpenPractice, Refusal>> {
  const { folder, sample } = options;
  const files = fencedFiles(options.files ?? diskFiles, folder);
  const clock = createPracticeClock(options.clock);
  const bridge = createPrinterBridge({
    folder,
    files,
    spooler: createSpooler(process.platform, {}),
    ...(options.drawing && { drawing: options.drawing }),
  });
  const opened = await openDesk({
    folder,
    files,
    clock,
    newId: options.newId,
    log: options.log,
    bridge: createPracticeBridge(bridge),
    canDraw: options.drawing !== undefined,
    pinCost: SHOWN_PIN_COST,
    onOpened: (lastAt) => clock.goOnAt(lastAt),
  });
  if (!opened.ok) return refuse({ kind: 'practice-unusable', what: opened.error.kind });
  const desk = opened.value;
  const lessons = await openLessonRecord(files, folder);
  let pins: Readonly<Record<string, string>> = {};
  return ok({
    desk,
    lessons,
    pins: () => pins,
    async welcome(guest) {
      const seated = await furnishPractice(desk, sample, guest);
      pins = await practicePins(desk, sample);
      return seated.ok ? seated : refuse({ kind: 'practice-unusable', what: seated.error.kind });
    },
  });
}

/** Empties the folder of a practice that is closed; whoever has it open elsewhere keeps it. */
export async function emptyPractice(options: PracticeOptions): Promise<Result<void, Refusal>> {
  const { folder } = options;
  const tried = await openPractice(options);
  if (tried.ok) await tried.value.desk.close();
  else if (tried.error.kind === 'practice-unusable' && tried.error.what === 'folder-locked') return tried;
  await fencedFiles(options.files ?? diskFiles, folder).rm(folder, { recursive: true, force: true });
  return ok(undefined);
}
