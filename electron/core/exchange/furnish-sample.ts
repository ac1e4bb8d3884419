import { decided } from '../../../shared/domain/decision.ts';
import { defaultSettings } from '../../../shared/domain/desk/centre.ts';
import type { Fact } from '../../../shared/domain/facts.ts';
import type { Refusal } from '../../../shared/refusal.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import { defaultRoutes } from '../../../shared/rules/routes.ts';
import { hashPin, type StoredPin } from '../access/pins.ts';
import type { OpenDesk } from '../desk.ts';
import { loadSample, type SampleCentre } from './sample.ts';

/** Reads the shipped file of the sample centre, as parsed JSON. */
export type SampleSource = () => Promise<unknown>;

/**
 * Fills an empty book with the invented centre: its departments, staff with their PINs, places and people.
 *
 * A book that is already a sample is left as it is; a real book is refused, so that nothing real is ever mixed with it.
 */
export async function furnishSample(
  desk: OpenDesk,
  source: SampleSource,
  language: 'zh-CN' | 'en',
): Promise<Result<void, Refusal>> {
  const { centre } = desk.store.book.desk;
  if (centre) return centre.isSample ? ok(undefined) : refuse({ kind: 'already-opened' });
  const sample = loadSample(await source());
  const { pinCost } = desk.office;
  const facts = await openingFactsOf(sample, language, (pin) => hashPin(pin, pinCost));
  const furnished = await desk.store.commit({
    command: 'setup.sample',
    id: undefined,
    by: null,
    decide: (book) => (book.desk.centre ? refuse({ kind: 'already-opened' }) : decided(facts, null)),
  });
  if (!furnished.ok) return furnished;
  await desk.office.callers.settle();
  return ok(undefined);
}

/** The facts that open a book of the invented centre; `hash` hashes the PINs of its staff. */
export async function openingFactsOf(
  sample: SampleCentre,
  language: 'zh-CN' | 'en',
  hash: (pin: string, staff: string) => Promise<StoredPin>,
): Promise<Fact[]> {
  const pins = await Promise.all(
    sample.staff.map(async ({ id, pin }): Promise<Fact> => ({
      type: 'pin-set',
      staff: id,
      ...(await hash(pin, id)),
    })),
  );
  return [
    {
      type: 'desk-opened',
      centre: {
        name: sample.centreName,
        letter: 'A',
        language,
        timeZone: 'Asia/Shanghai',
        phone: sample.phone,
        isSample: true,
      },
      settings: defaultSettings,
    },
    ...sample.departments.map((department): Fact => ({ type: 'department-saved', department })),
    ...sample.staff.map(({ pin: _pin, ...staff }): Fact => ({ type: 'staff-saved', staff })),
    ...pins,
    { type: 'route-saved', route: { ...defaultRoutes.complaint, copyTo: headsOf(sample) } },
    { type: 'directory-imported', places: [...sample.places], people: [...sample.people] },
    { type: 'things-received', things: [...sample.things] },
    ...sample.borrowers.map((borrower): Fact => ({ type: 'borrower-saved', borrower })),
  ];
}

// R3.5: 投诉→客户服务人员 + 知会客服负责人.
function headsOf(sample: SampleCentre): string[] {
  return sample.staff.filter((person) => person.role === 'supervisor').map((person) => person.name);
}
