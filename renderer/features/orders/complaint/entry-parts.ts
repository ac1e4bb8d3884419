import type { ComplaintEntry, ComplaintEntryKind } from '../../../../shared/domain/complaint/complaint.ts';
import { words } from '../timeline-detail.ts';
import type { Detail, TimelineGround } from '../timeline-ground.ts';

type EntryOf<K extends ComplaintEntryKind> = Extract<ComplaintEntry, { kind: K }>;
type Part = string | false;
type Parts = (detail: Detail, ground: TimelineGround) => readonly Part[];

const text: Parts = (detail) => [words(detail['text'])];

const personAndDay: Parts = (detail, { t, day }) => [
  t('personBy', { person: words(detail['person']), day: day(words(detail['dueOn'])) }),
];

/** What is said of each kind of entry behind its name. */
const parts: Readonly<Record<ComplaintEntryKind, Parts>> = {
  apology: () => [],
  response: text,
  handling: text,
  demand: text,
  cause: (detail, { terms }) => [
    terms(`causeField.${detail['field'] as EntryOf<'cause'>['field']}`), // from the fact
    words(detail['text']),
  ],
  follower: (detail) => [words(detail['name'])],
  measure: (detail, ground) => [words(detail['text']), ...personAndDay(detail, ground)],
  'measure-done': text,
  form: (detail, { t }) => [
    words(detail['plan']),
    words(detail['feedback']) !== '' && t('customerSays', { text: words(detail['feedback']) }),
  ],
  compensation: (detail) => [`${words(detail['text'])} ¥${words(detail['yuan'])}`],
  'compensation-approved': (detail, { t }) => [
    t(detail['isApproved'] === true ? 'approved' : 'declined'),
    words(detail['note']),
  ],
  review: (detail, ground) => [
    words(detail['finding']),
    words(detail['remedy']),
    ...personAndDay(detail, ground),
  ],
  letter: (detail, { t, day }) => [
    t('letterTo', { to: words(detail['to']), day: day(words(detail['sentOn'])) }),
    words(detail['subject']),
  ],
  'letter-answered': (detail, { day }) => [day(words(detail['answeredOn'])), words(detail['text'])],
  'public-notice': (detail) => [words(detail['where']), words(detail['text'])],
  'joint-visit': (detail, { moment }) => [
    moment(words(detail['visitedAt'])),
    words(detail['people']),
    words(detail['text']),
  ],
};

function isEntryKind(kind: string): kind is ComplaintEntryKind {
  return Object.hasOwn(parts, kind);
}

/** The parts of an entry's sentence behind the name of its kind. */
export function entryParts(detail: Detail, ground: TimelineGround): readonly Part[] {
  const kind = words(detail['kind']);
  return isEntryKind(kind) ? parts[kind](detail, ground) : [];
}
