import { describe, expect, it } from 'vitest';
import { apply } from '../../../../shared/domain/apply.ts';
import { factSchema, type Fact } from '../../../../shared/domain/facts.ts';
import { scrubbedBeside } from '../../../../shared/domain/rescue/scrub-book.ts';
import { createScrubbing, scrubFacts } from '../../../../shared/domain/rescue/scrub-facts.ts';
import { ERASED } from '../../../../shared/domain/rescue/scrub-texts.ts';
import { bookWith, minutesLater } from '../../../builders.ts';

const NAME = '欧阳慧敏';
const PHONE = '13800007700';
const CALLED = `${NAME}要的，电话 138 0000 7700`;
const LEFT = `${ERASED}要的，电话 ${ERASED}`;
const ORDER = 'A261122-0007';
/** A hash in which the telephone stands by chance. */
const hash = PHONE.padEnd(64, 'a');

const nothing = {
  ...{ people: ['p'], orders: [], calls: [], custody: [], besideCustody: [], borrowers: [], things: [] },
  ...{ words: [NAME], phones: [PHONE], sharedPhones: [] },
};
const ofPerson = createScrubbing({ takes: 'needles', ...nothing });
const ofRecords = createScrubbing({ takes: 'whole', ...nothing, orders: [ORDER], words: [], phones: [] });

const span = { origin: hash, letter: 'A', fromSeq: 1, toSeq: 9, head: hash } as const;
const bundle = (reason: string) => ({
  ...{ id: 'b-1', span, file: '/欧阳慧敏/bundle.cbb', bytes: 7, isSealed: true, reason },
});
const draw = (note: string) => ({
  ...{ id: 'd-1', fromOn: '2026-11-01', toOn: '2026-11-07', percent: 15, seed: 1 },
  ...{ drawnAt: minutesLater(0), drawnBy: '1002', of: { '1001': 1 } },
  checks: [{ record: ORDER, staff: '1001', wrong: null, note, by: null, at: null }],
});
const begun = (reason: string): Fact => ({
  ...{ type: 'export-begun', export: 'e-1', format: 'csv', personal: false, reason },
  ...{ file: '/exports/part', path: '/exports/whole' },
  subject: {
    ...{ kind: 'ledger', ledger: 'visits', fromOn: '2026-11-01', toOn: '2026-11-30', language: 'en' },
    filter: { hasText: true },
  },
});

/** Every fact of a receipt in which a person may be named, with a text in that place. */
const named: readonly (readonly [string, (text: string) => Fact])[] = [
  ['export-begun', begun],
  ['bundle-written', (text) => ({ type: 'bundle-written', bundle: bundle(text) })],
  ['bundle-taken', (text) => ({ type: 'bundle-taken', bundle: bundle(text) })],
  ['desk-dropped', (text) => ({ type: 'desk-dropped', desk: '0123456789abcdef', reason: text })],
  ['desk-moved', (text) => ({ type: 'desk-moved', move: 'm-1', file: '/stick/desk.cbm', reason: text })],
  ['quality-drawn', (text) => ({ type: 'quality-drawn', draw: draw(text) })],
  [
    'quality-checked',
    (text) => ({ type: 'quality-checked', draw: 'd-1', record: ORDER, wrong: ['kind'], note: text }),
  ],
];

describe.each(named)('the words of %s', (_type, fact) => {
  it('lose the name and the telephone of whoever is erased, and nothing else', () => {
    expect(factSchema.parse(fact(CALLED))).toEqual(fact(CALLED));
    expect(scrubFacts([fact(CALLED)], ofPerson)).toEqual([fact(LEFT)]);
  });

  it('stay the same facts when nobody in them is erased', () => {
    const facts = [fact('每月交表')];
    expect(scrubFacts(facts, ofPerson)).toBe(facts);
  });
});

describe('a note about a record that goes altogether', () => {
  it.each(named.filter(([type]) => type.startsWith('quality')))('goes from %s', (_type, fact) => {
    expect(scrubFacts([fact('她的门牌写错了')], ofRecords)).toEqual([fact(ERASED)]);
  });
});

it('leaves a confirmed bundle its hashes, and takes a telephone out of where it lies', () => {
  const confirmed = (file: string): Fact => ({ type: 'bundle-confirmed', span, file });
  expect(scrubFacts([confirmed(`/${PHONE}/a`)], ofPerson)).toEqual([confirmed(`/${ERASED}/a`)]);
});

it('leads the living receipts to where the erased journal leads', () => {
  const lived: Fact[] = [
    begun(CALLED),
    { type: 'bundle-written', bundle: bundle(CALLED) },
    { type: 'quality-drawn', draw: draw(CALLED) },
  ];
  const told = (facts: readonly Fact[]) => {
    const book = bookWith();
    const stamp = { seq: 1, at: minutesLater(1), by: '1001' };
    for (const fact of structuredClone(facts)) apply(book, fact, stamp);
    return book;
  };
  const living = told(lived);
  const recalled = scrubbedBeside(living, ofPerson);
  expect(recalled.map(({ type }) => type)).toEqual(['receipts-recalled']);
  const { exports, bundles, quality } = told([...lived, ...recalled]).desk;
  const replayed = told(scrubFacts(lived, ofPerson)).desk;
  expect({ exports, bundles, quality }).toEqual({
    exports: replayed.exports,
    bundles: replayed.bundles,
    quality: replayed.quality,
  });
  expect(JSON.stringify({ exports, bundles, quality })).toContain(LEFT);
  expect(scrubFacts(recalled, ofPerson)).toBe(recalled);
});
