import type { Call } from '../call/call.ts';
import type { Person } from '../directory/person.ts';
import type { Order, TimelineEntry } from '../order/order.ts';
import type { SlipJob } from '../printing/slip-job.ts';
import type { CaseArticle } from '../snippet.ts';
import { changeTexts, mapKept, withFields } from './change-texts.ts';
import type { ScrubScope } from './scrub-scope.ts';
import { ERASED, type ScrubTexts } from './scrub-texts.ts';
import { deeperTexts, textsOfStep } from './step-texts.ts';

/** A scope that is ready for use. */
export interface Scrubbing {
  readonly takes: ScrubScope['takes'];
  readonly people: ReadonlySet<string>;
  readonly orders: ReadonlySet<string>;
  readonly calls: ReadonlySet<string>;
  readonly custody: ReadonlySet<string>;
  readonly besideCustody: ReadonlySet<string>;
  readonly borrowers: ReadonlySet<string>;
  readonly things: ReadonlySet<string>;
  readonly texts: ScrubTexts;
}

const noContact: Order['contact'] = { personId: null, name: '', title: 'none', role: '', phone: '' };

/** An order without what the scope takes out; the same order when that is nothing. */
export function scrubOrder(order: Order, scrubbing: Scrubbing): Order {
  const isOwn = scrubbing.orders.has(order.number) || isLinked(order.contact.personId, scrubbing);
  const own = isOwn ? scrubOwnOrder(order, scrubbing) : order;
  const timeline = mapKept(own.timeline, (entry) => scrubEntry(entry, isOwn, scrubbing));
  return changeTexts(withFields(own, { timeline }), scrubbing.texts.anywhere);
}

/** A record that was not found beforehand, because it was written later or lies in another book's backup. */
function isLinked(personId: string | null, { people }: Scrubbing): boolean {
  return personId !== null && people.has(personId);
}

function scrubOwnOrder(order: Order, { texts }: Scrubbing): Order {
  const { about, beside } = texts;
  const { quote, callback, ownerOffer } = order;
  const timeline = order.timeline.filter(({ act }) => act !== 'file-attached');
  return withFields(order, {
    contact: withFields(order.contact, noContact),
    place: withFields(order.place, { name: beside(order.place.name) }),
    text: about(order.text),
    collector: beside(order.collector),
    referenceNo: about(order.referenceNo),
    messageFor: about(order.messageFor),
    assignee: beside(order.assignee),
    copyTo: mapKept(order.copyTo, beside),
    escalatedTo: beside(order.escalatedTo),
    signer: beside(order.signer),
    ownerOffer: ownerOffer && withFields(ownerOffer, { reason: about(ownerOffer.reason) }),
    quote: quote && withFields(quote, { note: about(quote.note) }),
    pauses: mapKept(order.pauses, (pause) => withFields(pause, { note: about(pause.note) })),
    result: about(order.result),
    callback: callback && withFields(callback, { text: about(callback.text) }),
    voidReason: about(order.voidReason),
    attachments: order.attachments.length === 0 ? order.attachments : [],
    complaint: scrubWithin(order.complaint, texts),
    request: scrubWithin(order.request, texts),
    followUps: scrubWithin(order.followUps, texts),
    notices: scrubWithin(order.notices, texts),
    entrusted: scrubWithin(order.entrusted, texts),
    timeline: timeline.length === order.timeline.length ? order.timeline : timeline,
  });
}

function scrubEntry(entry: TimelineEntry, isOwn: boolean, scrubbing: Scrubbing): TimelineEntry {
  const { call, loan } = entry.detail;
  // To whom a key was lent for this order.
  if (typeof loan === 'string' && scrubbing.custody.has(loan))
    return withFields(entry, { detail: withFields(entry.detail, { borrower: '' }) });
  const isOwnCall = entry.act === 'call-joined' && typeof call === 'string' && scrubbing.calls.has(call);
  if (!isOwnCall && !isOwn) return entry;
  return withFields(entry, { detail: scrubStep(entry.detail, entry.act, scrubbing.texts) });
}

/** The fields of a step, or of its entry in a timeline, without what people wrote in them. */
export function scrubStep<T extends object>(step: T, act: string, texts: ScrubTexts): T {
  const { about, beside } = texts;
  const fields = textsOfStep(act);
  const replaced: Record<string, unknown> = {};
  for (const key of fields.about) replaced[key] = scrubField(Reflect.get(step, key), about, texts);
  for (const key of fields.beside) replaced[key] = scrubField(Reflect.get(step, key), beside, texts);
  const known = Object.fromEntries(Object.entries(replaced).filter(([, value]) => value !== undefined));
  return withFields(step, known as Partial<T>); // fields of the step itself, by the table of steps
}

