import type { FiledRecord } from '../../../shared/domain/history/filed-record.ts';
import type { Words } from '../../../shared/words/words.ts';
import { momentNow } from '../../app/now/now.ts';
import { useOrderWords } from '../../app/orders/use-order-words.ts';
import { useFormat } from '../../app/words/format-context.ts';
import { useWords } from '../../app/words/use-words.ts';
import { whatOf } from './other-line.ts';

type Name = keyof Words['bundles']['others']['fact'];

/** What a caller said, or what a line of the log says. */
export function saidIn(record: FiledRecord): string {
  switch (record.kind) {
    case 'order':
      return record.order.text;
    case 'call':
      return record.call.text;
    case 'log':
      return record.entry.text;
    case 'custody':
      return whatOf(record.custody);
    case 'handover':
      return record.handover.words;
  }
}

/** What was written of a record at another desk; its people go by their numbers there, since names here are others'. */
export function useOtherFacts(
  record: FiledRecord | null,
): readonly (readonly [name: string, value: string])[] {
  const t = useWords('bundles');
  const terms = useWords('terms');
  const log = useWords('dutyLog');
  const format = useFormat();
  const words = useOrderWords();
  const at = (moment: string | null) => (moment ? format.moment(moment, momentNow()) : '');
  const by = (id: string | null) => (id === null ? '' : t('others.person', { id }));
  const factsOf = (each: FiledRecord): readonly (readonly [Name, string])[] => {
    switch (each.kind) {
      case 'order': {
        const { order } = each;
        return [
          ['number', order.number],
          ['at', at(order.registeredAt)],
          ['by', by(order.firstContact)],
          ['kind', terms(`kind.${order.kind}`)],
          ['place', order.place.name],
          ['who', order.contact.name],
          ['phone', order.contact.phone],
          ['department', words.department(order.department)],
          ['state', terms(`state.${order.state}`)],
          ['answer', order.result],
          ['closed', at(order.closedAt)],
        ];
      }
      case 'call': {
        const { call } = each;
        return [
          ['number', call.number],
          ['at', at(call.at)],
          ['by', by(call.by)],
          ['kind', terms(`kind.${call.kind}`)],
          ['place', call.place.name],
          ['who', call.callerName],
          ['state', call.outcome === null ? '' : terms(`outcome.${call.outcome}`)],
          ['answer', call.answer],
        ];
      }
      case 'custody': {
        const { custody } = each;
        return [
          ['number', custody.number],
          ['at', at(custody.openedAt)],
          ['by', by(custody.openedBy)],
          ['who', [custody.who.name, custody.who.firm].filter(Boolean).join(' ')],
          ['phone', custody.who.phone],
          ['due', at(custody.dueAt)],
          ['closed', at(custody.closedAt)],
          ['note', custody.note],
        ];
      }
      case 'log': {
        const { entry } = each;
        return [
          ['at', at(entry.happenedAt)],
          ['by', by(entry.by)],
          ['kind', log(`category.${entry.category}`)],
        ];
      }
      case 'handover': {
        const { handover } = each;
        return [
          ['number', handover.number],
          ['shift', handover.shift],
          ['at', at(handover.preparedAt)],
          ['by', by(handover.from)],
          ['closed', at(handover.closedAt)],
        ];
      }
    }
  };
  return record === null ? [] : factsOf(record).map(([name, value]) => [t(`others.fact.${name}`), value]);
}
