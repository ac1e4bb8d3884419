import type { OpenSubject } from './open-item.ts';

/** What of a matter can be different at a later look. */
export type LineAspect =
  'state' | 'severity' | 'owner' | 'department' | 'acts' | 'dueAt' | 'asks' | 'tries' | 'slip';

/** One difference between two looks; empty where there was, or is, nothing. */
export interface LineChange {
  readonly aspect: LineAspect;
  readonly from: string;
  readonly to: string;
}

/** The parts of what `open-items.ts` writes as the print of a matter, in its order. */
const aspects: Readonly<Record<OpenSubject['kind'], readonly LineAspect[]>> = {
  order: ['state', 'severity', 'owner', 'department', 'acts'],
  'follow-up': ['tries', 'owner'],
  custody: ['state', 'dueAt', 'asks'],
  slip: ['slip', 'state'],
  task: ['dueAt'],
  log: ['state'],
};

/** What changed in a matter between two prints of it, so that a line that was told can say why it is told again. */
export function changesOf(kind: OpenSubject['kind'], before: string, after: string): LineChange[] {
  const [was, is] = [before.split('|'), after.split('|')];
  return aspects[kind].flatMap((aspect, at) => {
    const [from = '', to = ''] = [was[at], is[at]];
    return from === to ? [] : [{ aspect, from, to }];
  });
}
