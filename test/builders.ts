import { apply } from '../shared/domain/apply.ts';
import { emptyBook, type Book } from '../shared/domain/book.ts';
import { clockTables } from '../shared/domain/clock/clock-tables.ts';
import { defaultSettings } from '../shared/domain/desk/centre.ts';
import type { Actor } from '../shared/domain/decision.ts';
import type { Fact } from '../shared/domain/facts.ts';
import { newOrder } from '../shared/domain/order/new-order.ts';
import type { Order } from '../shared/domain/order/order.ts';
import { takeInput, type TakeInput } from '../shared/domain/call/take-input.ts';

/** The moment at which most tests begin: Sunday, 08:00 at the desk. */
export const MORNING = '2026-11-22T00:00:00.000Z';

/** A moment so many minutes after `MORNING`. */
export function minutesLater(minutes: number): string {
  return new Date(Date.parse(MORNING) + minutes * 60_000).toISOString();
}

/** Somebody who acts at a moment; identifiers count up. */
export function actorAt(at: string = MORNING, by = '1001'): Actor {
  let made = 0;
  return { at, by, newId: () => `id-${at.slice(11, 19)}-${(made += 1)}` };
}

/** A book of desk A with one clerk, one supervisor, departments with heads, one place and one person. */
export function bookWith(...facts: Fact[]): Book {
  const book = emptyBook();
  const opening: Fact[] = [
    {
      type: 'desk-opened',
      centre: {
        name: '澄湖苑',
        letter: 'A',
        language: 'zh-CN',
        timeZone: 'Asia/Shanghai',
        phone: '8000',
        isSample: true,
      },
      settings: defaultSettings,
    },
    {
      type: 'department-saved',
      department: {
        id: 'engineering',
        name: '工程部',
        latinName: 'Engineering',
        head: '周建平',
        extension: '8012',
        radio: '3',
        workers: ['吴永强', '郭磊'],
      },
    },
    staffFact('1001', '陈静', 'clerk'),
    staffFact('1002', '刘敏', 'supervisor'),
    staffFact('1005', '顾明远', 'manager'),
    {
      type: 'place-saved',
      place: {
        id: 'p-3-1203',
        name: '3-1203',
        building: '3',
        floor: '12',
        key: '31203',
        pinyin: '',
        initials: '',
        areaM2: 98,
        note: '',
      },
    },
    {
      type: 'person-saved',
      person: {
        id: 'c-1',
        name: '王秀兰',
        title: 'ms',
        phones: ['13812345521'],
        plates: [],
        roles: [{ placeId: 'p-3-1203', role: 'owner' }],
        firm: '',
        vip: false,
        note: '',
        noteBy: '',
        noteOn: '',
        pinyin: 'wangxiulan',
        initials: 'wxl',
        refusesCallbacks: false,
      },
    },
  ];
  tell(book, [...opening, ...facts]);
  return book;
}

function staffFact(id: string, name: string, role: 'clerk' | 'supervisor' | 'manager'): Fact {
  return { type: 'staff-saved', staff: { id, name, latinName: '', role, phone: '', isActive: true } };
}

/** The tables of a new desk, as clocks are read by. */
export const shippedTables = clockTables(bookWith().desk);

/** Applies facts to a book as one change. */
export function tell(
  book: Book,
  facts: readonly Fact[],
  at: string = MORNING,
  by: string | null = '1001',
): void {
  const stamp = { seq: book.desk.seq + 1, at, by };
  for (const fact of structuredClone(facts)) apply(book, fact, stamp);
}

/** An order as a test needs it: a repair at 3-1203 unless something else is said. */
export function orderWith(overrides: Partial<Order> = {}): Order {
  return newOrder({
    at: MORNING,
    by: '1001',
    number: 'A261122-0001',
    desk: 'A',
    kind: 'repair',
    severity: null,
    urgency: 'normal',
    problem: null,
    place: { id: 'p-3-1203', name: '3-1203' },
    contact: { personId: 'c-1', name: '王秀兰', title: 'ms', role: 'owner', phone: '13812345521' },
    text: '主卧卫生间天花板渗水',
    channel: 'phone',
    department: 'engineering',
    mode: 'visit',
    warranty: false,
    ...overrides,
  });
}

/** A parsed wish to take a call: the shortest one unless something else is said. */
export function takeWith(overrides: Record<string, unknown> = {}): TakeInput {
  return takeInput.parse({
    kind: 'repair',
    channel: 'phone',
    place: '3-1203',
    text: '主卧卫生间天花板渗水',
    ...overrides,
  });
}
