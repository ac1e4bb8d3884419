import type { DeskState } from '../domain/book.ts';
import type { Level, Notice } from '../domain/clock/notice.ts';
import type { DutyPerson } from '../domain/clock/duty-person.ts';
import type { Order, Severity } from '../domain/order/order.ts';
import { localTime, timeOfDayMs } from './local-days.ts';

/** The part of a desk that names people. */
export type LadderDesk = Pick<DeskState, 'dutyPeople' | 'departments' | 'staff' | 'centre'>;

/**
 * Who stands on a step of the ladder for an order at a moment; empty when nobody is named.
 *
 * Named people of the department and the hour come first, then those for all departments, then the staff of that role.
 * Source: 前台 → 客服主管/负责人 → 客服经理 → 总经理 (001), "with named people per department and shift".
 */
export function personOn(
  desk: LadderDesk,
  level: Level,
  order: Pick<Order, 'department' | 'owner'>,
  at: string,
): string {
  if (level === 'owner') return desk.staff[order.owner]?.name ?? '';
  const { ms } = localTime(Date.parse(at), desk.centre?.timeZone ?? 'Asia/Shanghai');
  const fitting = Object.values(desk.dutyPeople).filter(
    (person) =>
      person.level === level &&
      (person.department === null || person.department === order.department) &&
      isOnDuty(person, ms),
  );
  const named = fitting.find(({ department }) => department !== null) ?? fitting[0];
  if (named) return named.name;
  if (level === 'head') return desk.departments[order.department]?.head ?? '';
  if (level === 'general-manager') return '';
  return Object.values(desk.staff).find(({ role, isActive }) => role === level && isActive)?.name ?? '';
}

function isOnDuty({ from, to }: DutyPerson, ms: number): boolean {
  const [begin, end] = [timeOfDayMs(from), timeOfDayMs(to)];
  if (begin === end) return true;
  return begin < end ? ms >= begin && ms < end : ms >= begin || ms < end;
}

/** Who is told at once of a complaint of a severity (R6 table): "立刻通知其经理及相关部门并向上级领导报告" (001). */
export const toldAtOnce: Readonly<Record<Severity, readonly Level[]>> = {
  S1: ['head', 'manager', 'general-manager'],
  S2: ['head', 'manager'],
  S3: ['supervisor'],
  S4: [],
};

/** A line of the calling list for each level, with the name it has now. */
export function noticesFor(
  desk: LadderDesk,
  order: Pick<Order, 'department' | 'owner'>,
  levels: readonly Level[],
  about: Pick<Notice, 'why' | 'percent' | 'dueAt'> & { readonly key: string },
): Notice[] {
  const { key, ...rest } = about;
  // The owner is at the desk and reads it on the wall.
  return levels
    .filter((each) => each !== 'owner')
    .map((each) => ({
      id: `${key}:${each}`,
      level: each,
      name: personOn(desk, each, order, about.dueAt),
      ...rest,
      told: null,
    }));
}
