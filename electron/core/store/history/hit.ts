import type { FiledRecord } from '../../../../shared/domain/history/filed-record.ts';
import type { HistoryHit } from '../../../../shared/domain/history/history-hit.ts';

/** What a list of hits shows of a record. */
export function hitOf(record: FiledRecord): HistoryHit {
  if (record.kind === 'log') return record;
  if (record.kind === 'call') {
    const { number, kind, order, place, callerName, text, at } = record.call;
    return { kind: 'call', number, of: kind, order, place: place.name, who: callerName, text, at };
  }
  const { number, kind, state, place, contact, text, registeredAt, closedAt } = record.order;
  return {
    kind: 'order',
    number,
    of: kind,
    state,
    place: place.name,
    who: contact.name,
    text,
    registeredAt,
    closedAt,
  };
}
