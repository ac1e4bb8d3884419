import { decided } from '../../../shared/domain/decision.ts';
import * as rules from '../../../shared/domain/desk/decide-desk.ts';
import { entryOf } from '../../../shared/domain/entry-of.ts';
import type { Fact } from '../../../shared/domain/facts.ts';
import type { Refusal } from '../../../shared/refusal.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import { pinWeakness } from '../../../shared/rules/pins.ts';
import { hashPin } from '../access/pins.ts';
import { byRule, type Handlers } from './handler.ts';

type TableChannels =
  | 'staff.save'
  | 'staff.setPin'
  | 'centre.save'
  | 'settings.save'
  | 'departments.save'
  | 'routes.save'
  | 'problems.save'
  | 'problems.remove';

/** Hashes a PIN that is strong enough, as the fact that sets it. */
export async function pinFact(staff: string, pin: string, cost: number): Promise<Result<Fact, Refusal>> {
  const weakness = pinWeakness(pin);
  if (weakness) return refuse({ kind: 'weak-pin', weakness });
  return ok({ type: 'pin-set', staff, ...(await hashPin(pin, cost)) });
}

/** Staff, settings and the tables that managers edit. */
export const tableHandlers = {
  'staff.save': async ({ staff: { pin, ...staff }, commandId }, visit) => {
    const secret = pin === undefined ? null : await pinFact(staff.id, pin, visit.pinCost);
    if (secret && !secret.ok) return secret;
    return visit.store.commit({
      command: 'staff.save',
      id: commandId,
      by: visit.staffId,
      decide: (book, actor) => {
        const saved = rules.decideSaveStaff(book, { staff }, actor);
        if (!saved.ok || !secret) return saved;
        return decided([...saved.value.facts, secret.value], saved.value.value);
      },
    });
  },
  'staff.setPin': async ({ staff, pin, commandId }, visit) => {
    if (!entryOf(visit.store.book.desk.staff, staff)) return refuse({ kind: 'staff-unknown', what: staff });
    const secret = await pinFact(staff, pin, visit.pinCost);
    if (!secret.ok) return secret;
    return visit.store.commit({
      command: 'staff.setPin',
      id: commandId,
      by: visit.staffId,
      decide: () => decided([secret.value], { done: true } as const),
    });
  },
  'centre.save': byRule('centre.save', rules.decideCentre),
  'settings.save': byRule('settings.save', rules.decideSettings),
  'departments.save': byRule('departments.save', rules.decideSaveDepartment),
  'routes.save': byRule('routes.save', rules.decideSaveRoute),
  'problems.save': byRule('problems.save', rules.decideSaveProblem),
  'problems.remove': byRule('problems.remove', rules.decideRemoveProblem),
} satisfies Handlers<TableChannels>;
