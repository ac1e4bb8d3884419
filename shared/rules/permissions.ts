import type { Role } from '../domain/desk/staff.ts';

const everyone = ['clerk', 'supervisor', 'manager', 'admin'] as const;
const desk = ['clerk', 'supervisor', 'manager'] as const;
const supervisors = ['supervisor', 'manager'] as const;
const house = ['manager', 'admin'] as const;

/**
 * What each role may do (R10); channels name one of these rights.
 *
 * An admin looks after the PC, printers and staff and does not work on orders; a clerk cannot void, reopen or merge.
 */
export const rights = {
  'read the book': everyone,
  'take calls': desk,
  'handle orders': desk,
  'void or reopen orders': supervisors,
  'see full numbers': desk,
  'edit the directory': desk,
  'merge people': supervisors,
  'import the directory': house,
  'print slips': everyone,
  'write the log': everyone,
  'take over drafts': desk,
  'lend and keep': desk,
  'take stock': desk,
  /** What an entrusted key opens, when the desk needs it: `rules/door-need.ts`. */
  'see doors': desk,
  'keep the shift': desk,
  'plan shifts': supervisors,
  'look after registers': supervisors,
  'block borrowers': supervisors,
  'edit rules': ['manager'],
  'edit snippets': supervisors,
  'edit printers': ['supervisor', 'manager', 'admin'],
  'edit staff': house,
  'edit settings': ['supervisor', 'manager', 'admin'],
  /** Ledgers and reports as files, with masked telephones. */
  'export lists': desk,
  /** Names and telephones in full in a file. */
  'export personal data': supervisors,
  /** Whole books: bundles, and the move to another PC. */
  'export the book': house,
  /** The books of other desks, as their bundles brought them. */
  'see other desks': supervisors,
  'see figures of people': supervisors,
  'check quality': supervisors,
  'look after backups': ['supervisor', 'manager', 'admin'],
  'repair the book': ['supervisor', 'manager', 'admin'],
  'restore the book': house,
  'erase personal data': ['manager'],
} as const satisfies Record<string, readonly Role[]>;
export type Right = keyof typeof rights;

/** Whether a role has a right. */
export function isAllowed(role: Role, right: Right): boolean {
  return rolesWith(right).includes(role);
}

/** The roles that have a right, for the sentence that says who may. */
export function rolesWith(right: Right): readonly Role[] {
  return rights[right];
}
