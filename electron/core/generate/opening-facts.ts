import type { Borrower } from '../../../shared/domain/custody/borrower.ts';
import type { Thing } from '../../../shared/domain/custody/thing.ts';
import type { Person } from '../../../shared/domain/directory/person.ts';
import type { Place } from '../../../shared/domain/directory/place.ts';
import type { Fact } from '../../../shared/domain/facts.ts';
import type { Printer } from '../../../shared/domain/printing/printer.ts';
import type { StoredPin } from '../access/pins.ts';
import { openingFactsOf } from '../exchange/furnish-sample.ts';
import type { SampleCentre } from '../exchange/sample.ts';

/** The receipt printer of an invented desk; a slip of it comes out in two seconds. */
export const inventedPrinter: Printer = {
  id: 'counter',
  name: 'Counter',
  transport: { kind: 'tcp', host: '127.0.0.1', port: 9100 },
  paper: 'thermal-80',
  chinese: 'built-in',
  offsetXmm: 0,
  offsetYmm: 0,
  cut: 'each',
  prints: ['work-order', 'complaint', 'message', 'list'],
  fallback: null,
};

/** A directory of any size, and what there is to lend beside the things of the sample. */
export interface Directory {
  readonly places: readonly Place[];
  readonly people: readonly Person[];
  readonly things?: readonly Thing[];
  readonly borrowers?: readonly Borrower[];
}

/**
 * What is written when an invented desk opens: the sample centre with its staff, a printer and a directory.
 *
 * What all share (gardens, garages, halls) comes from the sample; its flats and their people give way to the directory.
 */
export async function openingFacts(
  sample: SampleCentre,
  { places, people, things = [], borrowers = [] }: Directory,
  hash: (pin: string, staff: string) => Promise<StoredPin>,
): Promise<Fact[]> {
  const common = sample.places.filter(({ building }) => building === '');
  const centre = {
    ...sample,
    places: [...common, ...places],
    people: [...people],
    things: [...sample.things, ...things],
    borrowers: [...sample.borrowers, ...borrowers],
  };
  return [
    ...(await openingFactsOf(centre, 'zh-CN', hash)),
    { type: 'printer-saved', printer: inventedPrinter },
  ];
}
