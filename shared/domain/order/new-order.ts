import { noLaterFields, type Order } from './order.ts';

type Given = Pick<
  Order,
  | 'number'
  | 'desk'
  | 'kind'
  | 'severity'
  | 'urgency'
  | 'problem'
  | 'place'
  | 'contact'
  | 'text'
  | 'channel'
  | 'department'
  | 'mode'
  | 'warranty'
> &
  Partial<Order> & { at: string; by: string };

/** An order as it stands when it has just been registered; everything later is empty. */
export function newOrder({ at, by, ...given }: Given): Order {
  return {
    calls: [],
    collector: '',
    visit: { kind: 'confirm-first' },
    promisedAt: null,
    referenceNo: '',
    messageFor: '',
    assignee: '',
    copyTo: [],
    firstContact: by,
    owner: by,
    ownerOffer: null,
    escalatedTo: '',
    readBackAt: null,
    state: 'registered',
    stateBeforePause: null,
    registeredAt: at,
    dispatchedAt: null,
    pickedUpAt: null,
    signer: '',
    arrivedAt: null,
    completionAskedAt: null,
    doneAt: null,
    slipBackAt: null,
    calledBackAt: null,
    closedAt: null,
    quote: null,
    pauses: [],
    result: '',
    materialsYuan: null,
    slipCheck: null,
    callback: null,
    reworkOf: null,
    reworks: [],
    reopenings: 0,
    attachments: [],
    copies: 0,
    voidReason: '',
    timeline: [],
    ...noLaterFields,
    ...given,
  };
}
