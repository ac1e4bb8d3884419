import type { TimelineEntry } from '../../../shared/domain/order/order.ts';
import type { FactOf, FactType } from '../../../shared/domain/facts.ts';
import type { PromiseFactType } from '../../../shared/domain/apply-promises.ts';
import type { Sentence, TimelineGround } from './timeline-ground.ts';
import { has, scoresOf, words } from './timeline-detail.ts';
import { promiseSentences } from './timeline-promises.ts';
import { thingSentences, type ThingLineAct } from './timeline-things.ts';

/** The facts that leave a line in the timeline of an order; coming back from the past is nothing that happened to it. */
export type TimelineFact =
  | Exclude<
      Extract<
        FactType,
        `order-${string}` | `owner-${string}` | `slip-${'returned' | 'sent-back' | 'queued'}`
      >,
      'order-recalled'
    >
  | 'completion-asked'
  | 'caller-told'
  | 'file-attached'
  | 'call-joined'
  | PromiseFactType;

/** The parts of each sentence; the first is what happened, the others are added where there is something to add. */
const sentences: Readonly<Record<TimelineFact | ThingLineAct, Sentence>> = {
  'order-registered': (detail, { t, terms, channel, moment }) => [
    t('order-registered', { channel: terms(`channel.${channel}`) }),
    has(detail['happenedAt']) && t('backEntry', { time: moment(words(detail['happenedAt'])) }),
    has(detail['paper']) && t('fromPaper', { number: words(detail['paper']) }),
  ],
  'order-dispatched': (detail, { t, acts, department }) => [
    t('order-dispatched', {
      department: department(words(detail['department'])),
      assignee: words(detail['assignee']),
      toldBy: acts(`told.${(detail['toldBy'] ?? 'slip') as FactOf<'order-dispatched'>['toldBy']}`), // from the fact
    }),
  ],
  'order-picked-up': (detail, { t }) => [t('order-picked-up', { signer: words(detail['signer']) })],
  'order-arrived': (detail, { t, moment }) => [
    t('order-arrived', { worker: words(detail['worker']), time: moment(words(detail['arrivedAt'])) }),
  ],
  'order-quoted': (detail, { t }) => [t('order-quoted', { yuan: words(detail['yuan']) })],
  'order-quote-accepted': (_detail, { t }) => [t('order-quote-accepted')],
  'order-started': (_detail, { t }) => [t('order-started')],
  'order-paused': (detail, { t, terms, moment }) => [
    t('order-paused', { reason: terms(`pause.${detail['reason'] as FactOf<'order-paused'>['reason']}`) }), // from the fact
    has(detail['until']) && t('until', { time: moment(words(detail['until'])) }),
    words(detail['note']),
  ],
  'order-resumed': (detail, { t, terms }) => [
    t('order-resumed', { state: terms(`state.${detail['to'] as FactOf<'order-resumed'>['to']}`) }), // from the fact
  ],
  'order-done': (detail, { t, moment }) => [
    t('order-done', { time: moment(words(detail['doneAt'])) }),
    words(detail['result']),
    has(detail['materialsYuan']) && t('materials', { yuan: words(detail['materialsYuan']) }),
  ],
  'slip-returned': (_detail, { t }) => [t('slip-returned')],
  'slip-sent-back': (detail, { t }) => [
    t('slip-sent-back', {
      points: (['complete', 'done', 'signed'] as const)
        .filter((point) => detail[point] === false)
        .map((point) => t(`point.${point}`))
        .join(t('points')),
    }),
    words(detail['note']),
  ],
  'order-called-back': (detail, { t }) => [
    t('order-called-back', {
      outcome: t(`outcome.${detail['outcome'] as FactOf<'order-called-back'>['outcome']}`),
    }), // from the fact
    has(detail['quality']) && t('scores', scoresOf(detail)),
    words(detail['text']),
  ],
  'order-closed': (detail, { t }) => [t('order-closed'), words(detail['reason'])],
  'order-reassigned': (detail, { t, department }) => [
    t('order-reassigned', {
      department: department(words(detail['department'])),
      assignee: words(detail['assignee']),
    }),
    words(detail['reason']),
  ],
  'order-escalated': (detail, { t }) => [
    t('order-escalated', { to: words(detail['to']) }),
    words(detail['reason']),
  ],
  'owner-offered': (detail, { t, staff }) => [
    t('owner-offered', { to: staff(words(detail['to'])) }),
    words(detail['reason']),
  ],
  'owner-taken': (detail, { t, staff }) => [
    t('owner-taken', { to: staff(words(detail['to'])), from: staff(words(detail['from'])) }),
  ],
  'order-chased': (detail, { t, acts }) => [
    t('order-chased', {
      who: words(detail['who']),
      outcome: acts(`chased.${detail['outcome'] as FactOf<'order-chased'>['outcome']}`), // from the fact
    }),
    words(detail['note']),
  ],
  'completion-asked': (detail, { t, acts }) => [
    t('completion-asked', {
      answer: acts(`asked.${detail['answer'] as FactOf<'completion-asked'>['answer']}`),
    }), // from the fact
    words(detail['note']),
  ],
  'caller-told': (detail, { t, moment }) => [
    t('caller-told'),
    words(detail['note']),
    has(detail['promisedAt']) && t('promised', { time: moment(words(detail['promisedAt'])) }),
  ],
  'order-noted': (detail, { t }) => [t('order-noted', { text: words(detail['text']) })],
  'file-attached': (detail, { t }) => [t('file-attached', { name: words(detail['name']) })],
  'call-joined': (detail, { t, moment }) => [
    t('call-joined', { call: words(detail['call']) }),
    has(detail['happenedAt']) && t('backEntry', { time: moment(words(detail['happenedAt'])) }),
    words(detail['text']),
  ],
  'order-voided': (detail, { t }) => [t('order-voided'), words(detail['reason'])],
  'order-reopened': (detail, { t }) => [t('order-reopened'), words(detail['reason'])],
  'slip-queued': (detail, { t }) => [
    detail['copy'] === 1 ? t('slip-queued') : t('slip-reprinted', { copy: words(detail['copy']) }),
    words(detail['reason']),
  ],
  ...promiseSentences,
  ...thingSentences,
};

/** Whether this version has a sentence for an act of the timeline. */
export function isTimelineFact(act: string): act is TimelineFact | ThingLineAct {
  return Object.hasOwn(sentences, act);
}

/** One line of the timeline in words; an act that a later version wrote is named, not hidden. */
export function timelineSentence(
  { act, detail }: Pick<TimelineEntry, 'act' | 'detail'>,
  ground: TimelineGround,
): string {
  const { t } = ground;
  if (!isTimelineFact(act)) return t('unknown', { act });
  const [what, ...more] = sentences[act](detail, ground).filter(
    (part) => part !== false && part !== null && part !== '',
  );
  if (more.length === 0) return what || '';
  return `${what || ''}${t('tail', { text: more.join(t('and')) })}`;
}
