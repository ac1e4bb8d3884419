import { availableParallelism, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import type { OpenDesk } from '../../electron/core/desk.ts';
import { runningHandover } from '../../shared/domain/apply-shifts.ts';
import { selectWall } from '../../shared/domain/clock/select-wall.ts';
import { decided } from '../../shared/domain/decision.ts';
import { selectOpenItems } from '../../shared/domain/shift/open-items.ts';
import { handoverLines, unfinishedOf } from '../../shared/domain/shift/select-handover.ts';
import { countRows } from '../../shared/domain/shift/count-rows.ts';
import { aThing } from '../shared/domain/custody/counter.ts';
import { createHand, deskOptions, mustAnswer, openSampleDesk, tempFolder } from '../temp-desk.ts';
import { percentile, shown, tableOf } from './figures.ts';

/*
 * How long a handover of 200 and of 2,000 open matters takes: its list, every look at it, a press on a line, its seal.
 *
 *   handover.ts [--rounds 60]
 *
 * The baseline is what Today reads of the same matters, in the same process, turn by turn with the rest.
 */

const TARGET_MS = 1_000;
const SIZES = [200, 2_000];
const { values } = parseArgs({ options: { rounds: { type: 'string', default: '60' } } });
const rounds = Number(values.rounds);
const owner = '1001';

type Seat = ReturnType<OpenDesk['connectAs']>;
type Measured = readonly [string, () => unknown];

print(`load of the machine ${shown(loadavg()[0] ?? 0)} on ${availableParallelism()} cores`);
for (const size of SIZES) await measure(size);

async function measure(size: number): Promise<void> {
  const temp = await tempFolder();
  const clock = createHand();
  const desk = await openSampleDesk(deskOptions(temp.folder, clock));
  try {
    const seat = desk.connectAs(owner, () => undefined);
    await fill(desk, seat, { size, now: Date.parse(clock.now()) });
    await tell(desk, seat, Date.parse(clock.now()));
  } finally {
    await desk.close();
    await temp.remove();
  }
}

/** Three matters of four are orders, some of them under way, the fourth is a key that is out. */
async function fill(desk: OpenDesk, seat: Seat, { size, now }: { size: number; now: number }): Promise<void> {
  const things = Array.from({ length: Math.ceil(size / 4) }, (_, at) =>
    aThing({ code: `Z-${at + 1}`, hook: null }),
  );
  const received = { command: 'bench', id: undefined, by: owner } as const;
  await desk.store.commit({
    ...received,
    decide: () => decided([{ type: 'things-received', things }], null),
  });
  const before = selectOpenItems(desk.store.book.desk, now).length;
  for (let made = before; made < size; made += 1) {
    const key = things[(made - before - 3) / 4];
    if (key)
      await mustAnswer(seat, 'loans.lend', { codes: [key.code], borrower: { id: 'b-1' }, print: false });
    else await takeCall(seat, made);
  }
}

async function takeCall(seat: Seat, made: number): Promise<void> {
  const { order } = await mustAnswer(seat, 'calls.take', {
    ...{ kind: 'repair', channel: 'phone', place: '3-1203', callerName: '王秀兰', print: false },
    text: `第 ${made} 件：厨房水槽下面漏水，昨天已经报过一次`,
    dispatch: made % 2 === 0,
  });
  if (made % 4 === 0) await mustAnswer(seat, 'orders.pickUp', { order, signer: '郭磊' });
}

async function tell(desk: OpenDesk, seat: Seat, now: number): Promise<void> {
  await mustAnswer(seat, 'shifts.open', {});
  const begun = performance.now();
  const { lines } = await mustAnswer(seat, 'handover.prepare', {});
  const built = performance.now() - begun;
  const { handover } = await mustAnswer(seat, 'handover.get', {});
  const keys = handover?.lines.map(({ key }) => key) ?? [];
  await mustAnswer(seat, 'handover.meet', { to: '1003', supervisor: { staff: '1002', pin: '730264' } });
  const table = await timed(desk, seat, keys, now);
  for (let at = 0; at < keys.length; at += 2_000)
    await mustAnswer(seat, 'handover.mark', { keys: keys.slice(at, at + 2_000), as: 'told' });
  for (const { row, expected } of countRows(desk.store.book.desk))
    await mustAnswer(seat, 'handover.count', { row, counted: expected });
  const signing = performance.now();
  await mustAnswer(seat, 'handover.sign', { outgoing: '482917', incoming: '915386' });
  const sealed = performance.now() - signing;
  print(`\n${lines} open matters: list built at the first press in ${shown(built)} ms`);
  print(table);
  const verdict = built < TARGET_MS ? 'reached' : 'MISSED';
  print(
    `sealed and anchored in ${shown(sealed)} ms (two PINs of a test); target of ${TARGET_MS} ms: ${verdict}`,
  );
}

/** Each in its turn, round by round, so that a busy moment of the machine meets all of them. */
async function timed(desk: OpenDesk, seat: Seat, keys: readonly string[], now: number): Promise<string> {
  const book = () => desk.store.book.desk;
  const running = () => {
    const found = runningHandover(book());
    if (!found) throw new Error('Nobody hands over');
    return found;
  };
  let pressed = 0;
  const ways: Measured[] = [
    ['baseline: what Today reads', () => selectWall(book(), now)],
    ['the open matters', () => selectOpenItems(book(), now)],
    ['the lines of the handover', () => handoverLines(book(), running(), now)],
    ['what is left before the seal', () => unfinishedOf(book(), running(), now)],
    ['handover.prepare, once more', () => mustAnswer(seat, 'handover.prepare', {})],
    ['handover.get', () => mustAnswer(seat, 'handover.get', {})],
    [
      'handover.mark, one line',
      () => mustAnswer(seat, 'handover.mark', { keys: [keys[(pressed += 1) % keys.length]], as: 'told' }),
    ],
  ];
  const times = new Map<string, number[]>(ways.map(([name]) => [name, []]));
  for (let round = 0; round < rounds; round += 1)
    for (const [name, run] of ways) {
      const from = performance.now();
      await run();
      times.get(name)?.push(performance.now() - from);
    }
  const base = percentile(times.get(ways[0]?.[0] ?? '') ?? [], 0.5);
  return tableOf(
    ['', 'fastest ms', 'p50', 'p99', '× baseline'],
    [...times].map(([name, all]) => [
      name,
      ...[percentile(all, 0), percentile(all, 0.5), percentile(all, 0.99)].map(shown),
      shown(percentile(all, 0.5) / base),
    ]),
  );
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
