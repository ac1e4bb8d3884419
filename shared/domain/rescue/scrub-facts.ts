import type { Fact, FactOf } from '../facts.ts';
import { changeTexts, mapKept, withFields } from './change-texts.ts';
import {
  scrubCall,
  scrubCase,
  scrubOrder,
  scrubPerson,
  scrubSlipJob,
  scrubStep,
  type Scrubbing,
} from './scrub-records.ts';
import { scrubCustody, scrubThing } from './scrub-custody.ts';
import { scrubLogEntry } from './scrub-log.ts';
import { scrubShiftFact } from './scrub-shift-facts.ts';
import { scrubCustodyFact } from './scrub-custody-facts.ts';
import { scrubBorrower } from './scrub-party.ts';
import { scrubReason, scrubReceiptFact } from './scrub-receipts.ts';
import type { ScrubScope } from './scrub-scope.ts';
import { scrubTexts } from './scrub-texts.ts';
import { isStep, type StepType } from './step-texts.ts';

/** Makes a scope ready for use. */
export function createScrubbing(scope: ScrubScope): Scrubbing {
  return {
    takes: scope.takes,
    people: new Set(scope.people),
    orders: new Set(scope.orders),
    calls: new Set(scope.calls),
    custody: new Set(scope.custody),
    besideCustody: new Set(scope.besideCustody),
    borrowers: new Set(scope.borrowers),
    things: new Set(scope.things),
    texts: scrubTexts(scope),
  };
}

/**
 * The facts of a change without what the scope takes out; the same list when that is nothing.
 *
 * It goes together with `apply`: scrubbing facts and applying them gives the records that applying and then scrubbing
 * gives. Replaying an erased journal therefore leads to the living book. Source: the record/replay property of the store.
 */
export function scrubFacts(facts: Fact[], scrubbing: Scrubbing): Fact[] {
  const kept = facts.filter((fact) => !isOfTakenFile(fact, scrubbing));
  return mapKept(kept.length === facts.length ? facts : kept, (fact) => scrubFact(fact, scrubbing));
}

function isOfTakenFile(fact: Fact, { orders }: Scrubbing): boolean {
  return fact.type === 'file-attached' && orders.has(fact.order);
}

function scrubFact(fact: Fact, scrubbing: Scrubbing): Fact {
  const { texts } = scrubbing;
  switch (fact.type) {
    case 'order-registered':
    case 'order-recalled':
      return withFields(fact, { order: scrubOrder(fact.order, scrubbing) });
    case 'call-taken':
      return withFields(fact, { call: scrubCall(fact.call, scrubbing) });
    case 'log-written':
      return withFields(fact, { entry: scrubLogEntry(fact.entry, scrubbing) });
    case 'slip-queued':
      return withFields(fact, { job: scrubSlipJob(fact.job, scrubbing) });
    case 'case-written':
      return withFields(fact, { article: scrubCase(fact.article, scrubbing) });
    case 'person-saved':
      return withFields(fact, { person: scrubPerson(fact.person, scrubbing) });
    case 'people-merged':
      return withFields(fact, { kept: scrubPerson(fact.kept, scrubbing) });
    case 'directory-imported':
      return withFields(fact, {
        places: changeTexts(fact.places, texts.anywhere),
        people: mapKept(fact.people, (person) => scrubPerson(person, scrubbing)),
      });
    case 'phone-revealed':
      return scrubLook(fact, scrubbing);
    case 'data-erased':
      return scrubEarlierErasure(fact, scrubbing);
    case 'erasures-recalled':
      return withFields(fact, { reasons: mapKept(fact.reasons, (each) => scrubReason(each, scrubbing)) });
    default:
      return (
        scrubCustodyFact(fact, scrubbing) ??
        scrubShiftFact(fact, scrubbing) ??
        scrubReceiptFact(fact, scrubbing) ??
        changeTexts(
          isStep(fact.type) ? scrubOwnStep(fact as FactOf<StepType>, scrubbing) : fact,
          texts.anywhere,
        )
      ); // a step by its type
  }
}

function scrubLook(fact: FactOf<'phone-revealed'>, { people, borrowers }: Scrubbing): Fact {
  const without = (id: string | null, ours: ReadonlySet<string>) => (id !== null && ours.has(id) ? null : id);
  return withFields(fact, {
    personId: without(fact.personId, people),
    borrower: without(fact.borrower, borrowers),
  });
}

/** An earlier erasure carries living records, which may be those of this one too. */
function scrubEarlierErasure(fact: FactOf<'data-erased'>, scrubbing: Scrubbing): FactOf<'data-erased'> {
  return withFields(scrubReason(fact, scrubbing), {
    orders: mapKept(fact.orders, (order) => scrubOrder(order, scrubbing)),
    calls: mapKept(fact.calls, (call) => scrubCall(call, scrubbing)),
    log: mapKept(fact.log, (entry) => scrubLogEntry(entry, scrubbing)),
    custody: mapKept(fact.custody, (each) => scrubCustody(each, scrubbing)),
    things: mapKept(fact.things, (thing) => scrubThing(thing, scrubbing)),
    borrowers: mapKept(fact.borrowers, (borrower) => scrubBorrower(borrower, scrubbing)),
  });
}

function scrubOwnStep(fact: FactOf<StepType>, { orders, calls, texts }: Scrubbing): Fact {
  const isOwnCall = fact.type === 'call-joined' && calls.has(fact.call);
  return orders.has(fact.order) || isOwnCall ? scrubStep(fact, fact.type, texts) : fact;
}
