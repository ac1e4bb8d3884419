import { useMemo } from 'react';
import type { Register, RegisterField } from '../../../../shared/domain/custody/register.ts';
import { thingByCode } from '../../../../shared/domain/custody/find-thing.ts';
import { classOfThing, objectionsToLending } from '../../../../shared/domain/custody/objections.ts';
import type { Refusal } from '../../../../shared/refusal.ts';
import { dueBack } from '../../../../shared/rules/due-back.ts';
import { useDesk, useStaff } from '../../../app/desk/desk-context.ts';
import type { LendingDraft } from '../../../app/lending/lending-draft.ts';
import { useMinute } from '../../../app/now/now.ts';
import { readMoment } from '../../../app/orders/local-moment.ts';
import { useFormat } from '../../../app/words/format-context.ts';

const HOUR = 3_600_000;
const HOURS = 4;
const MINUTE = 60_000;

/** What a lending still needs, and what stands against it. */
export interface LendingCheck {
  /** Everything that stands against it, with the second person counted once the PIN is typed. */
  readonly objections: readonly Refusal[];
  /** What a second person would settle; empty when none is needed. */
  readonly forSecond: readonly Refusal[];
  /** Who could give the PIN for all of it. */
  readonly fit: readonly string[];
  readonly needsConsent: boolean;
  /** The owner has said yes for longer than this one time. */
  readonly hasStandingConsent: boolean;
  /** By when it would be back by the rule; null without a limit. */
  readonly ruleDue: string | null;
  /** The time that was chosen instead of the rule, or undefined. */
  readonly dueAt: string | undefined;
  readonly isDueWrong: boolean;
  /** What the registers ask each time something is lent. */
  readonly fields: readonly RegisterField[];
}

/** Asks the rules about the lending as it stands; the command asks the very same. */
export function useLendingCheck(draft: LendingDraft, register: Register, hasPin: boolean): LendingCheck {
  const desk = useDesk((whole) => whole);
  const { id: me } = useStaff();
  const { timeZone } = useFormat();
  const minute = useMinute();
  return useMemo(() => {
    const { registers, things } = desk;
    const lent = draft.codes.flatMap((code) => thingByCode(desk, code) ?? []);
    const own = [...new Set(lent.map((thing) => thing.register))].flatMap((id) => registers[id] ?? []);
    const asked = own.length > 0 ? own : [register];
    const due = dueBack((asked[0] ?? register).due, minute, timeZone);
    const typedDue = readMoment(draft.typedDue, 'future', minute, timeZone);
    const dueAt =
      draft.due === 'hours'
        ? new Date(minute + HOURS * HOUR + MINUTE).toISOString()
        : draft.due === 'other'
          ? (typedDue ?? undefined)
          : undefined;
    const { id, ...who } = draft.borrower ?? { id: null };
    const borrower = 'name' in who ? { ...who, ...(id !== null && { id }) } : null;
    const check = (second: string | null, hasConsent: boolean, overrule: boolean) =>
      objectionsToLending(
        desk,
        {
          codes: draft.codes,
          borrower,
          order: draft.order,
          dueAt: dueAt ?? null,
          hasConsent,
          second,
          overrule,
          values: draft.values,
        },
        { at: new Date(minute).toISOString(), by: me },
      );
    const isConsentTyped = draft.consent.from.trim() !== '';
    const withoutSecond = check(null, isConsentTyped, draft.overrule);
    const forSecond = withoutSecond.filter((each) => isForSecond(each, draft.overrule));
    const fit = Object.values(desk.staff)
      .filter(({ id: staff, isActive, role }) => isActive && role !== 'admin' && staff !== me)
      .filter(({ id: staff }) =>
        check(staff, isConsentTyped, draft.overrule).every((each) => !isForSecond(each, draft.overrule)),
      )
      .map(({ id: staff }) => staff);
    const chosen = draft.second !== null && fit.includes(draft.second) ? draft.second : (fit[0] ?? null);
    const consentKeys = lent.filter((thing) => classOfThing({ registers }, thing)?.needsConsent);
    const needsConsent = check(null, false, draft.overrule).some(({ kind }) => kind === 'consent-missing');
    return {
      objections: hasPin ? check(chosen, isConsentTyped, draft.overrule) : withoutSecond,
      forSecond,
      fit,
      needsConsent,
      hasStandingConsent: consentKeys.length > 0 && !needsConsent && Object.keys(things).length > 0,
      ruleDue: due === null ? null : new Date(due).toISOString(),
      dueAt,
      isDueWrong: draft.due === 'other' && typedDue === null,
      fields: asked.flatMap(({ fields }) => fields.filter((field) => field.of === 'entry')),
    };
  }, [desk, draft, register, hasPin, me, timeZone, minute]);
}

function isForSecond({ kind }: Refusal, overrule: boolean): boolean {
  return (
    kind === 'second-missing' ||
    kind === 'approval-missing' ||
    kind === 'second-same-person' ||
    (kind === 'borrower-overdue' && overrule)
  );
}
