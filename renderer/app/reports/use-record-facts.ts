import type { Call } from '../../../shared/domain/call/call.ts';
import type { Order } from '../../../shared/domain/order/order.ts';
import type { Words } from '../../../shared/words/words.ts';
import { momentNow } from '../now/now.ts';
import { useOrderWords } from '../orders/use-order-words.ts';
import { useStaffName } from '../shift/use-staff-name.ts';
import { useFormat } from '../words/format-context.ts';
import { useWords } from '../words/use-words.ts';

/** One field of a record; an empty value was not written. */
interface RecordFact {
  readonly id: string;
  readonly name: string;
  readonly value: string;
}

type Fact = [name: Exclude<keyof Words['quality']['fact'], 'nothing' | 'noReadBack'>, value: string];

/** What has to be written in every record; what else is empty need not be said. */
const wanted: ReadonlySet<string> = new Set(['place', 'who', 'phone', 'answer', 'outcome']);

/** What was written of a call and of the order that it left, as the five points ask for it. */
export function useRecordFacts(call: Call | null, order: Order | null): readonly RecordFact[] {
  const t = useWords('quality');
  const terms = useWords('terms');
  const format = useFormat();
  const words = useOrderWords();
  const staffName = useStaffName();
  const of = call ?? order;
  if (of === null) return [];
  const at = (moment: string | null | undefined) => (moment ? format.moment(moment, momentNow()) : '');
  const both: Fact[] = [
    ['number', [call?.number, order?.number].filter(Boolean).join(' ')],
    ['at', at(call?.at ?? order?.registeredAt)],
    ['by', staffName(call?.by ?? order?.firstContact ?? null)],
    ['channel', terms(`channel.${of.channel}`)],
    ['kind', terms(`kind.${of.kind}`)],
    ['place', of.place.name],
    ['who', call?.callerName ?? order?.contact.name ?? ''],
  ];
  const ofOrder = (written: Order): Fact[] => [
    ['phone', written.contact.phone],
    ['department', words.department(written.department)],
    ['readBack', at(written.readBackAt) || t('fact.noReadBack')],
    [
      'visit',
      written.visit.kind === 'asked-fixed' ? at(written.visit.at) : terms(`visit.${written.visit.kind}`),
    ],
    ['promised', at(written.promisedAt)],
    ['state', terms(`state.${written.state}`)],
    ['answer', written.result],
    ['callback', at(written.calledBackAt)],
    ['closed', at(written.closedAt)],
  ];
  const ofCall = (written: Call): Fact[] => [
    ['outcome', written.outcome === null ? '' : terms(`outcome.${written.outcome}`)],
    ['answer', written.answer],
  ];
  const rest = order ? ofOrder(order) : call ? ofCall(call) : [];
  return [...both, ...rest]
    .filter(([id, value]) => value !== '' || wanted.has(id))
    .map(([id, value]) => ({ id, name: t(`fact.${id}`), value }));
}
