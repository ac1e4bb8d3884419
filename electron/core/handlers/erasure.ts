import type { ParsedInputOf } from '../../../shared/contract.ts';
import { decided } from '../../../shared/domain/decision.ts';
import type { Refusal } from '../../../shared/refusal.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import { orTrouble } from '../bundle/bundle-trouble.ts';
import { deskFilesOf } from '../move/desk-files.ts';
import type { ErasedPerson } from '../store/erasure/erase-person.ts';
import type { ErasureAsker } from '../store/erasure/erasures.ts';
import type { OnProgress } from '../store/erasure/erasure-parts.ts';
import { byRule, type Handlers, type Visit } from './handler.ts';

type ErasureChannels =
  | 'erasure.look'
  | 'erasure.erase'
  | 'erasure.list'
  | 'retention.list'
  | 'retention.save'
  | 'retention.run'
  | 'visits.purge';

/** Taking a person's data out of the book, and what is too old to be kept. */
export const erasureHandlers = {
  'erasure.look': async (input, visit) => {
    const whom = whomOf(input);
    if (!whom) return refuse({ kind: 'person-unknown', what: '' });
    return watched(visit, (onProgress) => visit.erasures.look(whom, onProgress));
  },
  'erasure.erase': async (input, visit) => {
    const whom = whomOf(input);
    if (!whom) return refuse({ kind: 'person-unknown', what: '' });
    const asked = askedBy(visit, 'erasure.erase', input);
    const desks = await deskFiles(visit);
    if (!desks.ok) return desks;
    const erased = await watched(visit, (onProgress) => visit.erasures.erasePerson(whom, asked, onProgress));
    if (!erased.ok) return erased;
    loadAnew(visit);
    const { erasures, changes, secondFolderOwes, bundles } = erased.value;
    const left = { bundles: [...bundles], desks: desks.value };
    return ok({ erasure: erasures[0] ?? '', changes, secondFolderOwes, ...left });
  },
  'erasure.list': async (_input, visit) =>
    ok({ erasures: await visit.store.read(({ desk }) => [...desk.erasures]) }),
  'visits.purge': async (_input, { erasures }) => {
    const outlook = await erasures.purge.outlook();
    if (!outlook.ok) return outlook;
    const { days, last } = outlook.value;
    return ok({ days: [...days], last });
  },
  'retention.list': async (_input, visit) => {
    const due = await watched(visit, (onProgress) => visit.erasures.listDue(onProgress));
    return due.ok ? ok({ rules: [...visit.store.book.desk.retention], due: due.value }) : due;
  },
  'retention.save': byRule(
    'retention.save',
    (_book, { rule }: Pick<ParsedInputOf<'retention.save'>, 'rule'>) =>
      decided([{ type: 'retention-saved', rule }], { done: true as const }),
  ),
  'retention.run': async (input, visit) => {
    const asked = askedBy(visit, 'retention.run', input);
    const desks = await deskFiles(visit);
    if (!desks.ok) return desks;
    const erased = await watched(visit, (onProgress) =>
      visit.erasures.eraseDue(input.kinds, asked, onProgress),
    );
    if (!erased.ok) return erased;
    loadAnew(visit);
    const { records, changes, secondFolderOwes, bundles } = erased.value;
    const left = { bundles: [...bundles], desks: changes === 0 ? [] : desks.value };
    return ok({ records, changes, secondFolderOwes, ...left });
  },
} satisfies Handlers<ErasureChannels>;

function whomOf({ personId, borrowerId }: ParsedInputOf<'erasure.look'>): ErasedPerson | null {
  if (personId !== undefined) return { personId };
  return borrowerId === undefined ? null : { borrowerId };
}

/** Read before anything is taken out: a disk that does not allow it refuses the erasure whole. */
function deskFiles({ store }: Visit): Promise<Result<string[], Refusal>> {
  return orTrouble(store.depth.folder, async () => ok(await deskFilesOf(store)));
}

function askedBy(
  visit: Visit,
  command: 'erasure.erase' | 'retention.run',
  { reason, commandId }: Pick<ParsedInputOf<'erasure.erase'>, 'reason' | 'commandId'>,
): ErasureAsker {
  return { command, commandId, by: visit.staffId, reason };
}

async function watched<T>(visit: Visit, work: (onProgress: OnProgress) => Promise<T>): Promise<T> {
  const tell = (done: number, total: number): void =>
    visit.tellCaller({ kind: 'progress', task: 'erasure', done, total, at: visit.clock.now() });
  try {
    return await work(tell);
  } finally {
    // Done or refused: nothing is under way any more.
    tell(1, 1);
  }
}

/** The erasing facts never go to a window, so the windows read the book again. */
function loadAnew(visit: Visit): void {
  visit.tell({ kind: 'directory-changed' });
  visit.tell({ kind: 'book-exchanged' });
}
