import { z } from 'zod';
import { call, kind } from './domain/call/call.ts';
import { takeInput } from './domain/call/take-input.ts';
import { centre, settings } from './domain/desk/centre.ts';
import { department } from './domain/desk/department.ts';
import { pin, role, staff } from './domain/desk/staff.ts';
import { staffMapping, staffProblem } from './domain/desk/staff-import.ts';
import { person } from './domain/directory/person.ts';
import { borrower } from './domain/custody/borrower.ts';
import { bundleReceipt, bundleSpan } from './domain/bundle/bundle-receipt.ts';
import { bundleSchedule } from './domain/bundle/bundle-schedule.ts';
import { foundBundle } from './domain/bundle/found-bundle.ts';
import { deskMark, otherDesk } from './domain/bundle/other-desk.ts';
import { exportFormat, exportReceipt } from './domain/ledger/export-receipt.ts';
import { fileSubject } from './domain/ledger/file-subject.ts';
import { ledgerCell, ledgerColumn, ledgerWish } from './domain/ledger/ledger.ts';
import { qualityDraw, qualityPoint } from './domain/quality/quality-draw.ts';
import { figurePart, figureRecord, report, reportWish } from './domain/report/report.ts';
import { askOutcome, custody, releaseReport, returnReport, visit } from './domain/custody/custody.ts';
import { register, slug } from './domain/custody/register.ts';
import { custodyFilter, custodyLine } from './domain/custody/select-custody.ts';
import { thingFilter, thingLine } from './domain/custody/select-things.ts';
import { countMethod, resolution, stocktake } from './domain/custody/stocktake.ts';
import { consent, custodyNumber, door, thing, thingAct, thingState } from './domain/custody/thing.ts';
import { callbackLine } from './domain/callback/callback-line.ts';
import { callbackOutcome, callbackScores, followUpReason } from './domain/callback/follow-up.ts';
import { clockLine } from './domain/clock/clock-line.ts';
import { dutyPerson } from './domain/clock/duty-person.ts';
import { escalationLine } from './domain/clock/escalation-line.ts';
import { tellingWay } from './domain/clock/notice.ts';
import { standingTask } from './domain/clock/standing.ts';
import { complaintEntry } from './domain/complaint/complaint.ts';
import { complaintFilter, complaintLine } from './domain/complaint/complaint-line.ts';
import { alternativeAnswer, chaseOutcome, dndMeans, dndOutcome } from './domain/request/request.ts';
import { calendarMapping, calendarProblem } from './domain/rules/calendar-import.ts';
import { ruleChange } from './domain/rules/rule-change.ts';
import { caseArticle, snippet } from './domain/snippet.ts';
import { thingMapping, thingProblem } from './domain/custody/thing-import.ts';
import { columnMapping } from './domain/directory/headings.ts';
import { importProblem } from './domain/directory/import-problem.ts';
import { place } from './domain/directory/place.ts';
import { draft, draftFields } from './domain/draft/draft.ts';
import { logCategory, logEntry } from './domain/duty-log/log-entry.ts';
import { handover, handoverHead, handoverLine, shiftFigures } from './domain/shift/handover.ts';
import { openItem } from './domain/shift/open-item.ts';
import { checklistItem, checklistName, rosterEntry, shiftPattern } from './domain/shift/pattern.ts';
import { round, roundMark, roundTask } from './domain/shift/round.ts';
import { handoverNumber, shift, shiftNumber } from './domain/shift/shift.ts';
import { attachment, order, orderState, pauseReason, quote, severity } from './domain/order/order.ts';
import { orderFilter } from './domain/order/select-orders.ts';
import {
  id,
  label,
  language,
  localDay,
  moment,
  optionalText,
  orderNumber,
  text,
} from './domain/primitives.ts';
import { blankBatch, blankState } from './domain/paper/emergency-paper.ts';
import { emergencyNumber } from './domain/paper/emergency-number.ts';
import { printer } from './domain/printing/printer.ts';
import { slipState } from './domain/printing/slip-job.ts';
import { filedRecord } from './domain/history/filed-record.ts';
import { historyCursor, historyHit } from './domain/history/history-hit.ts';
import { backup, backupContents, secondFolder } from './domain/rescue/backup.ts';
import { erasure, erasureOutlook } from './domain/rescue/erasure.ts';
import { health, recoveryReport } from './domain/rescue/health.ts';
import { clockLimit, clockName, clockRule } from './rules/clocks.ts';
import { lessonIds } from './rules/lessons.ts';
import { numberId } from './rules/numbers.ts';
import { calendarDay } from './rules/workdays.ts';
import { retentionKind, retentionRule } from './rules/retention.ts';
import { problem } from './rules/problems.ts';
import { route } from './rules/routes.ts';
import { refusal } from './refusal.ts';
import type { Right } from './rules/permissions.ts';

/**
 * THE contract: every channel with what goes in, what comes out and which right it needs.
 *
 * Nothing about a message is typed anywhere else. `needs: 'nobody'` answers also when the desk is locked.
 */
interface Channel<I extends z.ZodType, O extends z.ZodType> {
  readonly input: I;
  readonly output: O;
  readonly needs: Right | 'nobody';
  /** A command changes the book and is refused when it is read-only; a query never does; a rescue works on its files. */
  readonly is: 'command' | 'query' | 'rescue';
}

function command<I extends z.core.$ZodLooseShape, O extends z.ZodType>(
  needs: Right | 'nobody',
  input: I,
  output: O,
) {
  const channel = {
    // The caller's own id of this wish: repeated, it answers again and changes nothing.
    input: z.strictObject({ ...input, commandId: z.string().min(1).max(64).optional() }),
    output,
    needs,
    is: 'command',
  } as const;
  return channel satisfies Channel<z.ZodType, O>;
}

function rescue<I extends z.core.$ZodLooseShape, O extends z.ZodType>(needs: Right, input: I, output: O) {
  const channel = { input: z.strictObject(input), output, needs, is: 'rescue' } as const;
  return channel satisfies Channel<z.ZodType, O>;
}

function query<I extends z.core.$ZodLooseShape, O extends z.ZodType>(
  needs: Right | 'nobody',
  input: I,
  output: O,
) {
  const channel = { input: z.strictObject(input), output, needs, is: 'query' } as const;
  return channel satisfies Channel<z.ZodType, O>;
}

const reason = z.string().trim().min(1).max(500);
const note = z.string().max(500).default('');
const name = z.string().trim().min(1).max(120);
const yuan = z.number().nonnegative().max(10_000_000).multipleOf(0.01);
const done = z.strictObject({ done: z.literal(true) });
const stepAnswer = z.strictObject({ order: orderNumber, state: orderState });
const printedStep = stepAnswer.extend({ slip: id.nullable() });
const onOrder = { order: orderNumber };
const base64 = z.base64();

/** A shift by its names and hours, for screens on which nobody is signed in. */
const shiftTimes = z.strictObject({
  name: z.string(),
  latinName: z.string(),
  from: moment.nullable(),
  until: moment.nullable(),
});

const signInEntry = z.strictObject({
  id,
  name: label,
  latinName: z.string(),
  role,
  drafts: z.int(),
  /** The shift by the roster: the present one, or the next within a day. */
  shift: shiftTimes.nullable(),
  /** Whether the counter is in this person's hands. */
  keepsCounter: z.boolean(),
});

const clockCount = z.strictObject({ late: z.int(), soon: z.int() });

/** What a window may know while nobody is signed in: no resident, no text. */
const sessionView = z.strictObject({
  state: z.enum(['first-run', 'locked', 'open']),
  staff: staff.nullable(),
  roster: z.array(signInEntry),
  /** The shift that is open; null while the counter is closed. */
  shift: shiftTimes.nullable(),
  centre: centre.nullable(),
  theme: settings.shape.theme,
  health,
  late: z.int(),
  soon: z.int(),
  parked: z.int(),
  lastChange: z.strictObject({ seq: z.int(), at: moment }).nullable(),
  emergencyContacts: z.array(
    z.strictObject({
      name: label,
      latinName: z.string(),
      head: z.string(),
      extension: z.string(),
      radio: z.string(),
    }),
  ),
  /** The practice in which this window is, and how the real book stands meanwhile; null at the real book. */
  practice: z
    .strictObject({
      at: moment,
      rate: z.int().positive(),
      real: clockCount,
      pins: z.record(z.string(), z.string()),
    })
    .nullable(),
});

