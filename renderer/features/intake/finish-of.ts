import type { DraftFields } from '../../../shared/domain/draft/draft.ts';
import type { Kind } from '../../../shared/domain/call/call.ts';
import { kindRule } from '../../../shared/rules/kinds.ts';

/** What finishing a form does: the words of its button, and whether there is a lesser way. */
export type Finish = 'print' | 'send' | 'register' | 'join';

/** What the primary act of a form is, by the kind and by what was chosen. */
export function finishOf(kind: Kind, relation: DraftFields['relation'], isSettled: boolean): Finish {
  if (relation.kind === 'join') return 'join';
  const rule = kindRule(kind);
  if (rule.makesOrder === 'unless-answered' && isSettled) return 'register';
  if (rule.slip !== null) return 'print';
  return rule.visits ? 'send' : 'register';
}
