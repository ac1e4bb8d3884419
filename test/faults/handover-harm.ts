import { documentHash } from '../../electron/core/handover/anchor.ts';
import { diskFiles } from '../../electron/core/store/files.ts';
import { journalStart, readJournal } from '../../electron/core/store/journal-reader.ts';
import { journalFolder } from '../../electron/core/store/open-book.ts';
import type { Store } from '../../electron/core/store/store.ts';
import { createWatch } from '../../electron/core/watch/watch.ts';
import type { DeskState } from '../../shared/domain/book.ts';
import type { Handover } from '../../shared/domain/shift/handover.ts';
import { createHand } from '../temp-desk.ts';
import { deeds, FROM, GOING, KEPT, openHandoverStore, TO } from './handover-scene.ts';

/** Everything that is told, of the furnished desk. */
const LINES = 8;
const names = deeds.map(([name]) => name);

/**
 * What is wrong with the book that a kill or a cut has left, seen on a healthy disk; `acknowledged` are the deeds that were
 * said to be saved before it.
 */
export async function harmToHandover(folder: string, acknowledged: readonly string[]): Promise<string[]> {
  const store = await openHandoverStore(folder, diskFiles);
  try {
    if (store.health().kind !== 'sound') return [`opens ${JSON.stringify(store.health())}`];
    const { desk } = store.book;
    const [handover] = Object.values(desk.handovers);
    const isSigned = handover?.state === 'signed';
    const wrong = [
      ...lost(handover, acknowledged),
      ...ownerHarm(desk, isSigned),
      ...documentHarm(handover),
      ...callbackHarm(desk, isSigned),
      ...store.opened.setAside.filter((name) => !name.includes('torn-after')).map((name) => `broken ${name}`),
    ];
    return [...wrong, ...(await anchorHarm(store, isSigned))];
  } finally {
    await store.close();
  }
}

/** How far a handover has come, as the number of deeds that its record shows. */
function reached(handover: Handover | undefined): number {
  if (!handover) return 0;
  const { marks, notes, counts, words } = handover;
  const shown = [
    true,
    Object.keys(notes).length > 0,
    words !== '',
    handover.to !== null,
    Object.keys(marks).length > 0,
    Object.values(marks).some(({ answer }) => answer !== ''),
    Object.values(marks).some(({ as }) => as === 'accepted'),
    Object.keys(marks).length === LINES,
    'keys/site' in counts,
    'passes/pass' in counts,
    'cash' in counts,
    handover.state === 'signed',
    handover.anchor !== null,
  ];
  const first = shown.indexOf(false);
  // One after the other: nothing may be there whose forerunner is gone.
  return shown.slice(first === -1 ? shown.length : first).some(Boolean)
    ? -1
    : first === -1
      ? names.length
      : first;
}

function lost(handover: Handover | undefined, acknowledged: readonly string[]): string[] {
  const at = reached(handover);
  if (at < 0) return ['a later deed is there and an earlier one is not'];
  return acknowledged.filter((name) => names.indexOf(name) >= at).map((name) => `lost: ${name}`);
}

function ownerHarm({ shifts, shift }: DeskState, isSigned: boolean): string[] {
  const open = Object.values(shifts).filter(({ closedAt }) => closedAt === null);
  const owner = isSigned ? TO : FROM;
  const isRight = open.length === 1 && open[0]?.owner === owner && shift === open[0].number;
  return isRight
    ? []
    : [`${open.length} open, of ${open.map((each) => each.owner).join()}, should be ${owner}`];
}

/** The document is there with every line, or there is none. */
function documentHarm(handover: Handover | undefined): string[] {
  if (!handover) return [];
  const { state, lines, figures, closedAt } = handover;
  const isWhole = state === 'signed' && lines.length === LINES && figures !== null && closedAt !== null;
  const isAbsent = state !== 'signed' && lines.length === 0 && figures === null && closedAt === null;
  return isWhole || isAbsent ? [] : [`half a document: ${state}, ${lines.length} lines`];
}

function callbackHarm({ orders, log }: DeskState, isSigned: boolean): string[] {
  const owner = (number: string) => orders[number]?.owner;
  const wrong = GOING.filter((number) => owner(number) !== (isSigned ? TO : FROM));
  const trust = GOING.map((number) => orders[number]?.entrusted ?? null);
  const isTrusted = trust.every((each) => each?.to === TO && each.acceptedAt !== null);
  const isNotTrusted = trust.every((each) => each === null);
  const told = log.filter(({ forNext, handedOver }) => forNext && handedOver !== null).length;
  return [
    ...wrong.map((number) => `${number} belongs to ${owner(number)}`),
    ...((isSigned ? isTrusted : isNotTrusted) ? [] : ['callbacks and counter are in different hands']),
    ...(owner(KEPT) === FROM && orders[KEPT]?.entrusted === null ? [] : [`${KEPT} was not kept`]),
    ...(told === (isSigned ? 1 : 0) ? [] : ['the log does not say who was told']),
  ];
}

/** After the watch has looked, a seal knows its place in the journal, and its sheet waits for the printer once. */
async function anchorHarm(store: Store, isSigned: boolean): Promise<string[]> {
  const log = { note: () => undefined, bug: (_reference: string, error: unknown) => Promise.reject(error) };
  const clock = createHand();
  const watch = createWatch({ store, clock, log, newId: () => `w-${Math.random().toString(36).slice(2)}` });
  await watch.look();
  await watch.close();
  const sheets = Object.values(store.book.desk.slipJobs).filter(({ slip }) => slip === 'handover').length;
  if (sheets !== (isSigned ? 1 : 0)) return [`${sheets} sheets`];
  const [handover] = Object.values(store.book.desk.handovers);
  if (!isSigned || !handover) return [];
  const { anchor } = handover;
  if (!anchor) return ['the seal has no anchor'];
  const hashes = new Map<number, string>();
  await readJournal(diskFiles, journalFolder(store.depth.folder), journalStart, {
    onLine: ({ seq, hash }) => void hashes.set(seq, hash),
  });
  return [
    ...(hashes.get(anchor.seq) === anchor.hash ? [] : [`the journal has not ${anchor.seq} ${anchor.hash}`]),
    ...(documentHash(handover) === anchor.document ? [] : ['the document is another one']),
  ];
}
