import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { anchorHandovers } from '../../../../../electron/core/handover/anchor.ts';
import { GENESIS, sealLine, type JournalLine } from '../../../../../electron/core/store/journal-line.ts';
import type { Store } from '../../../../../electron/core/store/store.ts';
import type { Decide } from '../../../../../shared/domain/decision.ts';
import type { Fact } from '../../../../../shared/domain/facts.ts';
import { CASH_ROW } from '../../../../../shared/domain/shift/count-rows.ts';
import { decideCount } from '../../../../../shared/domain/shift/decide-count.ts';
import { decideMark, decideMeet, decidePrepare } from '../../../../../shared/domain/shift/decide-handover.ts';
import { decideOpenShift } from '../../../../../shared/domain/shift/decide-shift.ts';
import { decideSign } from '../../../../../shared/domain/shift/decide-sign.ts';
import type { Anchor } from '../../../../../shared/domain/shift/handover.ts';
import { selectOpenItems } from '../../../../../shared/domain/shift/open-items.ts';
import type { Hand } from '../../../../temp-desk.ts';
import { must, openBacked } from '../backup/a-book.ts';

/** A closed book in one open segment, in which a handover was sealed, and what its sheet has at its foot. */
export async function anchoredBook(folder: string, clock: Hand): Promise<Anchor> {
  const { store, take, say, close } = await openBacked(folder, clock, { rotateAtBytes: 1_000_000 });
  await say(staff('1001', '陈静'), staff('1003', '张蕾'));
  await act(store, decideOpenShift, {});
  await take('渗水 1');
  await act(store, decidePrepare, {});
  await act(store, decideMeet, { to: '1003', approvedBy: null });
  const keys = selectOpenItems(store.book.desk, Date.parse(clock.now())).map(({ key }) => key);
  await act(store, decideMark, { keys, as: 'told', question: '' });
  const { floatYuan } = store.book.desk.settings;
  await act(store, decideCount, { row: CASH_ROW, counted: floatYuan, reason: '' });
  const { handover } = await act(store, decideSign, {});
  await anchorHandovers(store);
  await take('渗水 2');
  const anchor = store.book.desk.handovers[handover]?.anchor;
  await close();
  if (!anchor) throw new Error('the handover was not anchored');
  return anchor;
}

function staff(id: string, name: string): Fact {
  return {
    type: 'staff-saved',
    staff: { id, name, latinName: '', role: 'clerk', phone: '', isActive: true },
  };
}

async function act<I, T>(store: Store, decide: Decide<I, T>, input: I): Promise<T> {
  const wish = { command: 'test', id: undefined, by: '1001' };
  return must(await store.commit({ ...wish, decide: (book, actor) => decide(book, input, actor) }));
}

/** The only segment of such a book. */
export function segmentOf(folder: string): string {
  return join(folder, 'journal', '000001.ndjson');
}

/** The lines of a segment, as they were written. */
export async function linesOf(folder: string): Promise<JournalLine[]> {
  const text = await readFile(segmentOf(folder), 'utf8');
  // Not parsed by its schema, which would put the fields into another order and so change the digests.
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as JournalLine);
}

/**
 * Makes a new chain over changes, as somebody who has the program can: numbered from 1, each with a digest and a hash that
 * fit.
 */
export function chainAnew(lines: readonly JournalLine[]): string {
  let prev = GENESIS;
  const texts = lines.map((line, index) => {
    const { text, hash } = sealLine({ ...line, seq: index + 1, prev });
    prev = hash;
    return text;
  });
  return texts.join('');
}