/** One caller found while typing: a place, a person, or both. */
const callerHit = z.strictObject({
  placeId: id.nullable(),
  placeName: z.string(),
  personId: id.nullable(),
  personName: z.string(),
  title: person.shape.title,
  role: z.string(),
  firm: z.string(),
  vip: z.boolean(),
  phone: z.string(),
  openOrders: z.int(),
  /** Things that this person has out although they were to be back. */
  overdueLoans: z.int(),
  calls: z.int(),
  lastAt: moment.nullable(),
  /** Where it was found: positions in the searched form (letters and digits only) of the field. */
  matched: z.strictObject({ field: z.string(), index: z.int(), from: z.int(), length: z.int() }),
});

const earlierMatter = z.strictObject({
  call: z.string(),
  order: z.string().nullable(),
  kind,
  text: z.string(),
  at: moment,
  closedAt: moment.nullable(),
  score: z.number().nullable(),
});

/** All that is known of a place and a person, for the side of the form. */
const callerCard = z.strictObject({
  place: place.nullable(),
  person: person.nullable(),
  household: z.array(person),
  calls: z.int(),
  lastAt: moment.nullable(),
  openOrders: z.array(order),
  /** What the person has out, or what lies here for the person: loans and deposits. */
  custody: z.array(custodyLine),
  earlier: z.array(earlierMatter),
  /** Orders of the place closed within the days that count as rework. */
  reworkable: z.array(order),
});

const orderHit = order
  .pick({ number: true, kind: true, state: true, place: true, text: true, registeredAt: true })
  .extend({ who: z.string() });

const staffInput = staff.extend({ pin: pin.optional() });
const personInput = person
  .omit({ id: true, pinyin: true, initials: true, noteBy: true, noteOn: true, phones: true })
  .extend({
    id: id.optional(),
    phones: person.shape.phones.optional(),
    /** What is not said stays as it is. */
    refusesCallbacks: z.boolean().optional(),
  });
const placeInput = place
  .omit({ id: true, key: true, pinyin: true, initials: true })
  .extend({ id: id.optional() });

/** What every table that was looked through says of itself. */
const lookedThrough = {
  plan: id,
  headings: z.array(z.string()),
  rows: z.int(),
  unchanged: z.int(),
  problemCount: z.int(),
  problemRows: z.int(),
};
/** Which plan goes into the book, and whether rows with problems stay out of it. */
const takenIn = { plan: id, leaveOutProblems: z.boolean().default(false) };

const importSummary = z.strictObject({
  ...lookedThrough,
  mapping: columnMapping,
  newPlaces: z.int(),
  newPeople: z.int(),
  changedPeople: z.int(),
  changedPlaces: z.int(),
  problems: z.array(importProblem),
  sample: z.array(
    z.strictObject({ place: z.string(), person: z.string(), phone: z.string(), role: z.string() }),
  ),
});

/** A code as it was scanned or typed. */
const codeText = z.string().trim().min(1).max(60);
const consentInput = consent.omit({ at: true, by: true });

const thingWish = z.strictObject({
  id: id.optional(),
  register: slug,
  class: slug,
  code: codeText,
  name: thing.shape.name.default(''),
  site: thing.shape.site.default(null),
  door: thing.shape.door.default(null),
  cabinet: thing.shape.cabinet.default(''),
  hook: thing.shape.hook.default(null),
  pieces: thing.shape.pieces.default(1),
  parts: thing.shape.parts.default([]),
  values: thing.shape.values.default({}),
  note: optionalText.default(''),
});

const borrowerWish = z.strictObject({
  id: id.optional(),
  kind: borrower.shape.kind,
  name: borrower.shape.name,
  firm: borrower.shape.firm.default(''),
  phone: borrower.shape.phone.default(''),
  personId: id.nullable().default(null),
  staffId: id.nullable().default(null),
  badge: borrower.shape.badge.default(''),
  note,
});

/** Somebody found while a borrower is typed: one who has borrowed, staff, a worker, or a person of the directory. */
const borrowerHit = z.strictObject({
  /** Null for whoever has not borrowed before. */
  borrower: id.nullable(),
  kind: borrower.shape.kind,
  name: z.string(),
  firm: z.string(),
  phone: z.string(),
  personId: id.nullable(),
  staffId: id.nullable(),
  out: z.int(),
  late: z.int(),
  block: z.string().nullable(),
});

const visitWish = {
  register: slug.default('visits'),
  class: slug.default('visitor'),
  who: z
    .strictObject({
      name: z.string().max(120).default(''),
      firm: z.string().max(120).default(''),
      phone: z.string().max(40).default(''),
    })
    .default({ name: '', firm: '', phone: '' }),
  persons: visit.shape.persons.default(1),
  plate: visit.shape.plate.default(''),
  place: visit.shape.place.default({ id: null, name: '' }),
  host: visit.shape.host.default(''),
  why: visit.shape.why.default(''),
  identity: visit.shape.identity.default('none'),
  identityTail: visit.shape.identityTail.default(''),
  agreed: visit.shape.agreed.default(''),
  permitUntil: localDay.optional(),
  values: z.record(slug, z.string().max(500)).default({}),
  note: optionalText.default(''),
};

/** Exactly one of the two is said. */
const erasedPerson = { personId: id.optional(), borrowerId: id.optional() } as const;

const custodyList = z.strictObject({ at: moment, lines: z.array(custodyLine), total: z.int() });

const lineKey = z.string().min(1).max(160);
/** The prints of lines as they stood on the screen: one that is different by now stays to be told. As they are when left out. */
const seenPrints = z.record(lineKey, openItem.shape.print).default({});
const signature = z.strictObject({ staff: staff.shape.id, pin: z.string().max(20) });

/** Who has the counter, who comes next, and whether a handover runs. */
const shiftView = z.strictObject({
  at: moment,
  shift: shift.nullable(),
  /** The shift of the plan that follows; null when the counter closes. */
  next: z
    .strictObject({ pattern: slug, on: localDay, from: moment, until: moment, staff: z.array(id) })
    .nullable(),
  /** From when on the outgoing person is reminded. */
  promptAt: moment.nullable(),
  handover: handoverNumber.nullable(),
});

/** What somebody missed; the lists carry the gravest and newest, the figures count all. */
const sinceView = z.strictObject({
  /** Null for somebody who is here for the first time. */
  since: moment.nullable(),
  figures: shiftFigures,
  /** Grave matters registered since, that are open or closed by now, newest first. */
  grave: z.array(order),
  /** Open orders and callbacks that came to the one who asks since. */
  mine: z.array(openItem),
  handovers: z.array(handoverHead),
  /** Notices, incidents and lines for the next shift. */
  log: z.array(logEntry),
  /** Things out that should be back, the longest overdue first. */
  overdue: z.array(openItem),
  daysAway: z.int(),
  /** From when on the figures count: only what is still at the desk is counted. */
  countedFrom: moment,
  /** The first day that was looked through; later than `since` for somebody who was away for very long. */
  readFrom: localDay,
});

/** What still stands between a running handover and its seal; all empty for any other. */
const unfinished = z.strictObject({
  lines: z.array(z.string()).readonly(),
  questions: z.array(z.string()).readonly(),
  counts: z.array(z.string()).readonly(),
  reasons: z.array(z.string()).readonly(),
  callbacks: z.array(z.string()).readonly(),
});

/** What a bundle is sealed with. */
const passphrase = z.string().min(8).max(200);

