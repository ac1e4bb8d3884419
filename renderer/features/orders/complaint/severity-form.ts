import { severity, type Severity } from '../../../../shared/domain/order/order.ts';
import { dutiesOf } from '../../../../shared/rules/duties.ts';
import { personOn, toldAtOnce, type LadderDesk } from '../../../../shared/rules/ladder.ts';
import type { ActForm } from '../act-form.ts';
import { entryField } from './entry-fields.ts';
import type { EntryGround } from './entry-ground.ts';

/** What the sheet of the severity reads besides the other forms. */
export interface SeverityGround extends EntryGround {
  readonly ladder: LadderDesk;
  /** The moment by which the people on duty are named. */
  readonly at: string;
}

const gravity: Readonly<Record<Severity, number>> = { S1: 3, S2: 2, S3: 1, S4: 0 };

/** Another severity with its reason; it says whom saving will have told at once and what closing will then need. */
export function severityForm(ground: SeverityGround): ActForm {
  const { order, role, t, terms } = ground;
  const now = order.severity ?? 'S3';
  const options = severity.options.map((value) => ({
    value,
    label: terms(`severity.${value}`),
    ...(value === now ? { remark: t('severity.same', { severity: terms(`severity.${value}`) }) } : {}),
  }));
  const chosen = (text: string | undefined): Severity | null => severity.safeParse(text).data ?? null;
  return {
    channel: 'complaints.changeSeverity',
    fields: () => [
      entryField(ground, 'severity', 'severity', { kind: 'choice', options }),
      entryField(ground, 'reason', 'reason', { kind: 'text' }),
    ],
    remark: (values) => {
      const to = chosen(values['severity']);
      return to === null || to === now ? null : setsOff(ground, to);
    },
    blockOf: (values) => {
      const to = chosen(values['severity']);
      if (to === null) return null;
      if (to === now) return t('severity.same', { severity: terms(`severity.${to}`) });
      const isMilder = gravity[to] < gravity[now];
      return isMilder && role !== 'supervisor' && role !== 'manager' ? t('severity.needsSupervisor') : null;
    },
  };
}

/** Whom a severity has told at once, by name, and which duties it brings. */
function setsOff(ground: SeverityGround, to: Severity): string {
  const { order, ladder, at, t, terms, acts } = ground;
  const listed = new Set(order.notices.filter(({ why }) => why === 'severity').map(({ level }) => level));
  const people = toldAtOnce[to]
    .filter((level) => !listed.has(level))
    .map((level) =>
      t('toldLevel', { level: terms(`level.${level}`), name: personOn(ladder, level, order, at) }).trim(),
    );
  const separator = acts('listSeparator');
  const names = { severity: terms(`severity.${to}`), people: people.join(separator) };
  const owed = dutiesOf({ ...order, severity: to })
    .filter(({ state }) => state === 'open')
    .map(({ duty }) => terms(`duty.${duty}`));
  return [
    people.length > 0 ? t('severity.tells', names) : t('severity.tellsNobody', names),
    owed.length > 0 ? t('severity.duties', { duties: owed.join(separator) }) : '',
  ].join('');
}

/** A matter that has to go up within half an hour (T12); what makes it hard is written down. */
export function complexForm(ground: EntryGround): ActForm {
  return {
    channel: 'orders.markComplex',
    fields: () => [entryField(ground, 'reason', 'complexReason', { kind: 'text' })],
    remark: () => ground.t('complexSetsOff'),
  };
}
