import type { TFunction } from 'i18next';
import type { Language } from '../../../shared/domain/primitives.ts';
import type { RecoveryReport } from '../../../shared/domain/rescue/health.ts';
import type { ReadOnlyHealth } from '../../app/health/use-health-sentence.ts';
import { joinSentences } from '../../app/words/join-sentences.ts';
import type {} from '../../app/words/typed-words.ts';

/** What the sentences are written with. */
export interface HappenedGround {
  readonly t: TFunction<'recovery'>;
  /** A moment as it is read today, to the second where it is of today. */
  readonly moment: (at: string) => string;
  readonly figure: (n: number) => string;
  readonly language: Language;
}

/** The four things one wants to know first. */
export interface WhatHappened {
  readonly broke: string;
  readonly whole: string;
  readonly missing: string;
  readonly notDone: string;
}

/**
 * What broke, what is whole, what may be missing and what was not done, in sentences.
 *
 * `report` is null while it is being asked for, or when it could not be given; the health alone says the most of it.
 */
export function whatHappened(
  health: ReadOnlyHealth,
  report: RecoveryReport | null,
  ground: HappenedGround,
): WhatHappened {
  const { t, moment, figure, language } = ground;
  const shownAt = report?.shownAt ?? health.at;
  const places = { time: moment(health.at), seq: figure(report?.shownSeq ?? 0) };
  const setAside = report?.setAside ?? [];
  return {
    broke: joinSentences([t(`broke.${health.why}`, places), ...damageOf(report, ground)], language),
    whole: report ? joinSentences([...shownOf(report, ground), backupOf(report, ground)], language) : '',
    missing: t(`missing.${health.why}`, { time: moment(shownAt) }),
    notDone: joinSentences(
      [t('notDone'), setAside.length > 0 && t('setAside', { names: setAside.join(' ') })],
      language,
    ),
  };
}

function damageOf(report: RecoveryReport | null, { t, moment, figure }: HappenedGround): string[] {
  const damage = report?.damage;
  if (!damage) return [];
  const { fromSeq, toSeq, before, after } = damage;
  const places = { from: figure(fromSeq), to: figure(toSeq ?? 0), count: figure((toSeq ?? 0) - fromSeq + 1) };
  const lost = toSeq === null ? t('lostOpen', places) : t(toSeq === fromSeq ? 'lostOne' : 'lostSome', places);
  if (before === null) return [lost];
  if (after === null) return [lost, t('since', { before: moment(before) })];
  return [lost, t('between', { before: moment(before), after: moment(after) })];
}

function shownOf(
  { damage, shownAt, shownSeq }: RecoveryReport,
  { t, moment, figure }: HappenedGround,
): string[] {
  if (damage && damage.readableAfter > 0) {
    return [t('shownBoth', { before: figure(damage.fromSeq - 1), after: figure(damage.readableAfter) })];
  }
  if (shownAt === null) return [t('shownNone')];
  return [t('shown', { time: moment(shownAt), seq: figure(shownSeq) })];
}

function backupOf({ lastBackup }: RecoveryReport, { t, moment, figure }: HappenedGround): string {
  if (lastBackup === null) return t('noBackup');
  return t('lastBackup', { time: moment(lastBackup.at), seq: figure(lastBackup.seq) });
}
