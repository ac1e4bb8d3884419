import { describe, expect, it } from 'vitest';
import { decideTake } from '../../../../shared/domain/call/decide-take.ts';
import { changesOf } from '../../../../shared/domain/shift/line-changes.ts';
import { selectOpenItems } from '../../../../shared/domain/shift/open-items.ts';
import { takeWith } from '../../../builders.ts';
import { createCounter } from '../custody/counter.ts';

describe('what changed in a line since it was told', () => {
  it('names each part that differs and leaves out the rest', () => {
    expect(changesOf('order', 'dispatched||1001|engineering|2', 'picked-up||1001|engineering|3')).toEqual([
      { aspect: 'state', from: 'dispatched', to: 'picked-up' },
      { aspect: 'acts', from: '2', to: '3' },
    ]);
    expect(changesOf('custody', 'out|2026-11-22T10:00:00.000Z|0', 'out||2')).toEqual([
      { aspect: 'dueAt', from: '2026-11-22T10:00:00.000Z', to: '' },
      { aspect: 'asks', from: '0', to: '2' },
    ]);
    expect(changesOf('follow-up', '1|1001', '1|1001')).toEqual([]);
  });

  it('knows the parts of the very print that the book writes of an order', () => {
    const counter = createCounter();
    const { order } = counter.must(decideTake, takeWith({ dispatch: true, print: false }));
    const printOf = () =>
      selectOpenItems(counter.desk, Date.parse(counter.at())).find(({ key }) => key === `order:${order}`)
        ?.print ?? '';
    const before = printOf();
    counter.tell({ type: 'owner-taken', order: order ?? '', from: '1001', to: '1002' });
    expect(changesOf('order', before, printOf())).toEqual([
      { aspect: 'owner', from: '1001', to: '1002' },
      { aspect: 'acts', from: '2', to: '3' },
    ]);
  });
});
