import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { emptyDraftFields } from '../../../../shared/domain/draft/draft.ts';
import type { OpenDesk } from '../../../../electron/core/desk.ts';
import { createHand, deskOptions, mustAnswer, openSampleDesk, tempFolder } from '../../../temp-desk.ts';

let temp: Awaited<ReturnType<typeof tempFolder>>;
let desk: OpenDesk;
beforeEach(async () => {
  temp = await tempFolder();
  desk = await openSampleDesk(deskOptions(temp.folder, createHand()));
});
afterEach(async () => {
  await desk.close();
  await temp.remove();
});

const fields = { ...emptyDraftFields, place: '3-1203', text: '电梯困人' };
const call = { kind: 'complaint', channel: 'phone', place: '3-1203', text: '电梯困人', readBack: true };

describe('the number of a complaint', () => {
  it('is reserved with its draft, once, and becomes the number of its order', async () => {
    const seat = desk.connectAs('1001', () => undefined);
    const { draft } = await mustAnswer(seat, 'drafts.save', { kind: 'complaint', fields });
    const again = await mustAnswer(seat, 'drafts.save', {
      id: draft.id,
      kind: 'complaint',
      fields: { ...fields, text: '又困人' },
    });
    expect(again.draft.reservedNumber).toBe(draft.reservedNumber);
    const other = await mustAnswer(seat, 'calls.take', { ...call, kind: 'repair' });
    expect(other.order).toBe('A261122-0002');
    const taken = await mustAnswer(seat, 'calls.take', {
      ...call,
      draft: draft.id,
      reservedNumber: draft.reservedNumber,
    });
    expect(taken.order).toBe('A261122-0001');
    expect((await mustAnswer(seat, 'drafts.list', {})).own).toEqual([]);
  });

  it.each(['the call is discarded', 'the call turns out to be a repair'])(
    'stays in the book as void when %s',
    async (why) => {
      const seat = desk.connectAs('1001', () => undefined);
      const { draft } = await mustAnswer(seat, 'drafts.save', { kind: 'complaint', fields });
      if (why === 'the call is discarded') await mustAnswer(seat, 'drafts.discard', { id: draft.id });
      else await mustAnswer(seat, 'calls.take', { ...call, kind: 'repair', draft: draft.id });
      await desk.office.unusedNumbers.sweep();
      expect(desk.store.book.desk.orders['A261122-0001']).toMatchObject({
        state: 'voided',
        voidReason: 'draft-discarded',
        text: '电梯困人',
      });
    },
  );

  it('is new when a discarded call is brought back after its number was given up', async () => {
    const seat = desk.connectAs('1001', () => undefined);
    const { draft } = await mustAnswer(seat, 'drafts.save', { kind: 'complaint', fields });
    await mustAnswer(seat, 'drafts.discard', { id: draft.id });
    await desk.office.unusedNumbers.sweep();
    const back = await mustAnswer(seat, 'drafts.restore', { id: draft.id });
    const saved = await mustAnswer(seat, 'drafts.save', { id: back.draft.id, kind: 'complaint', fields });
    expect(saved.draft.reservedNumber).toBe('A261122-0002');
  });
});

describe('calls.take', () => {
  it('is answered once for one draft, however often Enter is pressed', async () => {
    const seat = desk.connectAs('1001', () => undefined);
    const { draft } = await mustAnswer(seat, 'drafts.save', { kind: 'repair', fields });
    const wish = { ...call, kind: 'repair', draft: draft.id };
    const replies = await Promise.all([1, 2, 3].map(() => mustAnswer(seat, 'calls.take', wish)));
    expect(new Set(replies.map(({ order }) => order)).size).toBe(1);
    expect(Object.keys(desk.store.book.desk.orders)).toHaveLength(1);
  });
});
