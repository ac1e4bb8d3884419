import type { TFunction } from 'i18next';
import type { Refusal } from '../../../shared/refusal.ts';
import type { ActBlock, OrderAct } from '../../../shared/rules/order-acts.ts';
import type { Duty } from '../../../shared/rules/duties.ts';
import type { ClockName } from '../../../shared/rules/clocks.ts';
import type { Custody } from '../../../shared/domain/custody/custody.ts';
import type { PinWeakness } from '../../../shared/rules/pins.ts';
import type { Role } from '../../../shared/domain/desk/staff.ts';
import type {} from './typed-words.ts';

/** The words that a refusal needs; from `useWords` with the name of each. */
export interface RefusalWords {
  readonly errors: TFunction<'errors'>;
  readonly terms: TFunction<'terms'>;
  readonly custody: TFunction<'custody'>;
  readonly shift: TFunction<'shift'>;
  /** `；` or `; ` between several reasons. */
  readonly separator: string;
}

const MEGABYTE = 1024 * 1024;

/** A refusal as a sentence that names the present state or the next step (ux 7). */
export function refusalText(refusal: Refusal, words: RefusalWords): string {
  return words.errors(`refusal.${refusal.kind}`, places(refusal, words));
}

/** Why an act is blocked, as words for the place beside its button; the duties that are open are named together. */
export function blocksText(
  blocks: readonly ActBlock[],
  words: Pick<RefusalWords, 'errors' | 'terms' | 'separator'>,
): string {
  const duties = blocks.flatMap((block) => (block.kind === 'duty-open' ? [block.duty] : []));
  const texts = blocks.map((block) =>
    block.kind === 'duty-open' ? dutiesText(duties, words) : blockText(block, words),
  );
  return [...new Set(texts)].join(words.separator);
}

function dutiesText(
  duties: readonly Duty[],
  { errors, terms }: Pick<RefusalWords, 'errors' | 'terms'>,
): string {
  const names = duties.map((duty) => terms(`duty.${duty}`));
  return errors('block.duty-open', { duty: names.join(errors('dutySeparator')) });
}

function blockText(
  block: Exclude<ActBlock, { kind: 'duty-open' }>,
  { errors, terms }: Pick<RefusalWords, 'errors' | 'terms'>,
): string {
  if (block.kind === 'wrong-state')
    return errors('block.wrong-state', { state: terms(`state.${block.state}`) });
  return errors(`block.${block.kind}`, { ...block });
}

function places(refusal: Refusal, words: RefusalWords): Record<string, string | number> {
  const { errors, terms, separator } = words;
  switch (refusal.kind) {
    case 'bad-input':
      return { fields: refusal.issues.map((issue) => issue.path).join(separator) };
    case 'not-allowed':
      return { roles: refusal.needs.map((role) => terms(`role.${role as Role}`)).join(separator) }; // the desk sends roles as text
    case 'needs-role':
      return { roles: refusal.roles.map((role) => terms(`role.${role as Role}`)).join(separator) }; // the desk sends roles as text
    case 'clock-unknown':
      return { what: terms(`clock.${refusal.what as ClockName}`) }; // the desk sends the clock that was asked for
    case 'weak-pin':
      return { weakness: errors(`weakness.${refusal.weakness as PinWeakness}`) }; // from pinWeakness
    case 'read-back-missing':
      return { kind: terms(`kind.${refusal.of}`) };
    case 'blocked':
      return {
        order: refusal.order,
        act: terms(`act.${refusal.act as OrderAct}`), // from the state table
        blocks: blocksText(refusal.blocks, words),
      };
    case 'blank-settled':
      return {
        number: refusal.number,
        became: errors(`became.${refusal.became}`, { what: refusal.what }),
      };
    case 'borrower-overdue':
      return { name: refusal.name, codes: refusal.codes.join(separator) };
    case 'approval-missing':
      return {
        code: refusal.code,
        roles: refusal.roles.map((role) => terms(`role.${role as Role}`)).join(separator), // the desk sends roles as text
      };
    case 'fields-missing':
      return { fields: refusal.fields.join(separator) };
    case 'differences-open':
      return { expected: refusal.expected, counted: refusal.counted };
    case 'thing-not-in':
      return { code: refusal.code, state: words.custody(`thingState.${refusal.state}`) };
    case 'custody-closed':
    case 'visit-elsewhere':
      return {
        number: refusal.number,
        state: words.custody(`state.${refusal.state as Custody['state']}`), // the desk sends the state as text
      };
    case 'handover-stage':
      return { number: refusal.number, state: words.shift(`state.${refusal.state}`) };
    case 'handover-unfinished':
      return { missing: missingText(refusal, words) };
    case 'round-unfinished':
      return { left: refusal.left };
    case 'file-too-large':
      return { limitMb: Math.floor(refusal.limit / MEGABYTE) };
    case 'import-trouble': {
      const { kind, ...rest } = refusal.trouble;
      const limitMb = 'limit' in rest ? Math.floor(rest.limit / MEGABYTE) : 0;
      return { trouble: errors(`trouble.${kind}`, { ...rest, limitMb }) };
    }
    default: {
      const { kind: _kind, ...rest } = refusal;
      return rest;
    }
  }
}

/** What stands between a handover and its seal, each with its number. */
function missingText(
  { left, questions, counts, reasons, callbacks }: Extract<Refusal, { kind: 'handover-unfinished' }>,
  { errors, separator }: RefusalWords,
): string {
  const figures = {
    lines: left,
    questions: questions.length,
    counts: counts.length,
    reasons: reasons.length,
    callbacks: callbacks.length,
  } as const;
  return (['lines', 'questions', 'counts', 'reasons', 'callbacks'] as const)
    .filter((what) => figures[what] > 0)
    .map((what) => errors(`unfinished.${what}`, { count: figures[what] }))
    .join(separator);
}
