import { newComplaint, type Complaint } from '../../../../shared/domain/complaint/complaint.ts';
import type { zhCN } from '../../../../shared/words/zh-CN.ts';
import type { ActField } from '../act-form.ts';
import type { EntryGround } from './entry-ground.ts';

type Label = keyof (typeof zhCN)['complaints']['field'];

export const optional = { isOptional: true } as const;

/** One field of a complaint's form; without more a line of text. */
export function entryField(
  { t }: Pick<EntryGround, 't'>,
  name: string,
  label: Label,
  more: Partial<ActField> = {},
): ActField {
  return { name, label: t(`field.${label}`), kind: 'line', initial: '', ...more };
}

/** A person: those of the department first, then supervisors and managers; anybody else can be typed. */
export function personField(ground: EntryGround, name: string, label: 'follower' | 'person'): ActField {
  const { desk, order, words } = ground;
  const department = desk.departments[order.department];
  const staff = Object.values(desk.staff)
    .filter(({ role, isActive }) => isActive && (role === 'supervisor' || role === 'manager'))
    .map(({ id }) => words.staff(id));
  const names = [
    ...(label === 'follower' ? [...staff, department?.head ?? ''] : [department?.head ?? '', ...staff]),
    ...(department?.workers ?? []),
  ].filter((each) => each !== '');
  const options = [...new Set(names)].slice(0, 9).map((value) => ({ value, label: value }));
  return entryField(ground, name, label, { kind: 'choice', canType: true, options });
}

/** Names as they are typed into one line. */
export function peopleOf(typed: string): string[] {
  return typed
    .split(/[,，、;；]+/)
    .map((each) => each.trim())
    .filter((each) => each !== '');
}

/** Who would go together at first: the supervisor and the head of the department. */
export function textOfPeople({ desk, order, words, acts }: EntryGround): string {
  const supervisor = Object.values(desk.staff).find(
    ({ role, isActive }) => role === 'supervisor' && isActive,
  );
  const head = desk.departments[order.department]?.head ?? '';
  return [supervisor ? words.staff(supervisor.id) : '', head].filter(Boolean).join(acts('listSeparator'));
}

/** A field for sentences. */
export function text(
  ground: EntryGround,
  name: string,
  label: Label,
  more: Partial<ActField> = {},
): ActField {
  return entryField(ground, name, label, { kind: 'text', ...more });
}

/** What is known of the complaint. */
export function complaintOf({ order }: EntryGround): Complaint {
  return order.complaint ?? newComplaint;
}

/** That saving replaces what is written; nothing where nothing is. */
export function replaced({ t }: EntryGround, before: string): string | null {
  return before === '' ? null : t('replaces', { text: before });
}
