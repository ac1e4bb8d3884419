import type { Refusal } from '../../../../shared/refusal.ts';
import { isAllowed, rights } from '../../../../shared/rules/permissions.ts';
import { useSession, useStaff } from '../../../app/desk/desk-context.ts';
import type { LendingDraft } from '../../../app/lending/lending-draft.ts';
import { useRefusalText } from '../../../app/words/use-refusal-text.ts';
import { useWords } from '../../../app/words/use-words.ts';
import type { LendingCheck } from './use-lending-check.ts';

/** Why nothing can be lent yet, in one line: what is missing first, else what stands against it; null when it may be. */
export function useHindrance(draft: LendingDraft, check: LendingCheck, isWorking: boolean): string | null {
  const t = useWords('lending');
  const say = useRefusalText();
  const { health } = useSession();
  const { role } = useStaff();
  if (!isAllowed(role, 'lend and keep'))
    return say({ kind: 'not-allowed', role, needs: [...rights['lend and keep']] });
  if (health.kind === 'read-only') return t('panel.readOnly');
  if (isWorking) return t('panel.working');
  const missing = [
    ...(draft.codes.length === 0 ? [t('panel.missingThing')] : []),
    ...(draft.borrower === null ? [t('panel.missingWho')] : []),
    ...(check.isDueWrong ? [t('panel.due')] : []),
    ...check.objections.flatMap((objection) => missingOf(objection)),
  ];
  const against = check.objections.find((objection) => missingOf(objection).length === 0);
  if (against) return t('panel.cannot', { why: say(against) });
  if (missing.length === 0) return null;
  return t('panel.missing', { what: [...new Set(missing)].join(t('panel.separator')) });

  function missingOf(objection: Refusal): string[] {
    switch (objection.kind) {
      case 'consent-missing':
        return [t('panel.missingConsent')];
      case 'second-missing':
        return [t('panel.missingSecond')];
      case 'approval-missing':
        return [t('panel.missingApproval')];
      case 'fields-missing':
        return [t('panel.missingFields', { fields: objection.fields.join(t('panel.separator')) })];
      case 'borrower-overdue':
        return draft.overrule ? [t('panel.missingApproval')] : [];
      default:
        return [];
    }
  }
}
