import { readdir, readFile } from 'node:fs/promises';
import { hashPin, PIN_COST } from '../../core/access/pins.ts';
import { loadSample } from '../../core/exchange/sample.ts';
import { createChances, createIds, type Chances } from '../../core/generate/chances.ts';
import { dayAfter } from '../../core/generate/day-plan.ts';
import { generateBook, type Progress } from '../../core/generate/generate-book.ts';
import { openingFacts } from '../../core/generate/opening-facts.ts';
import { loadSentences } from '../../core/generate/sentences.ts';
import { openBulkStore } from '../../core/store/bulk-store.ts';
import { diskFiles, errorCode } from '../../core/store/files.ts';
import { openHistory } from '../../core/store/history/history.ts';
import { lockFolder } from '../../core/store/lock.ts';
import { historyFolder } from '../../core/store/open-book.ts';
import { generateDirectory } from '../../../resources/sample/directory.ts';
import { generateBorrowers, generateKeys } from '../../../resources/sample/registers.ts';
import { logTo, writeLine, type VerbContext } from './verb-context.ts';

/** What `desk generate` was asked, as it stood on the command line. */
export interface GenerateWords {
  readonly folder?: string | undefined;
  readonly years?: string | undefined;
  readonly 'per-day'?: string | undefined;
  readonly seed?: string | undefined;
  readonly places?: string | undefined;
  readonly loans?: string | undefined;
  readonly keys?: string | undefined;
  readonly until?: string | undefined;
}

interface Wanted {
  readonly folder: string;
  readonly days: number;
  readonly perDay: number;
  readonly seed: string;
  readonly places: number;
  readonly loans: number;
  readonly keys: number;
  readonly firstDay: string;
}

/** The last day unless said otherwise: a fixed one, because the same words must give the same book next year too. */
const LAST_DAY = '2026-10-31';
const DAYS_OF_A_YEAR = 365.25;
const TIME_ZONE = 'Asia/Shanghai';
const PROGRESS_EVERY_MS = 3_000;
/** Firms and agencies whose people come again and again. */
const BORROWERS = 400;

const usage = `desk generate --folder DIR --years N [--per-day 600] [--seed S] [--places 2000] [--until ${LAST_DAY}]
              [--loans 40] [--keys 0]
                                     fill an empty folder with an invented past, the same for the same seed`;

/** Makes a book with an invented past in an empty folder; exit code 0 done, 1 refused, 2 not understood. */
export async function runGenerate(context: VerbContext, words: GenerateWords): Promise<number> {
  const wanted = understood(words);
  if (!wanted) {
    context.complain(usage);
    return 2;
  }
  if (!(await isEmptyFolder(wanted.folder))) {
    context.complain(`${wanted.folder} is not empty; an invented past is never mixed with anything`);
    return 1;
  }
  await diskFiles.mkdir(wanted.folder, { recursive: true });
  const lock = await lockFolder(diskFiles, wanted.folder);
  if (!lock.ok) {
    context.complain(`${wanted.folder} is open elsewhere (${lock.error.detail})`);
    return 1;
  }
  try {
    await generate(context, wanted);
  } finally {
    await lock.value();
  }
  return 0;
}

function understood(words: GenerateWords): Wanted | null {
  const days = Math.round(Number(words.years) * DAYS_OF_A_YEAR);
  const perDay = Number(words['per-day'] ?? 600);
  const places = Number(words.places ?? 2_000);
  const loans = Number(words.loans ?? 40);
  const keys = Number(words.keys ?? 0);
  const until = words.until ?? LAST_DAY;
  const isUnderstood =
    days >= 1 && days < 40_000 && perDay >= 1 && perDay <= 9_000 && places >= 1 && isLocalDay(until);
  const canLend = loans >= 0 && loans <= 5_000 && keys >= 0 && keys <= 50_000;
  if (words.folder === undefined || !isUnderstood || !canLend) return null;
  return {
    folder: words.folder,
    days,
    perDay,
    places: Math.round(places),
    loans,
    keys: Math.round(keys),
    seed: words.seed ?? '1',
    firstDay: dayAfter(until, 1 - days),
  };
}

function isLocalDay(day: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(`${day}T00:00:00Z`));
}

async function isEmptyFolder(folder: string): Promise<boolean> {
  try {
    return (await readdir(folder)).length === 0;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return true;
    throw error;
  }
}

async function generate(context: VerbContext, wanted: Wanted): Promise<void> {
  const { folder, seed, places } = wanted;
  const log = logTo(context);
  const salts = createChances(`${seed} salts`);
  const book = await openBulkStore({
    files: diskFiles,
    folder,
    history: openHistory({
      files: diskFiles,
      folder: historyFolder(folder),
      timeZone: () => TIME_ZONE,
      onBroken: reportBroken,
    }),
    newId: createIds(createChances(`${seed} ids`)),
    newSalt: () => salts.hex(16),
    log,
  });
  const chances = createChances(seed);
  const ofLending = createChances(`${seed} lending`);
  const directory = generateDirectory({ places, people: places * 2, seed: numberOf(chances) });
  const things = generateKeys(directory, { keys: wanted.keys, seed: numberOf(ofLending) });
  const borrowers = generateBorrowers({ borrowers: BORROWERS, seed: numberOf(ofLending) });
  const sentences = await readSentences();
  await generateBook({
    ...wanted,
    book,
    chances,
    opening: await openingFacts(
      loadSample(await context.sample()),
      { ...directory, things, borrowers },
      (pin, staff) => hashPin(pin, PIN_COST, pinSalt(seed, staff)),
    ),
    sentences: loadSentences(sentences, chances),
    lending: { perDay: wanted.loans, chances: ofLending, sentences: loadSentences(sentences, ofLending) },
    progress: reporter(context),
  });
  await book.close();
  const { seq } = book.book.desk;
  await writeLine(
    context,
    `Made ${seq} changes from ${wanted.firstDay} on, ${wanted.days} days, seed ${seed}`,
  );
}

/** Who knows the seed knows the PINs too: they are those of the sample centre, and its people are invented. */
function pinSalt(seed: string, staff: string): Buffer {
  return Buffer.from(createChances(`${seed} pin ${staff}`).hex(32), 'hex');
}

function numberOf(chances: Chances): number {
  return chances.below(2 ** 31);
}

function reportBroken(): never {
  throw new Error('A day that was just written cannot be read');
}

async function readSentences(): Promise<unknown> {
  const place = new URL('../../../resources/sample/sentences.json', import.meta.url);
  return JSON.parse(await readFile(place, 'utf8')) as unknown;
}

function reporter(context: VerbContext): (progress: Progress) => void {
  const began = performance.now();
  let told = 0;
  return ({ day, days, ofDays, changes }) => {
    const passed = performance.now() - began;
    if (passed - told < PROGRESS_EVERY_MS && days < ofDays) return;
    told = passed;
    const rate = Math.round((changes * 1_000) / passed);
    const left = Math.round((passed / days) * (ofDays - days) * 0.001);
    context.complain(`${day}  ${days}/${ofDays} days  ${changes} changes  ${rate}/s  ${left} s left`);
  };
}
