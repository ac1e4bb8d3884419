import type { Custody, Deposit, Loan, Visit } from '../custody/custody.ts';
import type { Stocktake } from '../custody/stocktake.ts';
import type { Thing } from '../custody/thing.ts';
import { changeTexts, mapKept, withFields } from './change-texts.ts';
import {
  isTheirs,
  lineByLine,
  nobodyOf,
  scrubConsent,
  scrubDoor,
  scrubOthers,
  scrubValues,
} from './scrub-party.ts';
import { scrubWithin, type Scrubbing } from './scrub-records.ts';
import type { ScrubTexts } from './scrub-texts.ts';

/** A stay without what the scope takes out; the same stay when that is nothing. Its number, its thing and its times stay. */
export function scrubCustody(custody: Custody, scrubbing: Scrubbing): Custody {
  const { anywhere, about } = scrubbing.texts;
  const isOwn = scrubbing.custody.has(custody.number) || isTheirs(custody.who, scrubbing);
  const isAbout = isOwn || scrubbing.besideCustody.has(custody.number);
  const named = isAbout ? scrubAbout(custody, isOwn, scrubbing) : custody;
  const who = isOwn ? nobodyOf(custody.who) : scrubOthers(custody.who, scrubbing.texts);
  const values = scrubValues(named.values, isAbout ? about : anywhere);
  return changeTexts(withFields(named, { who, values }), anywhere);
}

function scrubAbout(custody: Custody, isOwn: boolean, { takes, texts }: Scrubbing): Custody {
  const { about } = texts;
  const common = withFields(custody, {
    note: lineByLine(custody.note, about),
    asks: mapKept(custody.asks, (ask) => withFields(ask, { note: about(ask.note) })),
    notices: scrubWithin(custody.notices, texts),
    photos: isOwn && custody.photos.length > 0 ? [] : custody.photos,
    signature: isOwn ? null : custody.signature,
  });
  if (common.kind === 'loan') return scrubLoan(common, texts);
  return common.kind === 'deposit'
    ? scrubDeposit(common, texts)
    : scrubVisit(common, { isOwn, isWhole: takes === 'whole' }, texts);
}

function scrubLoan(loan: Loan, texts: ScrubTexts): Loan {
  const { about, beside } = texts;
  const { returned } = loan;
  return withFields(loan, {
    thingName: beside(loan.thingName),
    purpose: about(loan.purpose),
    extensions: mapKept(loan.extensions, (each) => withFields(each, { reason: about(each.reason) })),
    consent: scrubConsent(loan.consent, texts),
    returned: returned && withFields(returned, { note: about(returned.note) }),
  });
}

function scrubDeposit(deposit: Deposit, { about, beside }: ScrubTexts): Deposit {
  const { released } = deposit;
  return withFields(deposit, {
    what: about(deposit.what),
    shelf: beside(deposit.shelf),
    reminders: mapKept(deposit.reminders, (each) => withFields(each, { note: about(each.note) })),
    released: released && withFields(released, { to: about(released.to), note: about(released.note) }),
    disposal: about(deposit.disposal),
  });
}

const nowhere = { id: null, name: '' } as const;

function scrubVisit(
  visit: Visit,
  { isOwn, isWhole }: { isOwn: boolean; isWhole: boolean },
  { about, beside }: ScrubTexts,
): Visit {
  const place = isWhole ? nowhere : { ...visit.place, name: beside(visit.place.name) };
  return withFields(visit, {
    plate: isOwn ? '' : beside(visit.plate),
    place: withFields(visit.place, place),
    host: about(visit.host),
    why: about(visit.why),
    identityTail: isOwn ? '' : visit.identityTail,
    agreed: about(visit.agreed),
  });
}

/** A thing without what the scope takes out: what it opens stays, whose it is goes. */
export function scrubThing(thing: Thing, scrubbing: Scrubbing): Thing {
  const { texts, things } = scrubbing;
  const { anywhere, beside, about } = texts;
  const isOwn = things.has(thing.id);
  const events = mapKept(thing.events, (event) =>
    isOwn || isAboutStay(event.loan, scrubbing)
      ? withFields(event, { note: lineByLine(event.note, about) })
      : event,
  );
  const door = thing.door && scrubDoor(thing.door, isOwn, scrubbing);
  const named = isOwn ? scrubOwnThing(thing, texts) : thing;
  const values = scrubValues(named.values, isOwn ? beside : anywhere);
  return changeTexts(withFields(named, { events, door, values }), anywhere);
}

function scrubOwnThing(thing: Thing, texts: ScrubTexts): Thing {
  const { beside } = texts;
  const name = beside(thing.name);
  const readings = name === thing.name ? {} : { pinyin: '', initials: '' };
  return withFields(thing, {
    name,
    ...readings,
    parts: mapKept(thing.parts, beside),
    note: beside(thing.note),
    consents: mapKept(thing.consents, (each) => scrubConsent(each, { about: beside })),
  });
}

/** Whether a stay is one of which the words go. */
export function isAboutStay(
  number: string | null,
  { custody, besideCustody }: Pick<Scrubbing, 'custody' | 'besideCustody'>,
): boolean {
  return number !== null && (custody.has(number) || besideCustody.has(number));
}

/** A count: what it counted stays, the reasons name people. */
export function scrubStocktake(count: Stocktake, { texts: { beside } }: Pick<Scrubbing, 'texts'>): Stocktake {
  return withFields(count, {
    unknown: mapKept(count.unknown, beside),
    resolutions: mapKept(count.resolutions, (each) => withFields(each, { reason: beside(each.reason) })),
    note: beside(count.note),
  });
}
