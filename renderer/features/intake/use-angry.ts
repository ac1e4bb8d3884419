import type { DraftFields } from '../../../shared/domain/draft/draft.ts';
import { personOn } from '../../../shared/rules/ladder.ts';
import { useCalls } from '../../app/calls/use-calls.ts';
import { useStaff } from '../../app/desk/desk-context.ts';
import { momentNow } from '../../app/now/now.ts';
import { useCallForm } from './form-context.ts';
import { useDepartment } from './use-department.ts';
import { useLadderDesk } from './use-ladder-desk.ts';

/**
 * The one key for a loud caller: the call becomes a complaint with a number, at least serious, and goes to a named
 * person; once more takes the mark away again.
 *
 * Source: "对高分贝投诉需启动安抚预案(如记录投诉编号后转交专人处理)" (003).
 */
export function useAngry(): { readonly isAngry: boolean; readonly toggle: () => void } {
  const calls = useCalls();
  const { id: owner } = useStaff();
  const { call, change, go } = useCallForm();
  const department = useDepartment();
  const desk = useLadderDesk();
  const { severity, follower } = call.fields;
  const isAngry = call.kind === 'complaint' && call.fields.isAngry;

  function begin(): void {
    const order = { department: department?.id ?? '', owner };
    const at = new Date(momentNow()).toISOString();
    change({
      isAngry: true,
      severity: atLeastSerious(severity),
      follower: follower || personOn(desk, 'supervisor', order, at),
    });
    if (call.kind !== 'complaint') calls.changeKind(call.id, 'complaint');
    // The bar is on the page after the next drawing only.
    requestAnimationFrame(() => go('follower'));
  }

  function end(): void {
    change({ isAngry: false });
    requestAnimationFrame(() => go('what'));
  }
  return { isAngry, toggle: isAngry ? end : begin };
}

function atLeastSerious(severity: DraftFields['severity']): DraftFields['severity'] {
  return severity === 'S1' ? 'S1' : 'S2';
}
