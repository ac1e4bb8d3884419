import { z } from 'zod';
import { changeTexts, mapKept, withFields } from '../../../../shared/domain/rescue/change-texts.ts';
import {
  scrubCall,
  scrubCase,
  scrubOrder,
  scrubPerson,
  scrubSlipJob,
  type Scrubbing,
} from '../../../../shared/domain/rescue/scrub-records.ts';
import { scrubAnswer } from '../../../../shared/domain/rescue/scrub-answer.ts';
import { scrubCustody, scrubStocktake, scrubThing } from '../../../../shared/domain/rescue/scrub-custody.ts';
import { scrubLogEntry } from '../../../../shared/domain/rescue/scrub-log.ts';
import { scrubBorrower } from '../../../../shared/domain/rescue/scrub-party.ts';
import {
  scrubHandover,
  scrubOpenRound,
  scrubRound,
  scrubShift,
} from '../../../../shared/domain/rescue/scrub-shifts.ts';
import type { Borrower } from '../../../../shared/domain/custody/borrower.ts';
import { draft } from '../../../../shared/domain/draft/draft.ts';
import type { JournalPlace } from '../journal-reader.ts';
import { parseSlicedJson, slicedJson } from '../sliced-json.ts';
import type { Person } from '../../../../shared/domain/directory/person.ts';
import type { Place } from '../../../../shared/domain/directory/place.ts';
import type { CheckpointStand } from '../checkpoint.ts';
import type { Snapshot } from '../snapshot.ts';
import type { LinePlace } from './line-places.ts';
import { scrubDraft } from './take-drafts.ts';

/** Finds where a place of the journal is by now; null when it cannot be found. */
export type Locate = (place: Pick<JournalPlace, 'segment' | 'offset' | 'seq'>) => Promise<LinePlace | null>;

type DeskDocument = Omit<Snapshot, 'directory'> & CheckpointStand;
interface DirectoryDocument {
  readonly place: JournalPlace;
  readonly places: Place[];
  readonly people: Person[];
}

/** A checkpoint of the desk without the scope, at the place where it stands by now; null when nothing changes. */
export async function eraseDesk(bytes: Buffer, scrubbing: Scrubbing, locate: Locate): Promise<Buffer | null> {
  const desk = (await parseSlicedJson(bytes)) as DeskDocument; // written by writeDesk, proven by its digest
  const { people, takes } = scrubbing;
  const isForgotten = ([id]: readonly [string, unknown]): boolean => takes === 'needles' && people.has(id);
  const now = await locate(desk.place);
  const after: DeskDocument = {
    ...desk,
    ...(now && { place: { ...desk.place, offset: now.offset }, lastLineBytes: now.lineBytes }),
    short: scrubShort(desk.short, scrubbing),
    orders: mapKept([...desk.orders], (order) => scrubOrder(order, scrubbing)),
    calls: mapKept([...desk.calls], (call) => scrubCall(call, scrubbing)),
    slipJobs: mapKept([...desk.slipJobs], (job) => scrubSlipJob(job, scrubbing)),
    log: mapKept([...desk.log], (entry) => scrubLogEntry(entry, scrubbing)),
    ...eraseRegisters(desk, scrubbing),
    ...eraseHandovers(desk, scrubbing),
    personActivity: desk.personActivity.filter((entry) => !isForgotten(entry)),
    answers: mapKept([...desk.answers], ([id, answer]) => [id, scrubAnswer(answer, scrubbing)]),
  };
  return written(after, bytes);
}

/** Loans, things and borrowers; a backup of an earlier version has none. */
function eraseRegisters(
  desk: Partial<Pick<Snapshot, 'things' | 'borrowers' | 'custody'>>,
  scrubbing: Scrubbing,
): Partial<Pick<Snapshot, 'things' | 'borrowers' | 'custody'>> {
  const { things, borrowers, custody } = desk;
  const isOwn = ({ id }: Borrower): boolean => scrubbing.borrowers.has(id);
  return {
    ...(things && { things: mapKept([...things], (thing) => scrubThing(thing, scrubbing)) }),
    ...(borrowers && {
      borrowers: mapKept(
        borrowers.filter((each) => !isOwn(each)),
        (each) => scrubBorrower(each, scrubbing),
      ),
    }),
    ...(custody && { custody: mapKept([...custody], (each) => scrubCustody(each, scrubbing)) }),
  };
}

