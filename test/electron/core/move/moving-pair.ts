import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { arriveDesk } from '../../../../electron/core/move/arrive-desk.ts';
import { moveDesk } from '../../../../electron/core/move/move-desk.ts';
import { diskFiles, type Files } from '../../../../electron/core/store/files.ts';
import { openStore } from '../../../../electron/core/store/open-store.ts';
import type { Health } from '../../../../shared/domain/rescue/health.ts';
import { MORNING } from '../../../builders.ts';
import { TEST_COST } from '../bundle/bundle-pair.ts';
import { playEvents, type Event } from '../bundle/random-desk.ts';

export const passphrase = '澄湖苑 搬家 2026';

const events: readonly Event[] = [
  { kind: 'call', text: '主卧漏水' },
  { kind: 'days', days: 4 },
  { kind: 'call', text: '门铃不响' },
  { kind: 'photo', pick: 0 },
  { kind: 'segment' },
  { kind: 'call', text: '路灯不亮' },
];

/** Two PCs and a stick below one folder. */
export interface World {
  readonly root: string;
  readonly old: string;
  readonly fresh: string;
  readonly stick: string;
}

/** The places of a world. */
export function worldIn(root: string): World {
  return { root, old: join(root, 'old'), fresh: join(root, 'fresh'), stick: join(root, 'stick') };
}

/** A world with a desk at the old PC. */
export async function liveIn(root: string): Promise<World & { readonly seq: number }> {
  const world = worldIn(root);
  for (const each of [world.old, world.fresh, world.stick]) await mkdir(each, { recursive: true });
  const { seq } = await playEvents(world.old, events);
  return { ...world, seq };
}

let made = 0;

/** Moves the desk of the old PC onto the stick. */
export function moveOut(world: World, files: Files = diskFiles, file?: string) {
  return moveDesk({
    ...{ files, folder: world.old, out: world.stick, file, passphrase, reason: '换电脑', by: '1005' },
    clock: { now: () => MORNING },
    newId: () => `move-${(made += 1)}`,
    cost: TEST_COST,
    progress: () => undefined,
  });
}

/** Takes the desk of the stick in at a PC. */
export function moveIn(folder: string, file: string, files: Files = diskFiles, by: string = passphrase) {
  return arriveDesk({
    ...{ files, folder, file, passphrase: by },
    clock: { now: () => MORNING },
    newId: () => `arrival-${(made += 1)}`,
  });
}

/** The file of a desk on the stick; null when there is none by its name. */
export async function fileOn({ stick }: World): Promise<string | null> {
  const name = (await readdir(stick)).find((each) => each.endsWith('.desk'));
  return name === undefined ? null : join(stick, name);
}

/** Opens the book in a folder as its own PC would. */
function openIn(folder: string) {
  return openStore({
    folder,
    clock: { now: () => MORNING },
    newId: () => `open-${(made += 1)}`,
    log: { note: () => undefined, bug: (_reference, error) => Promise.reject(error) },
  });
}

/** What the book in a folder says of itself when it is opened. */
export async function healthOf(folder: string): Promise<Health> {
  const opened = await openIn(folder);
  if (!opened.ok) throw new Error(opened.error.kind);
  const health = opened.value.health();
  await opened.value.close();
  return health;
}

/** How the book in a folder stands when it is opened. */
export async function stateOf(folder: string): Promise<{ state: string; seq: number; letter: string }> {
  const opened = await openIn(folder);
  if (!opened.ok) return { state: opened.error.kind, seq: 0, letter: '' };
  const { book, depth } = opened.value;
  const health = opened.value.health();
  const living = book.desk.centre === null ? 'empty' : 'living';
  const state = health.kind === 'sound' ? living : health.why;
  const { seq } = depth.writing.durable();
  await opened.value.close();
  return { state, seq, letter: book.desk.centre?.letter ?? '' };
}
