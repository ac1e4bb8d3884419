import { openSampleWindow, type samplePins, type SampleWindow } from './open-window.ts';

const DAY = 86_400_000;

/** A sample window whose desk can be put back by days, so that what is closed there becomes history. */
export interface AgedDesk extends SampleWindow {
  /** From here on the desk writes as if it were so many days ago; at 0 it files what is old by then. */
  daysAgo(days: number): void;
  /** The local day so many days ago, as the book writes it. */
  day(daysAgo: number): string;
  /** Registers a repair for a room whose resident is known; answers with its number. */
  take(room: string, text: string): Promise<string>;
  /** Takes one and brings it through to its closing. */
  settle(room: string, text: string): Promise<string>;
}

interface Setting {
  /** Null leaves the desk locked. Default: the manager. */
  readonly signedInAs?: keyof typeof samplePins | null;
  readonly language?: 'zh-CN' | 'en';
  readonly around?: string;
}

/** Opens the sample centre, signed in as the manager or as somebody else. */
export async function openAgedDesk({ signedInAs = '1005', ...rest }: Setting = {}): Promise<AgedDesk> {
  let offset = 0;
  const window = await openSampleWindow({
    ...(signedInAs !== null && { signedInAs }),
    now: () => new Date(Date.now() + offset).toISOString(),
    ...rest,
  });
  async function take(room: string, text: string): Promise<string> {
    const hit = (await window.ask('callers.find', { text: room, limit: 1 })).hits[0];
    if (!hit?.placeId || !hit.personId) throw new Error(`The sample has nobody in ${room}`);
    const caller = { place: hit.placeName, placeId: hit.placeId, personId: hit.personId };
    const { order } = await window.ask('calls.take', {
      kind: 'repair',
      channel: 'phone',
      ...caller,
      text,
      dispatch: true,
      print: false,
    });
    if (order === null) throw new Error('A repair leaves an order');
    return order;
  }
  return {
    ...window,
    daysAgo(days) {
      offset = -days * DAY;
    },
    day(daysAgo) {
      const at = new Date(Date.now() - daysAgo * DAY);
      return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(at);
    },
    take,
    async settle(room, text) {
      const order = await take(room, text);
      await window.ask('orders.pickUp', { order, signer: '吴永强' });
      await window.ask('orders.returnSlip', { order, complete: true, done: true, signed: true });
      await window.ask('orders.callBack', {
        order,
        outcome: 'reached',
        scores: { quality: 5, timeliness: 4, attitude: 5 },
      });
      await window.ask('orders.close', { order });
      return order;
    },
  };
}
