import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Low } from 'lowdb';
import { JSONFile } from 'lowdb/node';
import { callTogether, type SaveEngine } from './save-engine.ts';

/** The record of a work order as the engines that know nothing of Counterbook store it: about 1 KB of JSON. */
export interface PlainRecord {
  readonly number: string;
  readonly state: string;
  readonly place: string;
  readonly at: string;
  readonly closedAt: string | null;
  readonly text: string;
  readonly contact: { readonly name: string; readonly phone: string; readonly role: string };
  readonly department: string;
  readonly signer: string;
  readonly result: string;
  readonly timeline: readonly { readonly at: string; readonly by: string; readonly act: string }[];
}

const STATES = [
  'registered',
  'dispatched',
  'picked-up',
  'arrived',
  'done',
  'slip-back',
  'called-back',
  'closed',
];

/** The record with a running index, always the same one. */
export function plainRecord(index: number): PlainRecord {
  const at = new Date(Date.UTC(2026, 0, 1) + index * 60_000).toISOString();
  return {
    number: `A${String(index).padStart(7, '0')}`,
    state: 'closed',
    place: `${(index % 40) + 1}-${String((index % 25) + 1).padStart(2, '0')}0${(index % 4) + 1}`,
    at,
    closedAt: at,
    text: `主卧卫生间天花板渗水，业主说昨晚开始滴，楼上没有人在家，请先打电话联系再上门（第 ${index} 次登记）`,
    contact: { name: '王秀兰', phone: `138${String(index % 100_000_000).padStart(8, '0')}`, role: 'owner' },
    department: 'engineering',
    signer: '吴永强',
    result: '更换三角阀一个，打压试水半小时无渗漏，业主签字确认',
    timeline: STATES.map((act) => ({ at, by: '1001', act })),
  };
}

/** The limit: the same bytes at the end of one file, and one sync; a burst writes what waits in one piece. */
export async function bareAppend(folder: string, bytesEach: number): Promise<SaveEngine> {
  const handle = await open(join(folder, 'bare.ndjson'), 'a');
  const line = Buffer.alloc(bytesEach, 'x');
  line[bytesEach - 1] = 0x0a;
  const append = async (bytes: Buffer) => {
    await handle.write(bytes);
    await handle.datasync();
  };
  return {
    name: 'bare append',
    save: () => append(line),
    async burst(callers, each) {
      const together = Buffer.concat(Array.from({ length: callers }, () => line));
      for (let count = 0; count < each; count += 1) await append(together);
    },
    close: () => handle.close(),
  };
}

/** The name of SQLite's file in its folder. */
export const sqliteFile = 'orders.sqlite';

/**
 * SQLite as it is used for what must not be lost: write-ahead log, a full sync and one transaction for each save.
 *
 * It begins with so many past records; the last `living` of them are open.
 */
export function sqlite(folder: string, past: number, living = 0): SaveEngine {
  const database = new DatabaseSync(join(folder, sqliteFile));
  database.exec(
    `PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
     CREATE TABLE orders (number TEXT PRIMARY KEY, state TEXT, place TEXT, at TEXT, body TEXT) WITHOUT ROWID;
     CREATE INDEX by_state ON orders (state, at); CREATE INDEX by_place ON orders (place)`,
  );
  const insert = database.prepare('INSERT INTO orders VALUES (?, ?, ?, ?, ?)');
  let next = 0;
  const one = (state?: string) => {
    const made = plainRecord((next += 1));
    const record = state === undefined ? made : { ...made, state };
    insert.run(record.number, record.state, record.place, record.at, JSON.stringify(record));
  };
  database.exec('BEGIN');
  for (let count = 0; count < past; count += 1) one(count < past - living ? undefined : 'open');
  database.exec('COMMIT; PRAGMA wal_checkpoint(TRUNCATE)');
  const save = () => Promise.resolve(one());
  return {
    name: 'SQLite',
    save,
    burst: (callers, each) => callTogether(callers, each, save),
    close: () => Promise.resolve(database.close()),
  };
}

/** lowdb as it is shipped: the whole file at each save, and no sync at all. */
export async function stockLowdb(folder: string, past: number): Promise<SaveEngine> {
  const low = new Low(new JSONFile<{ orders: PlainRecord[] }>(join(folder, 'lowdb.json')), {
    orders: Array.from({ length: past }, (_, index) => plainRecord(index)),
  });
  await low.write();
  const save = async () => {
    low.data.orders.push(plainRecord(low.data.orders.length));
    await low.write();
  };
  return {
    name: 'lowdb',
    save,
    burst: (callers, each) => callTogether(callers, each, save),
    close: () => Promise.resolve(),
  };
}
