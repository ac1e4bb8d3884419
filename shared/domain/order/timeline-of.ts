import type { ChangeStamp, Fact } from '../facts.ts';
import type { TimelineEntry } from './order.ts';

const plain = new Set(['string', 'number', 'boolean']);

/** What the timeline keeps of a fact: its plain fields, so that a screen can put them into words. */
export function timelineOf(fact: Fact, stamp: ChangeStamp): TimelineEntry {
  const entries = Object.entries(fact).filter(
    ([key, value]) => key !== 'type' && key !== 'order' && (plain.has(typeof value) || value === null),
  ) as [string, string | number | boolean | null][]; // the filter leaves only plain values
  return {
    at: stamp.at,
    by: stamp.by,
    act: fact.type,
    detail: Object.fromEntries([...entries, ...furtherDetail(fact)]),
  };
}

/** What lies deeper in a fact and is worth a word. */
function furtherDetail(fact: Fact): [string, string | number | boolean | null][] {
  switch (fact.type) {
    case 'order-called-back':
    case 'follow-up-tried':
      return fact.scores ? Object.entries(fact.scores) : [];
    case 'order-registered': {
      const { backEntry } = fact.order;
      return backEntry
        ? [
            ['happenedAt', backEntry.happenedAt],
            ['paper', backEntry.paper],
          ]
        : [];
    }
    case 'order-quoted':
      return [['yuan', fact.quote.labourYuan + fact.quote.materialsYuan]];
    case 'file-attached':
      return [['name', fact.attachment.name]];
    case 'clock-stepped':
    case 'severity-changed':
    case 'notices-given':
      return [['told', [...new Set(fact.notices.map(({ name, level }) => name || level))].join(' ')]];
    case 'follow-up-planned':
      return [['reason', fact.followUp.reason]];
    case 'complaint-recorded':
      return Object.entries(fact.entry).map(([key, value]) => [
        key,
        typeof value === 'object' ? value.join(' ') : value,
      ]);
    default:
      return [];
  }
}
