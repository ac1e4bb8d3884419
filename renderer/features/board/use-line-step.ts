import { useMemo } from 'react';
import type { WallLine } from '../../../shared/domain/clock/select-wall.ts';
import { isAllowed, rolesWith, type Right } from '../../../shared/rules/permissions.ts';
import { useStayWords } from '../../app/custody/use-stay-words.ts';
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

const calls: ReadonlySet<Step> = new Set(['chase', 'askCompletion', 'chaseRequest', 'tell']);

/** Names what Enter does on a line, and why not where it cannot; one function for all rows, however the desk changes. */
export function useLineStep(): (line: WallLine) => LineStep {
  const board = useWords('board');
  const words = useOrderWords();
  const stays = useStayWords();
  const blockOf = useBlockText();
  const readDesk = useReadDesk();
  const rightBlock = useRightBlock();
  return useMemo(() => {
    const open = { label: board('open'), block: null, isCall: false };
    return (line) => {
      switch (line.kind) {
        case 'task':
          return { label: words.asked(line.task), block: rightBlock('handle orders'), isCall: false };
        case 'follow-up':
          return { label: words.asked(line.followUp.reason), block: null, isCall: false };
        case 'custody':
          if (line.nearest === null) return open;
          return { label: stays.ask(line.custody), block: rightBlock('lend and keep'), isCall: false };
        case 'order': {
          const step = stepOf(line.order, line.nearest, 'list');
          if (step === null || step === 'join') return open;
          return {
            label: words.step(line.order, step, line.nearest),
            block: blockOf(line.order, step, readDesk().orders),
            isCall: calls.has(step),
          };
        }
      }
    };
  }, [board, words, stays, blockOf, readDesk, rightBlock]);
}

/** Why this person cannot do at this desk what a right allows; null when it can be done. */
function useRightBlock(): (right: Right) => string | null {
  const common = useWords('common');
  const acts = useWords('acts');
  const terms = useWords('terms');
  const { health } = useSession();
  const { role } = useStaff();
  return useMemo(
    () => (right) => {
      if (health.kind !== 'sound') return common('readOnly');
      if (isAllowed(role, right)) return null;
      const roles = rolesWith(right).map((each) => terms(`role.${each}`));
      return acts('needsRole', { roles: roles.join(acts('listSeparator')) });
    },
    [common, acts, terms, health.kind, role],
  );
}
