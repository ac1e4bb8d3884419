import { afterEach, beforeEach, describe, expect, it } from 'vitest';
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

const blank = { title: 'ms', phones: ['13900001234'], plates: [], roles: [], firm: '', vip: false, note: '' };

describe('people.save', () => {
  it('keeps that a person refused callbacks, which the form of a person does not know', async () => {
    const seat = desk.connectAs('1001', () => undefined);
    const { id } = await mustAnswer(seat, 'people.save', { person: { ...blank, name: '田女士' } });
    const call = { channel: 'phone', place: '3-1203', personId: id, readBack: true, callBack: true };
    const taken = await mustAnswer(seat, 'calls.take', { ...call, kind: 'enquiry', text: '问装修时间' });
    const { callbacks } = await mustAnswer(seat, 'callbacks.list', {});
    const followUp = callbacks.find(({ order }) => order === taken.order)?.followUp;
    await mustAnswer(seat, 'callbacks.record', {
      order: taken.order,
      followUp,
      outcome: 'refused',
      refusesFuture: true,
    });
    await mustAnswer(seat, 'people.save', { person: { ...blank, id, name: '田小姐' } });
    const { people } = await mustAnswer(seat, 'directory.people', { text: '田小姐' });
    expect(people).toMatchObject([{ id, refusesCallbacks: true }]);
  });
});
