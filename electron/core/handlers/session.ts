import { openShift } from '../../../shared/domain/apply-shifts.ts';
import type { DeskState } from '../../../shared/domain/book.ts';
import { decided } from '../../../shared/domain/decision.ts';
import { defaultSettings } from '../../../shared/domain/desk/centre.ts';
import type { Staff } from '../../../shared/domain/desk/staff.ts';
import { entryOf } from '../../../shared/domain/entry-of.ts';
import type { Fact } from '../../../shared/domain/facts.ts';
import { deskFor } from '../../../shared/domain/quality/quality-sight.ts';
import { rosterShiftOf } from '../../../shared/domain/shift/roster-shift.ts';
import type { Shift } from '../../../shared/domain/shift/shift.ts';
import type { Refusal } from '../../../shared/refusal.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import { clockCounts } from '../clock-counts.ts';
import { checkPin } from '../access/check-pin.ts';
import type { Handlers, Visit } from './handler.ts';
import { pinFact } from './staff-and-tables.ts';

type SessionChannels =
  | 'setup.begin'
  | 'setup.lookAround'
  | 'setup.leaveSample'
  | 'session.current'
  | 'session.signIn'
  | 'session.lock'
  | 'session.touch'
  | 'desk.snapshot';

/** First run, signing in and out, and what a window mirrors. */
export const sessionHandlers = {
  'setup.begin': async ({ centre, timeZone, manager }, visit) => {
    if (visit.store.book.desk.centre) return refuse({ kind: 'already-opened' });
    const secret = await pinFact(manager.id, manager.pin, visit.pinCost);
    if (!secret.ok) return secret;
    const staff: Staff = {
      id: manager.id,
      name: manager.name,
      latinName: '',
      role: 'manager',
      phone: '',
      isActive: true,
    };
    const facts: Fact[] = [
      { type: 'desk-opened', centre: { ...centre, timeZone, isSample: false }, settings: defaultSettings },
      { type: 'staff-saved', staff },
      secret.value,
      { type: 'signed-in', staff: staff.id },
    ];
    const opened = await visit.store.commit({
      command: 'setup.begin',
      id: undefined,
      by: staff.id,
      // Two windows may ask at once; only the first opens the desk.
      decide: (book) =>
        book.desk.centre ? refuse({ kind: 'already-opened' }) : decided(facts, { done: true } as const),
    });
    if (opened.ok) enter(visit, staff);
    return opened;
  },
  'setup.lookAround': async ({ language }, visit) => exchange(visit, 'sample', language),
  'setup.leaveSample': async (_input, visit) => exchange(visit, 'real', 'zh-CN'),
  'session.current': async (_input, visit) => ok(await visit.store.read(() => sessionView(visit))),
  'session.signIn': (input, visit) => visit.pinLane(() => signIn(input, visit)),
  'session.lock': async ({ why }, visit) => {
    const staff = visit.session.staffId();
    if (staff === null) return ok({ done: true });
    visit.session.lock();
    visit.tellCaller({ kind: 'session-changed' });
    // Locking must work even when the book takes no changes: the record of it may fail, the lock may not.
    await visit.store.commit({
      command: 'session.lock',
      id: undefined,
      by: staff,
      decide: () => decided([{ type: 'signed-out', staff, why }], null),
    });
    return ok({ done: true });
  },
  'session.touch': async (_input, visit) => {
    visit.session.touch();
    return ok({ done: true });
  },
  'desk.snapshot': async (_input, visit) =>
    ok({
      desk: await visit.store.read(({ desk }) => deskFor(desk, entryOf(desk.staff, visit.staffId ?? ''))),
    }),
} satisfies Handlers<SessionChannels>;

async function exchange(
  visit: Visit,
  to: 'sample' | 'real',
  language: 'zh-CN' | 'en',
): Promise<Result<{ done: true }, Refusal>> {
  if (!visit.exchangeBook) return refuse({ kind: 'not-opened-yet' });
  const { centre } = visit.store.book.desk;
  // A passer-by must not take a real desk out of service by looking at the sample.
  if (to === 'sample' && centre && !centre.isSample && visit.staffId === null)
    return refuse({ kind: 'locked' });
  const exchanged = await visit.exchangeBook(to, language);
  return exchanged.ok ? ok({ done: true }) : exchanged;
}

function enter(visit: Visit, staff: Staff): void {
  visit.session.open(staff);
  visit.tellCaller({ kind: 'session-changed' });
}

/** Signs a person in by PIN. */
async function signIn(
  input: { staff: string; pin: string },
  visit: Visit,
): Promise<Result<{ staff: Staff }, Refusal>> {
  const checked = await checkPin(input, visit);
  if (!checked.ok) return checked;
  const staff = checked.value;
  const recorded = await visit.store.commit({
    command: 'session.signIn',
    id: undefined,
    by: staff.id,
    decide: () => decided([{ type: 'signed-in', staff: staff.id }], null),
  });
  // A read-only book can still be read by those who may; only the record of the signing in is missing.
  if (!recorded.ok && recorded.error.kind !== 'read-only') return recorded;
  enter(visit, staff);
  return ok({ staff });
}

function rosterTimes(desk: DeskState, staff: string, now: number) {
  const planned = rosterShiftOf(desk, staff, now);
  if (!planned) return null;
  const [from, until] = [new Date(planned.from).toISOString(), new Date(planned.until).toISOString()];
  return timesOf(desk, { pattern: planned.pattern.id, from, until });
}

function timesOf(desk: DeskState, { pattern, from, until }: Pick<Shift, 'pattern' | 'from' | 'until'>) {
  const known = pattern === null ? undefined : entryOf(desk.shiftPatterns, pattern);
  return { name: known?.name ?? '', latinName: known?.latinName ?? '', from, until };
}

function sessionView(visit: Visit) {
  const { desk } = visit.store.book;
  const staffId = visit.session.staffId();
  const drafts = visit.drafts.all();
  // The same lines as on the wall, so that the lock and the tray count what the clerk will see.
  const now = Date.parse(visit.clock.now());
  const counts = clockCounts(desk, now);
  const open = openShift(desk);
  const state = desk.centre === null ? 'first-run' : staffId === null ? 'locked' : 'open';
  return {
    state,
    staff: staffId === null ? null : (desk.staff[staffId] ?? null),
    roster: Object.values(desk.staff)
      .filter((person) => person.isActive)
      .map(({ id, name, latinName, role }) => ({
        id,
        name,
        latinName,
        role,
        drafts: drafts.filter((draft) => draft.owner === id).length,
        shift: rosterTimes(desk, id, now),
        keepsCounter: open?.owner === id,
      })),
    shift: open ? timesOf(desk, open) : null,
    centre: desk.centre,
    theme: desk.settings.theme,
    health: visit.store.health(),
    ...counts,
    parked: drafts.length,
    lastChange: visit.store.lastChange(),
    // In an emergency nobody looks which book it is: numbers to ring are never invented ones.
    emergencyContacts: Object.values(visit.practice?.realDepartments() ?? desk.departments).map(
      ({ name, latinName, head, extension, radio }) => ({
        name,
        latinName,
        head,
        extension,
        radio,
      }),
    ),
    practice: visit.practice?.state() ?? null,
  } as const;
}
