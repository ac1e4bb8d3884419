import type { OpenDesk } from '../../../../electron/core/desk.ts';
import { countRows } from '../../../../shared/domain/shift/count-rows.ts';
import { mustAnswer } from '../../../temp-desk.ts';

/** The PINs of the sample centre. */
const pins: Readonly<Record<string, string>> = {
  '1001': '482917',
  '1002': '730264',
  '1003': '915386',
  '1004': '264085',
  '1005': '638150',
};

interface Wish {
  readonly from: string;
  readonly to: string;
  readonly words?: string;
  /** Asked of the first line, and answered. */
  readonly question?: string;
  /** Keys of a row that are missing from the count. */
  readonly short?: { readonly row: string; readonly by: number; readonly reason: string };
}

/** Hands the open shift over as two people do, from the preparation to the seal; answers its number. */
export async function handOver(desk: OpenDesk, { from, to, words, question, short }: Wish): Promise<string> {
  const seat = desk.connectAs(from, () => undefined);
  const { handover } = await mustAnswer(seat, 'handover.prepare', {});
  if (words !== undefined) await mustAnswer(seat, 'handover.words', { text: words });
  await mustAnswer(seat, 'handover.meet', {
    to,
    supervisor: { staff: '1005', pin: pins['1005'] },
  });
  const keys = (await mustAnswer(seat, 'handover.get', {})).handover?.lines.map(({ key }) => key) ?? [];
  if (keys.length > 0) await mustAnswer(seat, 'handover.mark', { keys, as: 'told' });
  const [first] = keys;
  if (question !== undefined && first !== undefined) {
    await mustAnswer(seat, 'handover.mark', { keys: [first], as: 'question', question });
    await mustAnswer(seat, 'handover.answer', { key: first, answer: '问过了' });
    await mustAnswer(seat, 'handover.mark', { keys: [first], as: 'accepted' });
  }
  for (const { row, expected } of countRows(desk.store.book.desk))
    await mustAnswer(seat, 'handover.count', {
      row,
      counted: expected - (short?.row === row ? short.by : 0),
      reason: short?.row === row ? short.reason : '',
    });
  await mustAnswer(seat, 'handover.sign', { outgoing: pins[from] ?? '', incoming: pins[to] ?? '' });
  return handover;
}
