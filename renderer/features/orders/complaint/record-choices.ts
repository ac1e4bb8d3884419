import type { Chord } from '../../../app/keyboard/chord.ts';
import type { OrderSheet } from '../../../app/orders/order-sheets.ts';
import type { Duty } from '../../../../shared/rules/duties.ts';

/** What a numbered line of the record list does: it opens a sheet, or acts at once. */
export type Recording = OrderSheet | 'apology' | 'note';

/** A line of the list with its digit, which never changes, so that fingers learn it. */
export interface RecordChoice {
  readonly chord: Chord;
  readonly does: Recording;
}

/** The first list: the duties in the order of the handling, what is written every day, and the way to the rest. */
export const firstChoices: readonly RecordChoice[] = [
  { chord: '1', does: 'apology' },
  { chord: '2', does: 'notices' },
  { chord: '3', does: 'response' },
  { chord: '4', does: 'follower' },
  { chord: '5', does: 'handling' },
  { chord: '6', does: 'measure' },
  { chord: '7', does: 'form' },
  { chord: '8', does: 'review' },
  { chord: '9', does: 'more' },
  { chord: '0', does: 'note' },
];

/** What is written more rarely. */
export const moreChoices: readonly RecordChoice[] = [
  { chord: '1', does: 'demand' },
  { chord: '2', does: 'cause' },
  { chord: '3', does: 'compensation' },
  { chord: '4', does: 'letter' },
  { chord: '5', does: 'public-notice' },
  { chord: '6', does: 'joint-visit' },
  { chord: '7', does: 'severity' },
  { chord: '8', does: 'complex' },
];

/** The key that opens the list on a complaint: where other orders have 补一句, which is one of its lines. */
export const recordChord = '0' satisfies Chord;

/** What fulfils a duty; a callback and the digest have screens of their own. */
export const recordingOf: Readonly<Record<Duty, Recording | 'callback' | 'digest'>> = {
  apology: 'apology',
  notify: 'notices',
  'first-response': 'response',
  follower: 'follower',
  form: 'form',
  review: 'review',
  measures: 'measure',
  compensation: 'compensation',
  callback: 'callback',
  'manager-callback': 'callback',
  digest: 'digest',
};

/** The keys that lead from the order to a recording, one after the other. */
export function keysTo(recording: Recording | 'callback' | 'digest'): readonly Chord[] {
  const first = firstChoices.find(({ does }) => does === recording);
  if (first) return [recordChord, first.chord];
  const more = moreChoices.find(({ does }) => does === recording);
  return more ? [recordChord, '9', more.chord] : [];
}
