import { createLane } from '../../electron/core/lane.ts';
import { createFiling } from '../../electron/core/past/filing.ts';
import { createBackups } from '../../electron/core/store/backup/backups.ts';
import { openDrafts, type Drafts } from '../../electron/core/store/drafts.ts';
import { errorCode, type Files } from '../../electron/core/store/files.ts';
import { openHistory } from '../../electron/core/store/history/history.ts';
import { historyFolder } from '../../electron/core/store/open-book.ts';
import { openStore } from '../../electron/core/store/open-store.ts';
import type { Log } from '../../electron/core/ports.ts';
import type { Store } from '../../electron/core/store/store.ts';
import { decideTake } from '../../shared/domain/call/decide-take.ts';
import { decided } from '../../shared/domain/decision.ts';
import { defaultSettings } from '../../shared/domain/desk/centre.ts';
import { emptyDraftFields } from '../../shared/domain/draft/draft.ts';
import type { Fact } from '../../shared/domain/facts.ts';
import { MORNING, takeWith } from '../builders.ts';
import { createHand } from '../temp-desk.ts';

/** What came of a run with a fault: what was acknowledged, and every trouble that somebody was told of. */
export interface Outcome {
  /** `order NUMBER TEXT`, `void NUMBER TEXT` and `draft ID TEXT`, as a busy desk prints them. */
  readonly acknowledged: string[];
  readonly told: string[];
  /** The names of backups that were made and proven. */
  readonly backups: string[];
  /** Errors that no disk gives: mistakes of the program. */
  readonly mistakes: string[];
}

/** How often a small desk writes a checkpoint and begins a new segment, and on which day it is opened. */
export interface SmallDeskOptions {
  /** So many days after the first one. */
  readonly day?: number;
  readonly checkpointEvery?: number;
  readonly rotateAtBytes?: number;
}

/** Store and drafts without a desk around them: cheap enough to be opened some ten thousand times. */
export interface SmallDesk {
  readonly store: Store;
  readonly drafts: Drafts;
  /** What was found broken when it was opened. */
  readonly setAside: readonly string[];
  take(text: string): Promise<void>;
  saveDraft(text: string): Promise<void>;
  savePlace(name: string): Promise<void>;
  /** Voids an order, so that it can be filed some days later. */
  voidOrder(order: string, text: string): Promise<void>;
  /** Brings what was closed long ago into history. */
  file(): Promise<void>;
  backUp(): Promise<void>;
  close(): Promise<void>;
}

const DAY_MINUTES = 24 * 60;

const opening: Fact = {
  type: 'desk-opened',
  centre: {
    name: '澄湖苑',
    letter: 'A',
    language: 'zh-CN',
    timeZone: 'Asia/Shanghai',
    phone: '8000',
    isSample: true,
  },
  settings: defaultSettings,
};

export function emptyOutcome(): Outcome {
  return { acknowledged: [], told: [], backups: [], mistakes: [] };
}

/** A log whose notes are told. */
export function outcomeLog(outcome: Outcome): Log {
  return {
    note: (line) => outcome.told.push(line),
    bug: (reference, error) => note(outcome, reference, error),
  };
}

/** Does a piece of work; a system error is told, anything else is a mistake. */
export async function attempt(outcome: Outcome, what: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    note(outcome, what, error);
  }
}

function note(outcome: Outcome, what: string, error: unknown): void {
  const code = errorCode(error);
  if (code === undefined) outcome.mistakes.push(`${what}: ${String(error)}`);
  else outcome.told.push(`${what}: ${code}`);
}

/** Opens a small desk, and furnishes it when it is empty; null, and told, when it does not open. */
export async function openSmallDesk(
  folder: string,
  files: Files,
  outcome: Outcome,
  more: SmallDeskOptions = {},
): Promise<SmallDesk | null> {
  let made = 0;
  const clock = createHand(MORNING);
  clock.forward((more.day ?? 0) * DAY_MINUTES);
  const log = outcomeLog(outcome);
  const newId = () => `n-${more.day ?? 0}-${(made += 1)}`;
  const opened = await openStore({ folder, files, clock, newId, log, ...more });
  if (!opened.ok) {
    outcome.told.push(`not opened: ${JSON.stringify(opened.error)}`);
    return null;
  }
  const store = opened.value;
  const health = store.health();
  if (health.kind !== 'sound') outcome.told.push(`opened read-only: ${health.why} ${health.detail}`);

  async function commit(what: string, decide: Parameters<typeof store.commit<string>>[0]['decide']) {
    const answer = await store.commit({ command: what, id: undefined, by: '1001', decide });
    if (answer.ok) return answer.value;
    outcome.told.push(`${what} refused: ${answer.error.kind}`);
    return null;
  }

  if (store.book.desk.centre === null) await commit('open', () => decided([opening], ''));
  const { drafts, setAside: brokenDrafts } = await openDrafts(files, folder, health.kind === 'sound').catch(
    async (error: unknown) => {
      await store.close();
      throw error;
    },
  );
  const setAside = [...store.opened.setAside, ...(brokenDrafts === null ? [] : [brokenDrafts])];
  outcome.told.push(...setAside.map((name) => `set aside: ${name}`));

  return {
    store,
    drafts,
    setAside,
    async take(text) {
      const order = await commit('take', (book, actor) => {
        const decision = decideTake(book, takeWith({ text }), actor);
        return decision.ok ? decided(decision.value.facts, decision.value.value.order ?? '') : decision;
      });
      if (order !== null) outcome.acknowledged.push(`order ${order} ${text}`);
    },
    async voidOrder(order, text) {
      const voided = await commit('void', () =>
        decided([{ type: 'order-voided', order, reason: '误报' }], ''),
      );
      if (voided !== null) outcome.acknowledged.push(`void ${order} ${text}`);
    },
    async file() {
      const history = openHistory({
        files,
        folder: historyFolder(folder),
        timeZone: () => 'Asia/Shanghai',
        onBroken: ({ day }) => outcome.told.push(`history of ${day} is broken`),
      });
      const filing = createFiling({ store, history, clock, log, lane: createLane() });
      filing.wake();
      await filing.settled();
      history.release();
    },
    async backUp() {
      const backups = createBackups({ store, clock, log, every: () => () => undefined });
      const backup = await backups.make(() => undefined);
      if (backup.ok) outcome.backups.push(backup.value.name);
      else outcome.told.push(`backup refused: ${JSON.stringify(backup.error)}`);
      await backups.rest();
    },
    async saveDraft(text) {
      await drafts.save({
        id: 'd-1',
        owner: '1001',
        kind: 'repair',
        fields: { ...emptyDraftFields, text },
        reservedNumber: null,
        startedAt: MORNING,
        heldAt: null,
        savedAt: MORNING,
      });
      outcome.acknowledged.push(`draft d-1 ${text}`);
    },
    async savePlace(name) {
      const place = { id: `p-${name}`, name, building: '', floor: '', key: name };
      await commit('place', () =>
        decided(
          [{ type: 'place-saved', place: { ...place, pinyin: '', initials: '', areaM2: null, note: '' } }],
          '',
        ),
      );
    },
    close: () => store.close(),
  };
}