/** Handovers; a backup of an earlier version has none. */
function eraseHandovers(
  { handovers }: Partial<Pick<Snapshot, 'handovers'>>,
  scrubbing: Scrubbing,
): Partial<Pick<Snapshot, 'handovers'>> {
  return handovers ? { handovers: mapKept([...handovers], (each) => scrubHandover(each, scrubbing)) } : {};
}

function scrubShort(short: Snapshot['short'], scrubbing: Scrubbing): Snapshot['short'] {
  // A backup of an earlier version has no cases.
  const before: Snapshot['short']['desk']['cases'] | undefined = short.desk.cases;
  const rows = Object.entries(before ?? {}).map(([id, article]) => [id, scrubCase(article, scrubbing)]);
  const cases = before && (Object.fromEntries(rows) as typeof before); // the same keys
  // A backup of an earlier version has no counts either.
  const counts: Snapshot['short']['desk']['stocktakes'] | undefined = short.desk.stocktakes;
  const stocktakes = counts && mapKept([...counts], (count) => scrubStocktake(count, scrubbing));
  const desk = withFields(short.desk, {
    ...(cases && { cases }),
    ...(stocktakes && { stocktakes }),
    ...scrubShiftTables(short.desk, scrubbing),
  });
  return changeTexts(withFields(short, { desk }), scrubbing.texts.anywhere);
}

type ShiftTables = Pick<Snapshot['short']['desk'], 'shifts' | 'rounds' | 'openRounds'>;

/** Shifts and rounds; a backup of an earlier version has none. */
function scrubShiftTables(
  { shifts, rounds, openRounds }: Partial<ShiftTables>,
  scrubbing: Scrubbing,
): Partial<ShiftTables> {
  return {
    ...(shifts && { shifts: everyEntry(shifts, (shift) => scrubShift(shift, scrubbing)) }),
    ...(rounds && { rounds: mapKept([...rounds], (round) => scrubRound(round, scrubbing)) }),
    ...(openRounds && { openRounds: everyEntry(openRounds, (round) => scrubOpenRound(round, scrubbing)) }),
  };
}

function everyEntry<T>(table: Readonly<Record<string, T>>, change: (entry: T) => T): Record<string, T> {
  return Object.fromEntries(Object.entries(table).map(([key, entry]) => [key, change(entry)]));
}

/** A checkpoint of places and people without the scope; null when nothing changes. */
export async function eraseDirectory(
  bytes: Buffer,
  scrubbing: Scrubbing,
  locate: Locate,
): Promise<Buffer | null> {
  const directory = (await parseSlicedJson(bytes)) as DirectoryDocument; // written by writeDirectory, proven by its digest
  const now = directory.place.offset === 0 ? null : await locate(directory.place);
  const after: DirectoryDocument = {
    ...directory,
    ...(now && { place: { ...directory.place, offset: now.offset } }),
    places: changeTexts(directory.places, scrubbing.texts.anywhere),
    people: mapKept(directory.people, (person) => scrubPerson(person, scrubbing)),
  };
  return written(after, bytes);
}

/** The document as a checkpoint lies on disk: lists a record a line, the rest in the head. */
async function written(document: object, before: Buffer): Promise<Buffer | null> {
  const { digest: _digest, ...parts } = document as Record<string, unknown>; // its entries are looked at one by one
  const entries = Object.entries(parts);
  const isList = (entry: [string, unknown]): entry is [string, unknown[]] => Array.isArray(entry[1]);
  const head = Object.fromEntries(entries.filter((entry) => !isList(entry)));
  const portions: Buffer[] = [];
  for await (const portion of slicedJson(head, Object.fromEntries(entries.filter(isList))))
    portions.push(Buffer.from(portion));
  const bytes = Buffer.concat(portions);
  return bytes.equals(before) ? null : bytes;
}

const draftsFile = z.strictObject({
  version: z.literal(1),
  drafts: z.array(draft),
  discarded: z.array(draft),
});

/** The drafts of a backup without the scope; null when nothing changes. Throws `SyntaxError` for a broken file. */
export async function eraseDraftsFile(bytes: Buffer, scrubbing: Scrubbing): Promise<Buffer | null> {
  const parsed = draftsFile.safeParse(JSON.parse(bytes.toString('utf8')));
  if (!parsed.success) throw new SyntaxError('drafts.json');
  const { drafts, discarded } = parsed.data;
  const left = mapKept(drafts, (each) => scrubDraft(each, scrubbing));
  const kept = discarded.filter((each) => scrubDraft(each, scrubbing) === each);
  if (left === drafts && kept.length === discarded.length) return null;
  return Buffer.from(JSON.stringify({ version: 1, drafts: left, discarded: kept }));
}
