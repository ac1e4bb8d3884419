import { useMemo } from 'react';
import type { WallLine } from '../../../shared/domain/clock/select-wall.ts';
import { isAllowed, rolesWith } from '../../../shared/rules/permissions.ts';
import { useReadDesk, useSession, useStaff } from '../../app/desk/desk-context.ts';
import { stepOf, type Step } from '../../app/orders/order-step.ts';
import { useBlockText } from '../../app/orders/use-act-blocks.ts';
import { useOrderWords } from '../../app/orders/use-order-words.ts';
import { useWords } from '../../app/words/use-words.ts';

/** The next step of a line. */
export interface LineStep {
  /** With the person and the number to dial: `催工程部 8012`. */
  readonly label: string;
  /** Why it cannot be done now; null when it can. */
  readonly block: string | null;
  /** Whether it is a call, whose number stands in the label. */
  readonly isCall: boolean;
}

const right = 'handle orders';
const calls: ReadonlySet<Step> = new Set(['chase', 'askCompletion', 'chaseRequest', 'tell']);

/** Names what Enter does on a line, and why not where it cannot; one function for all rows, however the desk changes. */
export function useLineStep(): (line: WallLine) => LineStep {
  const board = useWords('board');
  const common = useWords('common');
  const acts = useWords('acts');
  const terms = useWords('terms');
  const words = useOrderWords();
  const blockOf = useBlockText();
  const readDesk = useReadDesk();
  const { health } = useSession();
  const { role } = useStaff();
  return useMemo(() => {
    const roles = rolesWith(right).map((each) => terms(`role.${each}`));
    const taskBlock =
      health.kind !== 'sound'
        ? common('readOnly')
        : isAllowed(role, right)
          ? null
          : acts('needsRole', { roles: roles.join(acts('listSeparator')) });
    return (line) => {
      if (line.kind === 'task') return { label: words.asked(line.task), block: taskBlock, isCall: false };
      if (line.kind === 'follow-up')
        return { label: words.asked(line.followUp.reason), block: null, isCall: false };
      const step = stepOf(line.order, line.nearest, 'list');
      if (step === null || step === 'join') return { label: board('open'), block: null, isCall: false };
      return {
        label: words.step(line.order, step, line.nearest),
        block: blockOf(line.order, step, readDesk().orders),
        isCall: calls.has(step),
      };
    };
  }, [board, common, acts, terms, words, blockOf, readDesk, health.kind, role]);
}
