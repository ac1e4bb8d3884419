import type { Custody } from '../../../../shared/domain/custody/custody.ts';
import type { FiledRecord } from '../../../../shared/domain/history/filed-record.ts';
import { headOf } from '../../../../shared/domain/shift/select-handover.ts';
import type { HistoryHit } from '../../../../shared/domain/history/history-hit.ts';

/** What a list of hits shows of a record. */
export function hitOf(record: FiledRecord): HistoryHit {
  if (record.kind === 'log') return record;
  if (record.kind === 'custody') return custodyHit(record.custody);
  if (record.kind === 'handover') {
    const { handover } = record;
    return { kind: 'handover', number: handover.number, head: headOf(handover) };
  }
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

function custodyHit(custody: Custody): HistoryHit {
  const { number, kind, register, who, state, openedAt, closedAt } = custody;
  return {
    kind: 'custody',
    number,
    of: kind,
    register,
    what: whatOf(custody),
    who: who.name,
    firm: who.firm,
    state,
    openedAt,
    closedAt,
  };
}

function whatOf(custody: Custody): string {
  switch (custody.kind) {
    case 'loan':
      return `${custody.code} ${custody.thingName}`.trim();
    case 'deposit':
      return custody.what;
    case 'visit':
      return [custody.place.name, custody.pass?.code ?? ''].filter((text) => text !== '').join(' ');
  }
}
