import { decided } from '../../../shared/domain/decision.ts';
import type { Staff } from '../../../shared/domain/desk/staff.ts';
import { entryOf } from '../../../shared/domain/entry-of.ts';
import type { Fact } from '../../../shared/domain/facts.ts';
import type { Refusal } from '../../../shared/refusal.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { hashPin } from '../access/pins.ts';
import type { OpenDesk } from '../desk.ts';
import { furnishSample, type SampleSource } from './furnish-sample.ts';
import { loadSample } from './sample.ts';

/** The PIN of whoever practises: invented like all others there, so that no real one lies in the folder of the practice. */
export const PRACTICE_PIN = '507913';

const LONGEST_STAFF_ID = 20;
const OWN = '-p';

/**
 * Makes the practice ready for a person: the invented centre when it is empty, and the person among its staff.
 *
 * Whoever has the number of an invented colleague gets one that ends in `-p`: the colleague stays. Answers the person as
 * the practice knows her.
 */
export async function furnishPractice(
  desk: OpenDesk,
  source: SampleSource,
  { person, language }: { person: Staff; language: 'zh-CN' | 'en' },
): Promise<Result<Staff, Refusal>> {
  const furnished = await furnishSample(desk, source, language);
  if (!furnished.ok) return furnished;
  const colleague = loadSample(await source()).staff.find(({ id }) => id === person.id);
  const isInvented = colleague !== undefined && colleague.name === person.name;
  const id = colleague && !isInvented ? ownId(person.id) : person.id;
  const guest: Staff = { ...person, id, phone: isInvented ? person.phone : '', isActive: true };
  const pin: Fact[] = entryOf(desk.store.book.access.pins, id)
    ? []
    : [{ type: 'pin-set', staff: id, ...(await hashPin(PRACTICE_PIN, desk.office.pinCost)) }];
  const seated = await desk.store.commit({
    command: 'practice.begin',
    id: undefined,
    by: id,
    decide: () =>
      decided([{ type: 'staff-saved', staff: guest }, ...pin, { type: 'signed-in', staff: id }], guest),
  });
  return seated.ok ? ok(seated.value) : seated;
}

function ownId(id: string): string {
  return `${id.slice(0, LONGEST_STAFF_ID - OWN.length)}${OWN}`;
}

/** The PINs of everybody in a practice, by staff number; all of them are invented and shown on its lock. */
export async function practicePins(
  desk: OpenDesk,
  source: SampleSource,
): Promise<Readonly<Record<string, string>>> {
  const invented = new Map(loadSample(await source()).staff.map(({ id, pin }) => [id, pin]));
  const staff = Object.keys(desk.store.book.desk.staff);
  return Object.fromEntries(staff.map((id) => [id, invented.get(id) ?? PRACTICE_PIN]));
}
