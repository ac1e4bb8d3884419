import type { Detail, Sentence } from './timeline-ground.ts';
import { words } from './timeline-detail.ts';

/** What the timeline of an order says of the keys and other things that were lent for it. */
export type ThingLineAct = 'thing-lent' | 'thing-returned' | 'thing-lost' | 'thing-not-lent';

const namesOf = (detail: Detail) => ({
  thing: words(detail['thing']),
  borrower: words(detail['borrower']),
});

/** The sentences of things that go out and come back with an order. */
export const thingSentences: Readonly<Record<ThingLineAct, Sentence>> = {
  'thing-lent': (detail, { t }) => [t('thing-lent', namesOf(detail))],
  'thing-returned': (detail, { t }) => [t('thing-returned', namesOf(detail))],
  'thing-lost': (detail, { t }) => [t('thing-lost', namesOf(detail))],
  'thing-not-lent': (detail, { t }) => [t('thing-not-lent', namesOf(detail))],
};
