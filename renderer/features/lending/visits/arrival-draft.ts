import type { Register } from '../../../../shared/domain/custody/register.ts';
import type { Visit } from '../../../../shared/domain/custody/custody.ts';
import { createDrafts } from '../stays/create-drafts.ts';
import { emptyFields } from '../stays/OwnFields.tsx';

/** Whether somebody is here, will come, or may come and go until a day. */
export const ways = ['now', 'expected', 'permit'] as const;
export type ArrivalWay = (typeof ways)[number];

/** What a visit is about, by digit; `other` is written out. */
export const whys = ['friend', 'business', 'works', 'delivery', 'viewing', 'other'] as const;
export type Why = (typeof whys)[number];

/** By when somebody leaves: by the rule of the register, in two hours, or at another time. */
export const untils = ['rule', 'hours', 'other'] as const;
export type Until = (typeof untils)[number];

/** When a visitor goes, and what is said at the moment of coming in. */
export interface EntryDraft {
  readonly pass: string;
  readonly until: Until;
  readonly untilText: string;
  readonly told: boolean;
}

/** What stands in the form of an arrival. */
export interface ArrivalDraft extends EntryDraft {
  readonly way: ArrivalWay;
  readonly class: string;
  readonly plate: string;
  readonly name: string;
  readonly persons: string;
  readonly firm: string;
  readonly phone: string;
  readonly place: Visit['place'];
  readonly host: string;
  /** Who of the directory can be asked, with the number as the book gives it. */
  readonly asked: { readonly personId: string; readonly phone: string } | null;
  readonly agreed: string;
  readonly why: Why | null;
  readonly whyText: string;
  readonly identity: Visit['identity'];
  readonly tail: string;
  readonly expectedText: string;
  readonly permitText: string;
  readonly values: Readonly<Record<string, string>>;
  readonly note: string;
}

export const emptyEntry: EntryDraft = { pass: '', until: 'rule', untilText: '', told: false };

const emptyArrival: ArrivalDraft = {
  ...emptyEntry,
  way: 'now',
  class: '',
  plate: '',
  name: '',
  persons: '1',
  firm: '',
  phone: '',
  place: { id: null, name: '' },
  host: '',
  asked: null,
  agreed: '',
  why: null,
  whyText: '',
  identity: 'seen',
  tail: '',
  expectedText: '',
  permitText: '',
  values: {},
  note: '',
};

/** What somebody has typed of an arrival; it waits until it is finished. */
export const useArrivalDraft = createDrafts(emptyArrival);

/** What is still missing before somebody can be let in or written down. */
export type MissingField = 'who' | 'place' | 'plate' | 'persons' | 'tail' | 'told' | 'permitUntil' | 'own';

/** Names what is missing, in the order of the form. */
export function missingFields(draft: ArrivalDraft, register: Register): readonly MissingField[] {
  const persons = Number(draft.persons);
  const isVehicle = draft.class === 'vehicle';
  const missing: [MissingField, boolean][] = [
    ['plate', isVehicle && draft.plate.trim() === ''],
    ['who', !isVehicle && draft.name.trim() === '' && draft.firm.trim() === ''],
    ['persons', !Number.isInteger(persons) || persons < 1 || persons > 500],
    ['place', draft.place.name.trim() === ''],
    ['tail', draft.identity === 'last-four' && !/^[0-9X]{4}$/.test(draft.tail)],
    ['permitUntil', draft.way === 'permit' && draft.permitText.trim() === ''],
    ['own', emptyFields(register, draft.values).length > 0],
    ['told', draft.way === 'now' && register.notice !== '' && !draft.told],
  ];
  return missing.filter(([, isMissing]) => isMissing).map(([field]) => field);
}
