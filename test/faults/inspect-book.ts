import { openDrafts } from '../../electron/core/store/drafts.ts';
import { diskFiles } from '../../electron/core/store/files.ts';
import { openHistory } from '../../electron/core/store/history/history.ts';
import { historyFolder } from '../../electron/core/store/open-book.ts';
import { openStore } from '../../electron/core/store/open-store.ts';
import type { Store } from '../../electron/core/store/store.ts';
import type { Order } from '../../shared/domain/order/order.ts';
import { createHand, deskOptions } from '../temp-desk.ts';
import { lostChanges, ordersNamed } from './lost-changes.ts';

/**
 * What is wrong with the book in a folder, seen on a healthy disk: it does not open sound, files of it are broken, or
 * something that was acknowledged is gone.
 *
 * A torn last line was never acknowledged and is no harm; `mayBeBroken` names files that something else broke.
 */
export async function harmTo(
  folder: string,
  acknowledged: readonly string[],
  mayBeBroken?: RegExp,
): Promise<string[]> {
  const opened = await openStore(deskOptions(folder, createHand()));
  if (!opened.ok) return [`does not open: ${JSON.stringify(opened.error)}`];
  const store = opened.value;
  const health = store.health();
  try {
    const { drafts, setAside } = await openDrafts(diskFiles, folder, health.kind === 'sound');
    const { orders, broken } = await everyOrder(store, ordersNamed(acknowledged));
    const found = [...store.opened.setAside, ...(setAside === null ? [] : [setAside]), ...broken];
    return [
      ...(health.kind === 'sound' ? [] : [`opens ${JSON.stringify(health)}`]),
      ...found
        .filter((name) => !name.includes('torn-after') && !mayBeBroken?.test(name))
        .map((name) => `broken: ${name}`),
      ...lostChanges(acknowledged, orders, drafts.all()).map((line) => `lost: ${line}`),
    ];
  } finally {
    await store.close();
  }
}

/** The orders with these numbers, wherever they are by now, and the days of history that were found broken. */
async function everyOrder(store: Store, numbers: readonly string[]) {
  const broken: string[] = [];
  const history = openHistory({
    files: diskFiles,
    folder: historyFolder(store.depth.folder),
    timeZone: () => 'Asia/Shanghai',
    onBroken: ({ setAside }) => broken.push(`history/${setAside}`),
  });
  const living = store.book.desk.orders;
  const filed = await history.orders(numbers.filter((number) => !Object.hasOwn(living, number)));
  history.release();
  const orders: Record<string, Order> = { ...living };
  for (const order of filed) orders[order.number] = order;
  return { orders, broken };
}