const deeperAbout: ReadonlySet<string> = new Set(deeperTexts.about);
const deeperBeside: ReadonlySet<string> = new Set(deeperTexts.beside);

/** A record inside another one or a step, without what people wrote in it, by the names of its fields. */
export function scrubWithin<T>(value: T, texts: Pick<ScrubTexts, 'about' | 'beside'>): T {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return mapKept(value, (part: unknown) => scrubWithin(part, texts)) as T; // a list for a list
  const changed = Object.entries(value).map(([key, part]: [string, unknown]) => {
    if (!isTexts(part)) return [key, scrubWithin(part, texts)];
    if (deeperAbout.has(key)) return [key, changeTexts(part, texts.about)];
    return [key, deeperBeside.has(key) ? changeTexts(part, texts.beside) : part];
  });
  return withFields(value, Object.fromEntries(changed) as Partial<T & object>); // the same keys
}

/** A text, a list of names, or a record of which some fields are written by people. */
function scrubField(value: unknown, change: (text: string) => string, texts: ScrubTexts): unknown {
  const isRecord = typeof value === 'object' && value !== null && !isTexts(value);
  return isRecord ? scrubWithin(value, texts) : changeTexts(value, change);
}

function isTexts(value: unknown): boolean {
  return (
    typeof value === 'string' || (Array.isArray(value) && value.every((part) => typeof part === 'string'))
  );
}

/**
 * A call without what the scope takes out; the same call when that is nothing.
 *
 * A whole record keeps the id of the person: how often somebody has called is counted from it. The name behind the id
 * is in the directory, and goes with the erasure of that person.
 */
export function scrubCall(call: Call, scrubbing: Scrubbing): Call {
  const { takes, calls, orders, texts } = scrubbing;
  const { about, beside, anywhere } = texts;
  const isOwn = calls.has(call.number) || isLinked(call.personId, scrubbing);
  const isNamed = isOwn || (call.order !== null && orders.has(call.order));
  const named = isNamed ? withFields(call, { text: about(call.text), answer: about(call.answer) }) : call;
  const own = isOwn
    ? withFields(named, {
        personId: takes === 'needles' ? null : call.personId,
        callerName: '',
        collector: beside(call.collector),
        place: withFields(call.place, { name: beside(call.place.name) }),
      })
    : named;
  return changeTexts(own, anywhere);
}

/**
 * An article of the case library; names go only from one that was made of the person's orders.
 *
 * It was written to be read for years, so it stays when orders are taken out by their age.
 */
export function scrubCase(article: CaseArticle, { takes, orders, texts }: Scrubbing): CaseArticle {
  const isNamed = takes === 'needles' && article.order !== null && orders.has(article.order);
  const { title, problem, solution, keys } = article;
  const { beside } = texts;
  const named = {
    ...{ title: beside(title), problem: beside(problem) },
    ...{ solution: beside(solution), keys: beside(keys) },
  };
  return changeTexts(isNamed ? withFields(article, named) : article, texts.anywhere);
}

/** A slip on its way to paper, without the reason that somebody wrote for printing it again. */
export function scrubSlipJob(job: SlipJob, scrubbing: Scrubbing): SlipJob {
  const { orders, texts } = scrubbing;
  const isOwn = (job.order !== null && orders.has(job.order)) || isAboutOwn(job, scrubbing);
  return changeTexts(isOwn ? withFields(job, { reason: texts.about(job.reason) }) : job, texts.anywhere);
}

/** Whether a slip is of a stay or of a thing of the scope. */
export function isAboutOwn(
  { about }: Pick<SlipJob, 'about'>,
  { custody, besideCustody, things }: Pick<Scrubbing, 'custody' | 'besideCustody' | 'things'>,
): boolean {
  if (about === null) return false;
  return (
    about.numbers.some((number) => custody.has(number) || besideCustody.has(number)) ||
    about.things.some((id) => things.has(id))
  );
}

/** A person: nothing but the id of one that is erased, anybody else without the telephones of that one. */
export function scrubPerson(person: Person, { people, texts }: Scrubbing): Person {
  if (people.has(person.id)) return withFields(person, nobody(person));
  const phones = person.phones.filter((phone) => texts.anywhere(phone) === phone);
  const kept = phones.length === person.phones.length ? person : { ...person, phones };
  return changeTexts(kept, texts.anywhere);
}

function nobody(person: Person): Omit<Person, 'id'> {
  const keep = <T>(list: T[]): T[] => (list.length === 0 ? list : []);
  return {
    name: ERASED,
    title: 'none',
    phones: keep(person.phones),
    plates: keep(person.plates),
    roles: keep(person.roles),
    firm: '',
    vip: false,
    note: '',
    noteBy: '',
    noteOn: '',
    pinyin: '',
    initials: '',
    refusesCallbacks: false,
  };
}
