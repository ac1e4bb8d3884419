import type { PromiseFactType } from '../../../shared/domain/apply-promises.ts';
import { level } from '../../../shared/domain/clock/notice.ts';
import type { FactOf } from '../../../shared/domain/facts.ts';
import { entryParts } from './complaint/entry-parts.ts';
import { has, scoresOf, words } from './timeline-detail.ts';
import type { Detail, Sentence, TimelineGround } from './timeline-ground.ts';

/** The sentences of clocks, complaints, callbacks and requests. */
export const promiseSentences: Readonly<Record<PromiseFactType, Sentence>> = {
  'clock-stepped': (detail, { t, terms, moment }) => [
    t('clock-stepped', {
      clock: terms(`clock.${detail['clock'] as FactOf<'clock-stepped'>['clock']}`), // from the fact
      percent: Math.round(Number(detail['percent'])),
      time: moment(words(detail['dueAt'])),
    }),
    toldOf(detail, { t, terms }),
  ],
  'clock-snoozed': (detail, { t, terms, moment }) => [
    t('clock-snoozed', {
      clock: terms(`clock.${detail['clock'] as FactOf<'clock-snoozed'>['clock']}`), // from the fact
      time: moment(words(detail['until'])),
    }),
  ],
  'notice-told': (detail, { t, terms }) => [
    t('notice-told', {
      to: withLevels(words(detail['to']), terms),
      how: terms(`tellingWay.${detail['how'] as FactOf<'notice-told'>['how']}`), // from the fact
    }),
    words(detail['note']),
  ],
  'marked-complex': (detail, { t }) => [t('marked-complex'), words(detail['reason'])],
  'severity-changed': (detail, { t, terms }) => {
    const { from, to } = detail as unknown as FactOf<'severity-changed'>; // from the fact
    return [
      t('severity-changed', { from: terms(`severity.${from}`), to: terms(`severity.${to}`) }),
      words(detail['reason']),
      toldOf(detail, { t, terms }),
    ];
  },
  'complaint-recorded': (detail, ground) => [
    ground.t('complaint-recorded', {
      entry: ground.terms(
        `complaintEntry.${detail['kind'] as FactOf<'complaint-recorded'>['entry']['kind']}`, // from the fact
      ),
    }),
    ...entryParts(detail, ground),
  ],
  'complaint-digested': (_detail, { t }) => [t('complaint-digested')],
  'relay-confirmed': (detail, { t, terms }) => [
    t('relay-confirmed', {
      way: terms(`tellingWay.${detail['way'] as FactOf<'relay-confirmed'>['way']}`), // from the fact
      told: words(detail['told']),
      confirmedBy: words(detail['confirmedBy']),
    }),
  ],
  'alternative-offered': (detail, { t, terms }) => [
    t('alternative-offered', {
      yuan: words(detail['yuan']),
      answer: terms(`alternative.${detail['answer'] as FactOf<'alternative-offered'>['answer']}`), // from the fact
    }),
    words(detail['text']),
  ],
  'request-chased': (detail, { t, terms }) => [
    t('request-chased', {
      outcome: terms(`chaseOutcome.${detail['outcome'] as FactOf<'request-chased'>['outcome']}`), // from the fact
    }),
    words(detail['note']),
  ],
  'dnd-tried': (detail, { t, terms }) => {
    const { means, outcome } = detail as unknown as FactOf<'dnd-tried'>; // from the fact
    return [
      t('dnd-tried', { means: terms(`dndMeans.${means}`), outcome: terms(`dndOutcome.${outcome}`) }),
      words(detail['note']),
    ];
  },
  'follow-up-planned': (detail, { t, terms }) => [
    t('follow-up-planned', {
      reason: terms(
        `callbackReason.${detail['reason'] as FactOf<'follow-up-planned'>['followUp']['reason']}`, // from the fact
      ),
    }),
  ],
  'follow-up-tried': (detail, { t }) => [
    t('follow-up-tried', {
      outcome: t(`outcome.${detail['outcome'] as FactOf<'follow-up-tried'>['outcome']}`), // from the fact
    }),
    has(detail['quality']) && t('scores', scoresOf(detail)),
    words(detail['text']),
  ],
  'callback-entrusted': (detail, { t, staff }) => [
    t('callback-entrusted', { to: staff(words(detail['to'])) }),
    words(detail['reason']),
  ],
  'callback-accepted': (detail, { t, staff }) => [t('callback-accepted', { by: staff(words(detail['by'])) })],
  'notices-given': (detail, ground) => [toldOf(detail, ground)],
};

/** Who has to be told; a step on which nobody is named is said by its name. */
function toldOf(detail: Detail, { t, terms }: Pick<TimelineGround, 't' | 'terms'>): string {
  const told = withLevels(words(detail['told']), terms);
  return told === '' ? '' : t('notices-given', { told });
}

function withLevels(names: string, terms: TimelineGround['terms']): string {
  return names
    .split(' ')
    .map((name) => {
      const known = level.safeParse(name);
      return known.success ? terms(`level.${known.data}`) : name;
    })
    .join(' ');
}
