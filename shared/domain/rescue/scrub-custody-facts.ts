import { isCustodyStep, type CustodyStep } from '../custody/custody-steps.ts';
import type { Fact, FactOf } from '../facts.ts';
import { changeTexts, mapKept, withFields } from './change-texts.ts';
import { isAboutStay, scrubCustody, scrubStocktake, scrubThing } from './scrub-custody.ts';
import { lineByLine, scrubBorrower, scrubConsent } from './scrub-party.ts';
import { scrubWithin, type Scrubbing } from './scrub-records.ts';
import type { ScrubTexts } from './scrub-texts.ts';

/** A fact of the registers without what the scope takes out; null for any other fact. */
export function scrubCustodyFact(fact: Fact, scrubbing: Scrubbing): Fact | null {
  const { texts, borrowers } = scrubbing;
  switch (fact.type) {
    case 'thing-saved':
      return withFields(fact, { thing: scrubThing(fact.thing, scrubbing) });
    case 'things-received':
    case 'things-recalled':
      return withFields(fact, { things: mapKept(fact.things, (thing) => scrubThing(thing, scrubbing)) });
    case 'thing-acted':
      return scrubAct(fact, scrubbing);
    case 'consent-given':
      return scrubGiven(fact, scrubbing);
    case 'borrower-saved':
      return withFields(fact, { borrower: scrubBorrower(fact.borrower, scrubbing) });
    case 'borrower-blocked':
    case 'borrower-unblocked':
      return borrowers.has(fact.borrower)
        ? withFields(fact, { reason: '' })
        : changeTexts(fact, texts.anywhere);
    case 'custody-opened':
    case 'custody-recalled':
      return withFields(fact, { custody: scrubCustody(fact.custody, scrubbing) });
    case 'stocktake-recorded':
      return withFields(fact, { stocktake: scrubStocktake(fact.stocktake, scrubbing) });
    case 'stocktakes-recalled':
      return withFields(fact, {
        stocktakes: mapKept(fact.stocktakes, (count) => scrubStocktake(count, scrubbing)),
      });
    default:
      return isCustodyStep(fact) ? scrubStep(fact, scrubbing) : null;
  }
}

function scrubAct(fact: FactOf<'thing-acted'>, scrubbing: Scrubbing): Fact {
  const { about, anywhere } = scrubbing.texts;
  const isAbout = scrubbing.things.has(fact.thing) || isAboutStay(fact.loan, scrubbing);
  return changeTexts(isAbout ? withFields(fact, { note: lineByLine(fact.note, about) }) : fact, anywhere);
}

function scrubGiven(fact: FactOf<'consent-given'>, { things, texts }: Scrubbing): Fact {
  const consent = things.has(fact.thing)
    ? scrubConsent(fact.consent, { about: texts.beside })
    : changeTexts(fact.consent, texts.anywhere);
  return withFields(fact, { consent });
}

function scrubStep(step: CustodyStep, scrubbing: Scrubbing): Fact {
  const { texts } = scrubbing;
  const isAbout = isAboutStay(step.custody, scrubbing);
  return changeTexts(isAbout ? scrubOwnStep(step, texts) : step, texts.anywhere);
}

/** Which fields of a step are written by people. A new step does not compile before it stands here. */
function scrubOwnStep(step: CustodyStep, texts: ScrubTexts): CustodyStep {
  const { about, beside } = texts;
  switch (step.type) {
    case 'custody-reopened':
    case 'visit-entered':
      return step;
    case 'loan-extended':
    case 'deposit-disposed':
      return withFields(step, { reason: about(step.reason) });
    case 'custody-withdrawn':
    case 'visit-ended':
      return withFields(step, { reason: lineByLine(step.reason, about) });
    case 'visit-left':
      return withFields(step, { note: lineByLine(step.note, about) });
    case 'custody-asked':
    case 'deposit-reminded':
      return withFields(step, { note: about(step.note) });
    case 'custody-told':
      return withFields(step, { to: beside(step.to), note: about(step.note) });
    case 'custody-stepped':
      return withFields(step, { notices: scrubWithin(step.notices, texts) });
    case 'loan-returned': {
      const { returned } = step;
      return withFields(step, { returned: withFields(returned, { note: about(returned.note) }) });
    }
    case 'deposit-released': {
      const { released } = step;
      const said = { to: about(released.to), note: about(released.note) };
      return withFields(step, { released: withFields(released, said) });
    }
  }
}