export const contract = {
  // the desk itself
  'setup.begin': command(
    'nobody',
    {
      centre: centre.omit({ isSample: true, timeZone: true }),
      timeZone: z.string().max(60).default('Asia/Shanghai'),
      manager: z.strictObject({ id: staff.shape.id.default('1001'), name: label, pin }),
    },
    done,
  ),
  'setup.lookAround': command('nobody', { language }, done),
  'setup.leaveSample': command('nobody', {}, done),
  // practice: an invented book beside the real one, which goes on
  'practice.begin': command('read the book', {}, done),
  'practice.leave': command('nobody', {}, done),
  /** Empties the folder of the practice: there are only invented things in it. */
  'practice.startAnew': rescue('read the book', {}, done),
  'practice.current': query(
    'read the book',
    {},
    z.strictObject({ real: clockCount, done: z.array(z.enum(lessonIds)) }),
  ),
  'practice.ring': query(
    'read the book',
    { lesson: z.enum(lessonIds).optional(), language: language.default('zh-CN') },
    z.strictObject({ who: z.string(), place: z.string(), phone: z.string(), says: z.string() }),
  ),
  'session.current': query('nobody', {}, sessionView),
  'session.signIn': command(
    'nobody',
    { staff: staff.shape.id, pin: z.string().max(20) },
    z.strictObject({ staff }),
  ),
  'session.lock': command('nobody', { why: z.enum(['asked', 'idle', 'closed']).default('asked') }, done),
  'session.touch': command('nobody', {}, done),
  'desk.snapshot': query('read the book', {}, z.strictObject({ desk: z.unknown() })),
  // staff and tables
  'staff.save': command('edit staff', { staff: staffInput }, done),
  'staff.setPin': command('edit staff', { staff: staff.shape.id, pin }, done),
  'staff.preview': query(
    'edit staff',
    { base64, mapping: staffMapping.optional() },
    z.strictObject({
      ...lookedThrough,
      mapping: staffMapping,
      problems: z.array(staffProblem),
      newStaff: z.int(),
      changedStaff: z.int(),
      sample: z.array(
        staff.pick({ id: true, name: true, role: true, phone: true }).extend({ isNew: z.boolean() }),
      ),
    }),
  ),
  'staff.import': command(
    'edit staff',
    takenIn,
    /** Who has no PIN yet and cannot sign in: no file holds one. */
    z.strictObject({ staff: z.int(), withoutPin: z.array(staff.shape.id) }),
  ),
  /** Stops the reading of a staff list that is under way. */
  'staff.cancel': command('edit staff', {}, done),
  'centre.save': command('edit settings', { name: label, phone: z.string().max(40), language }, done),
  'settings.save': command('edit settings', { settings: settings.partial() }, done),
  'departments.save': command('edit rules', { department }, done),
  'routes.save': command('edit rules', { route }, done),
  'problems.save': command('edit rules', { problem }, done),
  'problems.remove': command('edit rules', { code: problem.shape.code }, done),
  'rules.list': query(
    'read the book',
    {},
    z.strictObject({
      /** The present version of every row of the clock table. */
      clocks: z.array(clockRule.extend({ shippedLimit: clockLimit.nullable(), isShipped: z.boolean() })),
      numbers: z.array(
        z.strictObject({
          id: numberId,
          value: z.number(),
          shipped: z.number(),
          unit: z.string(),
          min: z.number(),
          max: z.number(),
          source: z.string(),
          sentence: z.string(),
        }),
      ),
      people: z.array(dutyPerson),
      calendar: z.strictObject({ years: z.array(z.int()), days: z.array(calendarDay) }),
      duties: z.array(
        z.strictObject({
          duty: z.string(),
          severities: z.array(severity),
          source: z.string(),
          sentence: z.string(),
        }),
      ),
    }),
  ),
  'rules.change': command('edit rules', { change: ruleChange }, done),
  'calendar.preview': query(
    'edit rules',
    { base64, mapping: calendarMapping.optional() },
    z.strictObject({
      ...lookedThrough,
      mapping: calendarMapping,
      problems: z.array(calendarProblem),
      newDays: z.int(),
      changedDays: z.int(),
      /** The years that the list holds whole and that become known by it. */
      years: z.array(z.int()),
      sample: z.array(calendarDay.extend({ isNew: z.boolean() })),
    }),
  ),
  'calendar.import': command(
    'edit rules',
    { ...takenIn, source: z.string().min(1).max(120) },
    z.strictObject({ days: z.int(), years: z.array(z.int()) }),
  ),
  /** Stops the reading of a list of days that is under way. */
  'calendar.cancel': command('edit rules', {}, done),
  'snippets.save': command(
    'edit snippets',
    { snippet: snippet.extend({ id: id.optional() }) },
    z.strictObject({ id }),
  ),
  'snippets.remove': command('edit snippets', { id }, done),
  'cases.write': command(
    'handle orders',
    caseArticle.omit({ by: true, at: true }).extend({ id: id.optional() }).shape,
    z.strictObject({ id }),
  ),
  'cases.remove': command('edit snippets', { id }, done),
  'cases.find': query(
    'read the book',
    { text: z.string().max(120).default(''), limit: z.int().min(1).max(200).default(50) },
    z.strictObject({ cases: z.array(caseArticle) }),
  ),
  // callers
  'callers.find': query(
    'read the book',
    { text: z.string().max(120), limit: z.int().min(1).max(50).default(8) },
    z.strictObject({ hits: z.array(callerHit) }),
  ),
  'callers.card': query('read the book', { placeId: id.optional(), personId: id.optional() }, callerCard),
  // directory
  'directory.places': query(
    'read the book',
    {
      text: z.string().max(120).default(''),
      limit: z.int().min(1).max(1_000).default(200),
      offset: z.int().min(0).default(0),
    },
    z.strictObject({ places: z.array(place.extend({ people: z.array(z.string()) })), total: z.int() }),
  ),
  'directory.people': query(
    'read the book',
    {
      text: z.string().max(120).default(''),
      limit: z.int().min(1).max(1_000).default(200),
      offset: z.int().min(0).default(0),
    },
    z.strictObject({ people: z.array(person.extend({ placeNames: z.array(z.string()) })), total: z.int() }),
  ),
  'places.save': command('edit the directory', { place: placeInput }, z.strictObject({ id })),
  'people.save': command('edit the directory', { person: personInput }, z.strictObject({ id })),
  'people.merge': command('merge people', { keep: id, drop: id }, z.strictObject({ id })),
  'people.reveal': command(
    'see full numbers',
    {
      personId: id.optional(),
      order: orderNumber.optional(),
      borrower: id.optional(),
      custody: custodyNumber.optional(),
    },
    z.strictObject({ phones: z.array(z.string()) }),
  ),
  'directory.preview': query(
    'import the directory',
    { base64, mapping: columnMapping.optional() },
    importSummary,
  ),
  'directory.import': command(
    'import the directory',
    takenIn,
    z.strictObject({ places: z.int(), people: z.int() }),
  ),
  'directory.cancel': command('import the directory', {}, done),
  // calls
  'drafts.list': query(
    'read the book',
    {},
    z.strictObject({
      own: z.array(draft),
      others: z.array(
        draft.pick({ id: true, owner: true, kind: true, startedAt: true }).extend({ about: z.string() }),
      ),
    }),
  ),
  'drafts.save': command(
    'take calls',
    {
      id: id.optional(),
      kind,
      fields: draftFields,
      heldAt: moment.nullable().default(null),
      startedAt: moment.optional(),
    },
    z.strictObject({ draft }),
  ),
  'drafts.discard': command('take calls', { id }, done),
  'drafts.restore': command('take calls', { id }, z.strictObject({ draft })),
  'drafts.takeOver': command('take over drafts', { id }, z.strictObject({ draft })),
  'calls.take': command(
    'take calls',
    takeInput.shape,
    z.strictObject({ call: z.string(), order: z.string().nullable(), slip: id.nullable() }),
  ),
  'calls.list': query(
    'read the book',
    { limit: z.int().min(1).max(5_000).default(500) },
    z.strictObject({ calls: z.array(call) }),
  ),
  // orders
  'orders.dispatch': command(
    'handle orders',
    {
      ...onOrder,
      department: id.optional(),
      assignee: name.optional(),
      toldBy: z.enum(['slip', 'radio', 'phone']).optional(),
      print: z.boolean().default(true),
    },
    printedStep,
  ),
  'orders.pickUp': command('handle orders', { ...onOrder, signer: name }, stepAnswer),
  'orders.arrive': command(
    'handle orders',
    { ...onOrder, worker: name.optional(), arrivedAt: moment.optional() },
    stepAnswer,
  ),
  'orders.quote': command(
    'handle orders',
    { ...onOrder, labourYuan: quote.shape.labourYuan, materialsYuan: quote.shape.materialsYuan, note },
    stepAnswer,
  ),
  'orders.acceptQuote': command('handle orders', onOrder, stepAnswer),
  'orders.start': command('handle orders', onOrder, stepAnswer),
  'orders.pause': command(
    'handle orders',
    { ...onOrder, reason: pauseReason, until: moment.optional(), note },
    stepAnswer,
  ),
  'orders.resume': command('handle orders', onOrder, stepAnswer),
  'orders.complete': command(
    'handle orders',
    {
      ...onOrder,
      doneAt: moment.optional(),
      result: optionalText.default(''),
      materialsYuan: yuan.optional(),
    },
    stepAnswer,
  ),
  'orders.returnSlip': command(
    'handle orders',
    {
      ...onOrder,
      complete: z.boolean(),
      done: z.boolean(),
      signed: z.boolean(),
      doneAt: moment.optional(),
      result: optionalText.default(''),
      materialsYuan: yuan.optional(),
      note,
    },
    stepAnswer,
  ),
  'orders.callBack': command(
    'handle orders',
    {
      ...onOrder,
      outcome: callbackOutcome,
      scores: callbackScores.optional(),
      text: optionalText.default(''),
    },
    stepAnswer.extend({ rework: orderNumber.nullable() }),
  ),
  'orders.close': command(
    'handle orders',
    { ...onOrder, reason: z.string().max(500).default('') },
    stepAnswer,
  ),
  'orders.reassign': command(
    'handle orders',
    { ...onOrder, department: id, assignee: name.optional(), reason },
    printedStep,
  ),
  'orders.escalate': command('handle orders', { ...onOrder, to: name, reason }, stepAnswer),
  'orders.offerOwner': command('handle orders', { ...onOrder, to: id, reason }, stepAnswer),
  'orders.takeOwner': command('handle orders', onOrder, stepAnswer),
  'orders.chase': command(
    'handle orders',
    {
      ...onOrder,
      who: z.string().max(120).default(''),
      outcome: z.enum(['coming', 'no-answer', 'said-when', 'told']),
      note,
    },
    stepAnswer,
  ),
  'orders.askCompletion': command(
    'handle orders',
    { ...onOrder, answer: z.enum(['done', 'not-yet', 'no-answer']), note },
    stepAnswer,
  ),
  'orders.tellCaller': command(
    'handle orders',
    { ...onOrder, note, promisedAt: moment.optional() },
    stepAnswer,
  ),
  'orders.note': command('handle orders', { ...onOrder, text }, stepAnswer),
  'orders.attach': command('handle orders', { ...onOrder, attachment }, stepAnswer),
  'orders.void': command('void or reopen orders', { ...onOrder, reason }, stepAnswer),
  'orders.reopen': command('void or reopen orders', { ...onOrder, reason }, stepAnswer),
  'orders.list': query(
    'read the book',
    orderFilter.shape,
    z.strictObject({ orders: z.array(order), total: z.int() }),
  ),
  'orders.get': query('read the book', onOrder, z.strictObject({ order })),
  'orders.markComplex': command('handle orders', { ...onOrder, reason }, stepAnswer),
  // clocks
  'clocks.list': query(
    'read the book',
    {
      order: orderNumber.optional(),
      state: z.enum(['running', 'soon', 'late', 'paused']).optional(),
    },
    z.strictObject({ at: moment, clocks: z.array(clockLine) }),
  ),
  'clocks.snooze': command(
    'handle orders',
    { ...onOrder, clock: clockName, minutes: z.int().min(1).max(240).default(5) },
    stepAnswer.extend({ until: moment }),
  ),
  /** The look through a week without slight complaints; the daily count and the day's end are signed as rounds. */
  'standing.done': command(
    'handle orders',
    { task: standingTask.extract(['weekly-digest']), note },
    z.strictObject({ on: localDay, open: z.int() }),
  ),
  'escalations.list': query(
    'read the book',
    { order: orderNumber.optional(), all: z.boolean().default(false) },
    z.strictObject({ escalations: z.array(escalationLine) }),
  ),
  'escalations.tell': command(
    'handle orders',
    {
      ...onOrder,
      notice: z.string().min(1).max(160),
      to: name.optional(),
      how: tellingWay.default('phone'),
      note,
    },
    stepAnswer,
  ),
  // complaints
  'complaints.register': command(
    'take calls',
    takeInput.omit({ kind: true }).shape,
    z.strictObject({ call: z.string(), order: z.string().nullable(), slip: id.nullable() }),
  ),
  'complaints.changeSeverity': command(
    'handle orders',
    { ...onOrder, severity, reason },
    stepAnswer.extend({ severity, told: z.array(z.string()) }),
  ),
  'complaints.record': command(
    'handle orders',
    { ...onOrder, entry: complaintEntry },
    stepAnswer.extend({ id }),
  ),
  'complaints.digest': command(
    'handle orders',
    { close: z.boolean().default(true), note },
    z.strictObject({ orders: z.array(orderNumber), closed: z.array(orderNumber) }),
  ),
  'complaints.list': query(
    'read the book',
    complaintFilter.shape,
    z.strictObject({ complaints: z.array(complaintLine) }),
  ),
  /** One of the customer's forms of a complaint, on paper. */
  'complaints.print': command(
    'print slips',
    {
      ...onOrder,
      form: z.enum(['complaint', 'complaint-information', 'complaint-handling']),
      printerId: id.optional(),
    },
    z.strictObject({ slip: id, copy: z.int() }),
  ),
  /** 投诉汇总表 of some days, on paper. */
  'complaints.printSummary': command(
    'print slips',
    { fromOn: localDay, toOn: localDay, printerId: id.optional() },
    z.strictObject({ slip: id, copy: z.int() }),
  ),
  // callbacks
  'callbacks.list': query(
    'read the book',
    { settled: z.boolean().default(false) },
    z.strictObject({ at: moment, callbacks: z.array(callbackLine) }),
  ),
  'callbacks.record': command(
    'handle orders',
    {
      ...onOrder,
      followUp: id.optional(),
      outcome: callbackOutcome,
      scores: callbackScores.optional(),
      text: optionalText.default(''),
      /** The person does not want to be called back any more. */
      refusesFuture: z.boolean().default(false),
    },
    stepAnswer.extend({ rework: orderNumber.nullable() }),
  ),
  'callbacks.plan': command(
    'handle orders',
    { ...onOrder, reason: followUpReason.exclude(['sample']), from: moment.optional(), note },
    stepAnswer.extend({ followUp: id }),
  ),
  'callbacks.entrust': command(
    'handle orders',
    { ...onOrder, followUp: id.optional(), to: staff.shape.id, reason: note },
    stepAnswer,
  ),
  /** The colleague accepts with the own PIN, at whatever desk; without one only when signed in. */
  'callbacks.accept': command(
    'handle orders',
    { ...onOrder, followUp: id.optional(), staff: staff.shape.id, pin: z.string().max(20).optional() },
    stepAnswer,
  ),
  // requests of guests and wards
  'requests.relay': command(
    'handle orders',
    { ...onOrder, way: z.enum(['radio', 'phone']).default('radio'), told: name, confirmedBy: name },
    stepAnswer,
  ),
  'requests.offer': command(
    'handle orders',
    { ...onOrder, text, yuan: yuan.default(0), answer: alternativeAnswer },
    stepAnswer,
  ),
  'requests.chase': command('handle orders', { ...onOrder, outcome: chaseOutcome, note }, stepAnswer),
  'requests.dnd': command(
    'handle orders',
    { ...onOrder, means: dndMeans, outcome: dndOutcome, note },
    stepAnswer,
  ),
  // lending and custody: registers and things
  'registers.save': command('edit rules', { register }, z.strictObject({ id: slug })),
  'things.receive': command(
    'lend and keep',
    { thing: thingWish },
    z.strictObject({ id, code: thing.shape.code }),
  ),
  'things.list': query(
    'read the book',
    thingFilter.shape,
    z.strictObject({ at: moment, things: z.array(thingLine), total: z.int() }),
  ),
  /** Loses, finds, damages or repairs a thing; retiring and handing back needs a supervisor. */
  'things.act': command(
    'lend and keep',
    { code: codeText, act: thingAct, reason },
    z.strictObject({ id, state: thingState }),
  ),
  'things.consent': command(
    'lend and keep',
    { code: codeText, consent: consentInput },
    z.strictObject({ id }),
  ),
  /** What an entrusted key opens and whose it is; every look is written down. */
  'things.reveal': command(
    'see doors',
    { code: codeText, order: orderNumber.optional() },
    z.strictObject({ revealed: door, consents: z.array(consent) }),
  ),
  'things.printLabels': command(
    'print slips',
    { codes: z.array(codeText).min(1).max(5_000), printerId: id.optional() },
    z.strictObject({ slip: id, labels: z.int() }),
  ),
  'things.preview': query(
    'look after registers',
    { base64, register: slug, mapping: thingMapping.optional() },
    z.strictObject({
      ...lookedThrough,
      mapping: thingMapping,
      newThings: z.int(),
      changedThings: z.int(),
      problems: z.array(thingProblem),
      sample: z.array(
        z.strictObject({ code: z.string(), name: z.string(), class: z.string(), cabinet: z.string() }),
      ),
    }),
  ),
  'things.import': command(
    'look after registers',
    { ...takenIn, printLabels: z.boolean().default(false) },
    z.strictObject({ things: z.int(), slip: id.nullable() }),
  ),
  /** Stops the reading of an inventory that is under way. */
  'things.cancel': command('look after registers', {}, done),
  // borrowers
  'borrowers.find': query(
    'lend and keep',
    { text: z.string().max(120), limit: z.int().min(1).max(50).default(8) },
    z.strictObject({ hits: z.array(borrowerHit) }),
  ),
  'borrowers.save': command('lend and keep', { borrower: borrowerWish }, z.strictObject({ id })),
  'borrowers.block': command(
    'block borrowers',
    { borrower: id, isBlocked: z.boolean(), reason },
    z.strictObject({ id }),
  ),
  'borrowers.card': query(
    'lend and keep',
    { borrower: id },
    z.strictObject({ borrower, lines: z.array(custodyLine), late: z.int() }),
  ),
  // loans
  'loans.lend': command(
    'lend and keep',
    {
      codes: z.array(codeText).min(1).max(100),
      borrower: z.union([z.strictObject({ id }), borrowerWish.omit({ id: true })]),
      purpose: z.string().max(500).default(''),
      order: orderNumber.optional(),
      dueAt: moment.optional(),
      depositYuan: yuan.default(0),
      consent: consentInput.optional(),
      /** A second member of staff with the own PIN: second person, approver, or to let it pass. */
      second: z.strictObject({ staff: staff.shape.id, pin: z.string().max(20) }).optional(),
      overrule: z.boolean().default(false),
      values: z.record(slug, z.string().max(500)).default({}),
      signature: attachment.optional(),
      note,
      print: z.boolean().default(true),
    },
    z.strictObject({
      lending: custodyNumber,
      borrower: id,
      loans: z.array(z.strictObject({ number: custodyNumber, code: z.string(), dueAt: moment.nullable() })),
      slip: id.nullable(),
    }),
  ),
  'loans.return': command(
    'lend and keep',
    {
      items: z
        .array(
          z.strictObject({
            code: codeText,
            condition: returnReport.shape.condition.default('good'),
            pieces: returnReport.shape.pieces.optional(),
            pages: z.int().min(0).max(100_000).optional(),
            note,
          }),
        )
        .min(1)
        .max(100),
    },
    z.strictObject({
      returned: z.array(
        z.strictObject({
          number: custodyNumber,
          code: z.string(),
          who: z.string(),
          order: orderNumber.nullable(),
          wasLate: z.boolean(),
        }),
      ),
    }),
  ),
  'loans.extend': command(
    'lend and keep',
    { loan: custodyNumber, dueAt: moment.optional(), reason: note },
    z.strictObject({ number: custodyNumber, dueAt: moment, left: z.int() }),
  ),
  'loans.list': query('read the book', custodyFilter.shape, custodyList),
  // what loans, deposits and visits have in common
  'custody.undo': command(
    'lend and keep',
    { numbers: z.array(custodyNumber).min(1).max(100) },
    z.strictObject({ numbers: z.array(custodyNumber) }),
  ),
  /** 催还: what came of asking for it. */
  'custody.ask': command(
    'lend and keep',
    { custody: custodyNumber, outcome: askOutcome, note },
    z.strictObject({ number: custodyNumber, asks: z.int() }),
  ),
  'custody.tell': command(
    'lend and keep',
    {
      custody: custodyNumber,
      notice: z.string().min(1).max(160),
      to: name.optional(),
      how: tellingWay.default('phone'),
      note,
    },
    z.strictObject({ number: custodyNumber }),
  ),
  'custody.get': query('read the book', { custody: custodyNumber }, z.strictObject({ custody })),
  /** The past and the present of a thing or of a person, newest first. */
  'custody.history': query(
    'read the book',
    {
      thing: codeText.optional(),
      borrower: id.optional(),
      limit: z.int().min(1).max(200).default(50),
    },
    z.strictObject({ custody: z.array(custody), isComplete: z.boolean() }),
  ),
  'custody.print': command(
    'print slips',
    { number: custodyNumber, reason, printerId: id.optional() },
    z.strictObject({ slip: id, copy: z.int() }),
  ),
  'custody.printList': command(
    'print slips',
    { numbers: z.array(custodyNumber).min(1).max(5_000), printerId: id.optional() },
    z.strictObject({ slip: id, copy: z.int() }),
  ),
  // deposits
  'deposits.receive': command(
    'lend and keep',
    {
      register: slug.default('deposits'),
      class: slug.default('article'),
      owner: z
        .strictObject({
          personId: id.nullable().default(null),
          name: z.string().max(120).default(''),
          firm: z.string().max(120).default(''),
          phone: z.string().max(40).default(''),
        })
        .default({ personId: null, name: '', firm: '', phone: '' }),
      what: label,
      pieces: z.int().min(1).max(1_000).default(1),
      shelf: z.string().max(60).default(''),
      told: z.boolean().default(false),
      values: z.record(slug, z.string().max(500)).default({}),
      photos: z.array(attachment).max(10).default([]),
      signature: attachment.optional(),
      note: optionalText.default(''),
      print: z.boolean().default(true),
    },
    z.strictObject({ deposit: custodyNumber, slip: id.nullable() }),
  ),
  'deposits.release': command(
    'lend and keep',
    {
      deposit: custodyNumber,
      to: label,
      identity: releaseReport.shape.identity,
      tagSeen: z.boolean(),
      note,
    },
    z.strictObject({ deposit: custodyNumber }),
  ),
  'deposits.remind': command(
    'lend and keep',
    { deposit: custodyNumber, outcome: askOutcome, note },
    z.strictObject({ deposit: custodyNumber, nextAt: moment.nullable() }),
  ),
  'deposits.dispose': command(
    'look after registers',
    { deposit: custodyNumber, reason },
    z.strictObject({ deposit: custodyNumber }),
  ),
  'deposits.list': query('read the book', custodyFilter.shape, custodyList),
  // visits
  /** Lets somebody in: who just came, or with `visit` who was expected or has a permit. */
  'visits.arrive': command(
    'lend and keep',
    {
      ...visitWish,
      visit: custodyNumber.optional(),
      pass: codeText.optional(),
      dueAt: moment.optional(),
      told: z.boolean().default(false),
    },
    z.strictObject({ visit: custodyNumber, pass: z.string().nullable(), dueAt: moment.nullable() }),
  ),
  'visits.expect': command(
    'lend and keep',
    { ...visitWish, expectedAt: moment.optional() },
    z.strictObject({ visit: custodyNumber }),
  ),
  'visits.leave': command(
    'lend and keep',
    { visit: custodyNumber.optional(), pass: codeText.optional(), note },
    z.strictObject({
      visit: custodyNumber,
      who: z.string(),
      pass: z.string().nullable(),
      mayComeBack: z.boolean(),
    }),
  ),
  'visits.end': command(
    'lend and keep',
    { visit: custodyNumber, reason },
    z.strictObject({ visit: custodyNumber }),
  ),
  'visits.list': query('read the book', custodyFilter.shape, custodyList),
  /** When names go from visits by themselves, the next days first, and the last time it happened. */
  'visits.purge': query(
    'read the book',
    {},
    z.strictObject({
      days: z.array(z.strictObject({ on: localDay, visits: z.int() })),
      last: z.strictObject({ at: moment, visits: z.int() }).nullable(),
    }),
  ),
  // stock-take
  /** A count, signed with the own PIN; refused with the differences as long as one has no reason. */
  'stocktake.record': command(
    'take stock',
    {
      register: slug,
      cabinet: z.string().max(40).optional(),
      method: countMethod.default('scan'),
      codes: z.array(codeText).max(10_000).default([]),
      count: z.int().min(0).max(100_000).optional(),
      resolutions: z.array(resolution).max(1_000).default([]),
      note,
      pin: z.string().max(20),
    },
    z.strictObject({ stocktake: id, expected: z.int(), counted: z.int() }),
  ),
  'stocktake.list': query('read the book', {}, z.strictObject({ stocktakes: z.array(stocktake) })),
  // evidence
  'files.put': command(
    'take calls',
    { name: label, mediaType: z.string().max(100), base64 },
    z.strictObject({ attachment }),
  ),
  'files.get': query(
    'read the book',
    /** `order` finds the file of an order that is in history. */
    { sha256: attachment.shape.sha256, order: orderNumber.optional() },
    z.strictObject({ name: z.string(), mediaType: z.string(), base64 }),
  ),
  // slips
  'slips.preview': query(
    'read the book',
    {
      order: orderNumber.optional(),
      printerId: id.optional(),
      copy: z.int().positive().optional(),
      job: id.optional(),
    },
    z.strictObject({
      printer: printer,
      pages: z.array(
        z.strictObject({ reader: z.string(), name: z.string(), svg: z.string(), widthMm: z.number() }),
      ),
    }),
  ),
  'slips.print': command(
    'print slips',
    { ...onOrder, reason, printerId: id.optional() },
    z.strictObject({ slip: id, copy: z.int() }),
  ),
  'slips.move': command(
    'print slips',
    { slip: id, move: z.enum(['confirm', 'retry', 'cancel']) },
    z.strictObject({ slip: id, state: slipState }),
  ),
  'slips.reroute': command('print slips', { slip: id, printerId: id }, z.strictObject({ slip: id })),
  'printers.save': command('edit printers', { printer }, done),
  'printers.remove': command('edit printers', { printerId: id }, done),
  'printers.test': command('print slips', { printerId: id }, z.strictObject({ slip: id })),
  'printers.resume': command('print slips', { printerId: id }, z.strictObject({ slips: z.int() })),
  'printers.queues': query('edit printers', {}, z.strictObject({ queues: z.array(z.string()) })),
  // paper for a power failure
  'paper.printBlank': command(
    'print slips',
    {
      slips: z.int().min(0).max(50).default(0),
      logPages: z.int().min(0).max(10).default(0),
      printerId: id.optional(),
    },
    z.strictObject({
      /** The numbers that were given out; null when only pages of the log were printed. */
      from: emergencyNumber.nullable(),
      to: emergencyNumber.nullable(),
      slip: id.nullable(),
      logSlip: id.nullable(),
    }),
  ),
  'paper.spoil': command(
    'take calls',
    { number: emergencyNumber, reason },
    z.strictObject({ number: emergencyNumber }),
  ),
  'paper.list': query(
    'read the book',
    {},
    z.strictObject({
      /** The highest index that was ever printed. */
      last: z.int(),
      /** What is still blank, in the order of the numbers. */
      out: z.array(z.strictObject({ number: emergencyNumber, at: moment, by: id.nullable() })),
      batches: z.array(blankBatch),
    }),
  ),
  // finding
  'search.find': query(
    'read the book',
    { text: z.string().max(120), limit: z.int().min(1).max(50).default(8) },
    z.strictObject({
      callers: z.array(callerHit),
      orders: z.array(orderHit),
      things: z.array(thingLine),
      custody: z.array(custodyLine),
    }),
  ),
  'scan.read': query(
    'read the book',
    { code: z.string().max(120) },
    z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('pick-up'), order, signers: z.array(z.string()) }),
      z.strictObject({ kind: z.literal('return'), order }),
      z.strictObject({ kind: z.literal('open'), order }),
      /** In its place: a lending begins with it. */
      z.strictObject({ kind: z.literal('thing-in'), thing }),
      /** Out: it is taken back. `custody` is the loan, or the visit of a pass. */
      z.strictObject({ kind: z.literal('thing-out'), thing, custody }),
      /** Lost, damaged, retired or handed back. */
      z.strictObject({ kind: z.literal('thing-elsewhere'), thing }),
      z.strictObject({ kind: z.literal('deposit'), custody }),
      z.strictObject({ kind: z.literal('visit'), custody }),
      /** The slip of a lending: everything of it that is still out. */
      z.strictObject({ kind: z.literal('lending'), loans: z.array(custody) }),
      z.strictObject({ kind: z.literal('borrower'), borrower }),
      /** A slip of a power failure: what became of it, or that it waits to be entered. */
      z.strictObject({ kind: z.literal('emergency'), number: emergencyNumber, state: blankState }),
      z.strictObject({ kind: z.literal('unknown'), code: z.string() }),
    ]),
  ),
  // duty log
  'log.write': command(
    'write the log',
    {
      text,
      category: logCategory.exclude(['system', 'shift']).default('note'),
      happenedAt: moment.optional(),
      /** The emergency slip it was written on during a power failure. */
      paper: emergencyNumber.optional(),
      forNext: z.boolean().default(false),
    },
    z.strictObject({ id }),
  ),
  /** A line that adds to an earlier one, or corrects it; the earlier one stays as it is. */
  'log.supplement': command(
    'write the log',
    {
      entry: id,
      text,
      happenedAt: moment.optional(),
      forNext: z.boolean().default(false),
    },
    z.strictObject({ id }),
  ),
  /** Newest first; a local day that is past comes from history. */
  'log.list': query(
    'read the book',
    {
      on: localDay.optional(),
      category: logCategory.optional(),
      limit: z.int().min(1).max(5_000).default(200),
    },
    z.strictObject({ entries: z.array(logEntry) }),
  ),
  /** The page of a day: QR-KF-02 客服中心值班记录表. */
  'log.print': command(
    'print slips',
    { on: localDay, printerId: id.optional() },
    z.strictObject({ slip: id }),
  ),
  // shifts
  /** Opens the counter for the one who asks; `takeOver` is a supervisor's reason to end a shift that is open. */
  'shifts.open': command(
    'keep the shift',
    { pattern: slug.optional(), takeOver: reason.optional() },
    z.strictObject({ shift: shiftNumber, pattern: slug.nullable(), until: moment.nullable() }),
  ),
  'shifts.current': query('read the book', {}, shiftView),
  'shifts.close': command('keep the shift', { reason }, z.strictObject({ shift: shiftNumber })),
  'shifts.tick': command(
    'keep the shift',
    { list: checklistName, item: slug, isDone: z.boolean().default(true), note },
    z.strictObject({ left: z.int() }),
  ),
  'shifts.skip': command('keep the shift', { list: checklistName, reason }, done),
  'shifts.tell': command(
    'keep the shift',
    {
      shift: shiftNumber,
      notice: z.string().min(1).max(160),
      to: name.optional(),
      how: tellingWay.default('phone'),
      note,
    },
    done,
  ),
  'shifts.savePattern': command('plan shifts', { pattern: shiftPattern }, done),
  'shifts.setRoster': command('plan shifts', rosterEntry.shape, done),
  'shifts.saveChecklist': command(
    'plan shifts',
    { list: checklistName, items: z.array(checklistItem).max(40) },
    done,
  ),
  /** What happened since somebody was last signed in, for the one who asks. */
  'shifts.since': query('read the book', { since: moment.optional() }, sinceView),
  // handover
  'handover.prepare': command(
    'keep the shift',
    {},
    z.strictObject({ handover: handoverNumber, lines: z.int() }),
  ),
  /** A note to a line, and whether its callback is entrusted to the incoming person. */
  'handover.note': command(
    'keep the shift',
    { key: lineKey, text: z.string().max(500), entrust: z.boolean().optional() },
    z.strictObject({ handover: handoverNumber }),
  ),
  'handover.words': command(
    'keep the shift',
    { text: optionalText },
    z.strictObject({ handover: handoverNumber }),
  ),
  /** The incoming person is here; off the roster only with a supervisor's PIN. */
  'handover.meet': command(
    'keep the shift',
    { to: staff.shape.id, supervisor: signature.optional() },
    z.strictObject({ handover: handoverNumber }),
  ),
  'handover.mark': command(
    'keep the shift',
    {
      keys: z.array(lineKey).min(1).max(2_000),
      as: z.enum(['told', 'question', 'accepted']),
      question: z.string().trim().max(500).default(''),
      seen: seenPrints,
    },
    z.strictObject({ handover: handoverNumber, left: z.int() }),
  ),
  'handover.answer': command(
    'keep the shift',
    { key: lineKey, answer: reason },
    z.strictObject({ handover: handoverNumber }),
  ),
  /** A row as it was counted blind: how many, or code by code; only the answer says what the book has. */
  'handover.count': command(
    'keep the shift',
    {
      row: z.string().min(1).max(90),
      counted: z.number().nonnegative().max(10_000_000).multipleOf(0.01).optional(),
      codes: z.array(codeText).max(10_000).optional(),
      reason: note,
    },
    z.strictObject({
      row: z.string(),
      expected: z.number(),
      counted: z.number(),
      difference: z.number(),
      missing: z.array(z.string()),
      extra: z.array(z.string()),
      /** Where to look first: what moved last. */
      likely: z.array(
        z.strictObject({
          code: z.string(),
          cabinet: z.string(),
          hook: z.int().nullable(),
          backAt: moment.nullable(),
          who: z.string(),
        }),
      ),
      tries: z.int(),
    }),
  ),
  /** Seals it with the PINs of both; the seat is the incoming person's from then on. */
  'handover.sign': command(
    'keep the shift',
    { outgoing: z.string().max(20), incoming: z.string().max(20) },
    z.strictObject({
      handover: handoverNumber,
      shift: shiftNumber,
      lines: z.int(),
      questions: z.int(),
      differences: z.int(),
    }),
  ),
  /** The incoming person does not take over, by the own PIN; the supervisor is to be told. */
  'handover.refuse': command(
    'keep the shift',
    { staff: staff.shape.id, pin: z.string().max(20), reason },
    z.strictObject({ handover: handoverNumber, shift: shiftNumber }),
  ),
  'handover.withdraw': command('keep the shift', { reason }, z.strictObject({ handover: handoverNumber })),
  'handover.supplement': command(
    'keep the shift',
    { handover: handoverNumber, text: z.string().trim().min(1).max(2_000) },
    z.strictObject({ handover: handoverNumber }),
  ),
  /** One handover: the running one with its lines as they stand now, or one of the past. */
  'handover.get': query(
    'read the book',
    { handover: handoverNumber.optional() },
    z.strictObject({ handover: handover.nullable(), unfinished }),
  ),
  /** Handovers, newest first, also of the past; `text` looks into numbers, names, lines and words. */
  'handover.list': query(
    'read the book',
    {
      text: z.string().max(120).default(''),
      limit: z.int().min(1).max(200).default(50),
      before: moment.optional(),
    },
    z.strictObject({ handovers: z.array(handoverHead), isComplete: z.boolean() }),
  ),
  /** A handover beside the one before it: what stayed open and for how long, what was settled, what is new. */
  'handover.compare': query(
    'read the book',
    { handover: handoverNumber },
    z.strictObject({
      before: handoverNumber.nullable(),
      stayed: z.array(handoverLine),
      settled: z.array(handoverLine),
      added: z.array(handoverLine),
    }),
  ),
  'handover.print': command(
    'print slips',
    { handover: handoverNumber, printerId: id.optional() },
    z.strictObject({ slip: id, copy: z.int() }),
  ),
  // rounds: 每日盘点 and the end of the day
  'rounds.current': query(
    'read the book',
    { task: roundTask },
    z.strictObject({
      task: roundTask,
      on: localDay,
      lines: z.array(openItem.extend({ found: roundMark.nullable(), isChanged: z.boolean() })),
    }),
  ),
  'rounds.mark': command(
    'keep the shift',
    {
      task: roundTask,
      keys: z.array(lineKey).min(1).max(2_000),
      as: roundMark.shape.as,
      note,
      seen: seenPrints,
    },
    z.strictObject({ left: z.int() }),
  ),
  'rounds.sign': command(
    'keep the shift',
    { task: roundTask, pin: z.string().max(20), note },
    z.strictObject({ on: localDay, lines: z.int(), stuck: z.int() }),
  ),
  'rounds.list': query('read the book', {}, z.strictObject({ rounds: z.array(round) })),
  // ledgers, reports and what is written out of the book
  /** The first rows of a ledger, telephones masked. */
  'ledgers.preview': query(
    'read the book',
    { ...ledgerWish.shape, limit: z.int().min(1).max(200).default(100) },
    z.strictObject({
      columns: z.array(ledgerColumn),
      rows: z.array(z.array(ledgerCell)),
      isComplete: z.boolean(),
    }),
  ),
  /** Prints a ledger as it is shown, telephones masked, with a receipt; at most 2,000 rows. */
  'ledgers.print': command(
    'export lists',
    { ...ledgerWish.shape, printerId: id.optional(), reason },
    z.strictObject({ slip: id, copy: z.int() }),
  ),
  /** Begins to write a file; how far it is comes as `progress` of the task `export`, the end as a fact. */
  'exports.begin': command(
    'export lists',
    {
      subject: fileSubject,
      format: exportFormat,
      /** Names and telephones in full: needs a right of its own. */
      personal: z.boolean().default(false),
      reason,
      /** Where to; the folder `exports` beside the book when left out. An absolute path of a folder that exists. */
      folder: z.string().max(1_000).optional(),
    },
    z.strictObject({ export: id }),
  ),
  'exports.cancel': command('export lists', { export: id }, done),
  'exports.list': query('read the book', {}, z.strictObject({ exports: z.array(exportReceipt) })),
  'reports.get': query('read the book', reportWish.shape, z.strictObject({ report })),
  /** The records behind a figure, those that miss the target first. */
  'reports.records': query(
    'read the book',
    { ...reportWish.shape, ...figurePart.shape, limit: z.int().min(1).max(2_000).default(200) },
    z.strictObject({ records: z.array(figureRecord), total: z.int() }),
  ),
  /** Prints a report with a receipt. */
  'reports.print': command(
    'export lists',
    { ...reportWish.shape, language, printerId: id.optional(), reason },
    z.strictObject({ slip: id, copy: z.int() }),
  ),
  // quality samples (R14)
  'quality.draw': command(
    'check quality',
    {
      fromOn: localDay,
      toOn: localDay,
      percent: z.int().min(1).max(100).optional(),
      seed: z.int().min(0).max(0xffff_ffff).optional(),
    },
    z.strictObject({ draw: id, checks: z.int() }),
  ),
  'quality.check': command(
    'check quality',
    { draw: id, record: z.string().max(40), wrong: z.array(qualityPoint).max(20), note },
    z.strictObject({ left: z.int() }),
  ),
  /** Newest first; who does not check quality gets what was found in the own records. */
  'quality.list': query('read the book', {}, z.strictObject({ draws: z.array(qualityDraw) })),
  // bundles for other books, and the books of other desks
  /** Begins to write a bundle; how far it is comes as `progress` of the task `bundle`, the end as a fact. */
  'bundles.begin': command(
    'export the book',
    {
      /** The days are local ones, both included. */
      span: z.union([z.enum(['since-last', 'all']), z.strictObject({ from: localDay, to: localDay })]),
      /** Where to; the folder `exports` beside the book when left out. An absolute path of a folder that exists. */
      folder: z.string().max(1_000).optional(),
      passphrase: passphrase.optional(),
      /** Without a seal, although anybody can read it then. */
      plain: z.boolean().default(false),
      reason,
    },
    z.strictObject({ bundle: id }),
  ),
  'bundles.cancel': command('export the book', { bundle: id }, done),
  'bundles.list': query(
    'export the book',
    {},
    z.strictObject({
      /** Newest first. */
      bundles: z.array(bundleReceipt),
      /** The one that is being written. */
      running: id.nullable(),
      /** Why the last one was not written; null when it was, or when none was tried yet. */
      trouble: refusal.nullable(),
      schedule: bundleSchedule
        .extend({
          /** Whether this PC has the passphrase of a sealed one. */
          hasPassphrase: z.boolean(),
          /** When the schedule last wrote one into this folder, and when it is to write the next. */
          lastAt: moment.nullable(),
          nextAt: moment,
          /** Why the last one that was due is not there; it is tried again each minute. */
          trouble: refusal.nullable(),
        })
        .nullable(),
    }),
  ),
  /** Writes what is new by itself from now on; the passphrase stays on this PC, outside of the book. */
  'bundles.setSchedule': command(
    'export the book',
    {
      folder: z.string().min(1).max(1_000),
      every: bundleSchedule.shape.every,
      weekday: bundleSchedule.shape.weekday.default(1),
      at: bundleSchedule.shape.at,
      passphrase: passphrase.optional(),
      plain: z.boolean().default(false),
    },
    done,
  ),
  'bundles.clearSchedule': command('export the book', {}, done),
  /** The bundles of other desks in the folder that was used last, the newest first; for the choice of one. */
  'bundles.found': query(
    'export the book',
    {},
    z.strictObject({
      /** Null when none was written or taken yet. */
      folder: z.string().nullable(),
      bundles: z.array(foundBundle),
    }),
  ),
  /** Proves a bundle and says what taking it would do; one that does not fit is refused as it would be. */
  'bundles.preview': query(
    'export the book',
    { path: z.string().min(1).max(1_000), passphrase: passphrase.optional() },
    z.strictObject({
      centre: z.string(),
      span: bundleSpan,
      madeAt: moment,
      bytes: z.int(),
      isSealed: z.boolean(),
      /** How many facts of each type it holds. */
      counts: z.record(z.string(), z.int()),
      judgement: z.enum(['new', 'known', 'gap']),
      /** The last change of the other desk that is here, and how many more would be. */
      has: z.int(),
      brings: z.int(),
      /** This desk, or another one whose bundles were taken, has the letter too: a number alone names no record then. */
      sameLetter: z.enum(['own', 'other']).nullable(),
    }),
  ),
  /** Takes a bundle beside the book: whole or not at all, a second time without effect. */
  'bundles.take': command(
    'export the book',
    {
      path: z.string().min(1).max(1_000),
      passphrase: passphrase.optional(),
      /** It may come plain although earlier ones of this desk were sealed. */
      plain: z.boolean().default(false),
      /** In the place of what is here of this desk, which is set aside; needs a bundle from the first change on. */
      anew: z.boolean().default(false),
      reason: note,
    },
    z.strictObject({
      judgement: z.enum(['new', 'known', 'gap']),
      /** The last change of the other desk that is here now. */
      upTo: z.int(),
      /** How many bundles that had waited were taken too. */
      followed: z.int(),
      /** Those that had waited and cannot be taken. */
      left: z.array(z.strictObject({ file: z.string(), why: refusal })),
      /** The receipt beside the bundle; null when its folder takes no files. */
      receipt: z.string().nullable(),
    }),
  ),
  'desks.list': query('see other desks', {}, z.strictObject({ desks: z.array(otherDesk) })),
  /** What lives at the other desk and what it has filed, newest first; every word has to be there. */
  'desks.search': query(
    'see other desks',
    {
      desk: deskMark.shape.desk,
      text: z.string().trim().min(1).max(120),
      limit: z.int().min(1).max(200).default(50),
    },
    z.strictObject({ mark: deskMark, hits: z.array(historyHit), isComplete: z.boolean() }),
  ),
  'desks.record': query(
    'see other desks',
    { desk: deskMark.shape.desk, number: z.string().min(1).max(40) },
    z.strictObject({ mark: deskMark, record: filedRecord }),
  ),
  'desks.day': query(
    'see other desks',
    // Without a day: the last one on which the desk has something.
    { desk: deskMark.shape.desk, on: localDay.optional() },
    z.strictObject({
      mark: deskMark,
      on: localDay,
      orders: z.array(order),
      calls: z.array(call),
      custody: z.array(custody),
      log: z.array(logEntry),
    }),
  ),
  /** Takes the mirror of another desk away; its bundles bring it back. */
  'desks.drop': command('see other desks', { desk: deskMark.shape.desk, reason }, done),
  // the move to another PC
  /** Puts the whole desk into one sealed file in a folder and closes the book here for good. */
  'desk.move': rescue(
    'export the book',
    { folder: z.string().min(1).max(1_000), passphrase, reason },
    z.strictObject({
      file: z.string(),
      bytes: z.int(),
      seq: z.int(),
      /** What stays here because no other PC could take it, by its paths in the folder of the book. */
      leftOut: z.array(z.string()).readonly(),
    }),
  ),
  /** Takes a desk in from its file, on a PC at which no desk was opened yet. */
  'desk.arrive': command(
    'nobody',
    { path: z.string().min(1).max(1_000), passphrase },
    z.strictObject({ letter: z.string(), seq: z.int() }),
  ),
  /** Stops the move or the arrival that this window has begun; after the last step it comes too late. */
  'desk.stopMove': query('nobody', {}, done),
  // the past
  'history.search': query(
    'read the book',
    {
      /** The caller's own name of this search; hits are told under it while it runs. */
      search: z.string().min(1).max(64),
      text: z.string().max(120),
      limit: z.int().min(1).max(500).default(50),
      from: historyCursor.optional(),
    },
    z.strictObject({
      hits: z.array(historyHit),
      /** The earliest day that was looked through, null when there is no past yet. */
      reachedOn: localDay.nullable(),
      next: historyCursor.nullable(),
      isCancelled: z.boolean(),
      /** Days whose file was broken; they are in the journal and come back with a repair. */
      unreadDays: z.array(localDay),
    }),
  ),
  'history.cancel': query('read the book', { search: z.string().min(1).max(64) }, done),
  /** The days of which something is in history, newest first. */
  'history.days': query('read the book', {}, z.strictObject({ days: z.array(localDay) })),
  'history.day': query(
    'read the book',
    { on: localDay },
    z.strictObject({ orders: z.array(order), calls: z.array(call), log: z.array(logEntry) }),
  ),
  // keeping the book
  'book.verify': rescue(
    'look after backups',
    /** The anchor at the foot of a sealed handover, as it is printed, typed or scanned. */
    { anchor: z.string().max(200).optional() },
    z.strictObject({
      changes: z.int(),
      segments: z.int(),
      head: z.string(),
      trouble: z.array(z.string()),
      lost: z.array(z.strictObject({ from: z.int(), to: z.int() })),
      erasedLines: z.int(),
      /** What the anchor proves; null without one, or when the book does not agree with it. */
      anchored: z
        .strictObject({
          seq: z.int(),
          hash: z.string(),
          on: localDay,
          /** The first change that it proves: behind what earlier repairs gave up. */
          provenFrom: z.int(),
          /** In how many of the changes up to it personal data was erased. */
          erased: z.int(),
        })
        .nullable(),
    }),
  ),
  'recovery.report': query('read the book', {}, recoveryReport),
  'recovery.repair': rescue(
    'repair the book',
    { reason },
    z.strictObject({ kept: z.int(), lost: z.int(), setAside: z.array(z.string()) }),
  ),
  'backups.list': query(
    'look after backups',
    {},
    z.strictObject({
      backups: z.array(backup),
      second: secondFolder,
      isRunning: z.boolean(),
      /** Why the last backup on this PC did not succeed; null when it did, or when none was tried yet. */
      trouble: z.string().nullable(),
    }),
  ),
  'backups.make': rescue('look after backups', {}, z.strictObject({ backup })),
  'backups.setFolder': command('look after backups', { folder: z.string().max(400) }, done),
  /** Copies the whole book, verified, into a folder of the user's choice; works while the book is read-only. */
  'backups.copyTo': rescue(
    'look after backups',
    { folder: z.string().min(1).max(400) },
    z.strictObject({ backup }),
  ),
  'backups.look': query(
    'look after backups',
    { name: backup.shape.name, place: backup.shape.place },
    backupContents,
  ),
  'backups.restore': rescue(
    'restore the book',
    { name: backup.shape.name, place: backup.shape.place, reason },
    z.strictObject({ seq: z.int(), setAside: z.string() }),
  ),
  /** Of somebody in the directory, or of somebody who is only in the list of borrowers. */
  'erasure.look': query('erase personal data', erasedPerson, erasureOutlook),
  'erasure.erase': command(
    'erase personal data',
    { ...erasedPerson, reason },
    z.strictObject({
      erasure: id,
      changes: z.int(),
      secondFolderOwes: z.boolean(),
      /** Where bundles were written that are no longer there and may hold the person. */
      bundles: z.array(z.string()),
      /** Where the files were written by which this desk has moved; each holds the desk as it was then. */
      desks: z.array(z.string()),
    }),
  ),
  'erasure.list': query('erase personal data', {}, z.strictObject({ erasures: z.array(erasure) })),
  'retention.list': query(
    'erase personal data',
    {},
    z.strictObject({
      rules: z.array(retentionRule),
      /** What a run would take out today. */
      due: z.array(
        z.strictObject({
          kind: retentionKind,
          closedBefore: localDay,
          records: z.int(),
          oldestOn: localDay.nullable(),
        }),
      ),
    }),
  ),
  'retention.save': command('erase personal data', { rule: retentionRule }, done),
  'retention.run': command(
    'erase personal data',
    { kinds: z.array(retentionKind).min(1), reason },
    z.strictObject({
      records: z.int(),
      changes: z.int(),
      secondFolderOwes: z.boolean(),
      bundles: z.array(z.string()),
      desks: z.array(z.string()),
    }),
  ),
} as const satisfies Record<string, Channel<z.ZodType, z.ZodType>>;

export type ChannelName = keyof typeof contract;
/** What a caller passes; defaults may be left out. */
export type InputOf<C extends ChannelName> = z.input<(typeof contract)[C]['input']>;
/** What a handler receives, parsed. */
export type ParsedInputOf<C extends ChannelName> = z.output<(typeof contract)[C]['input']>;
export type OutputOf<C extends ChannelName> = z.output<(typeof contract)[C]['output']>;

/** Whether a string names a channel of the contract. */
export function isChannel(name: string): name is ChannelName {
  return Object.hasOwn(contract, name);
}
