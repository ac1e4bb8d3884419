import { readFileSync } from 'node:fs';
import { createChances, type Chances } from '../../electron/core/generate/chances.ts';
import { loadSentences, type Sentences } from '../../electron/core/generate/sentences.ts';
import { generateDirectory } from '../../resources/sample/directory.ts';
import type { Call, Kind } from '../../shared/domain/call/call.ts';
import type { Person } from '../../shared/domain/directory/person.ts';
import type { Place } from '../../shared/domain/directory/place.ts';
import type { FiledRecord } from '../../shared/domain/history/filed-record.ts';
import { newOrder } from '../../shared/domain/order/new-order.ts';
import type { Order } from '../../shared/domain/order/order.ts';
import { defaultProblems } from '../../shared/rules/problems.ts';

/** The words that are sown into the texts, so that it is known how often they are found: once in so many calls. */
export const SOWN = { 万年青: 3_000, 搓衣板: 60_000 } as const;
export const CALLS_A_DAY = 600;

const DAY_MS = 86_400_000;
const LAST_DAY = Date.parse('2026-11-20T00:00:00.000Z');

/** A past as a desk has it after years, the same for the same seed; made day by day because it does not fit into memory. */
export function createPast(calls: number, seed: number) {
  const chances = createChances(String(seed));
  const sentences = loadSentences(
    JSON.parse(readFileSync(new URL('../../resources/sample/sentences.json', import.meta.url), 'utf8')),
    chances,
  );
  const directory = generateDirectory({ places: 2_000, people: 4_000, seed });
  const days = Math.ceil(calls / CALLS_A_DAY);
  return {
    days,
    people: directory.people,
    /** The records of a day, counted from the oldest. */
    recordsOf(day: number): FiledRecord[] {
      const date = new Date(LAST_DAY - (days - 1 - day) * DAY_MS).toISOString().slice(0, 10);
      const count = Math.min(CALLS_A_DAY, calls - day * CALLS_A_DAY);
      return Array.from({ length: count }, (_, index) =>
        recordsOfCall({ chances, sentences, ...directory }, date, index),
      ).flat();
    },
  };
}

type Sources = { chances: Chances; sentences: Sentences; places: Place[]; people: Person[] };

function recordsOfCall(
  { chances, sentences, places, people }: Sources,
  date: string,
  index: number,
): FiledRecord[] {
  const person = chances.pick(people, people[0]!);
  const place = places.find(({ id }) => id === person.roles[0]?.placeId) ?? chances.pick(places, places[0]!);
  const kinds: Kind[] = ['repair', 'repair', 'repair', 'cleaning', 'complaint', 'enquiry'];
  const kind = chances.pick(kinds, 'repair');
  const problem = chances.pick(
    defaultProblems.filter(({ kinds }) => kinds.includes(kind)),
    defaultProblems[0]!,
  );
  const at = new Date(Date.parse(`${date}T00:00:00.000Z`) + index * 60_000 + 1_000).toISOString();
  const sown = Object.entries(SOWN).find(([, every]) => chances.below(every) === 0)?.[0] ?? '';
  const text = sentences.asked(kind, problem.code) + sown;
  const digits = date.slice(2).replaceAll('-', '');
  const number = `A${digits}-${String(index + 1).padStart(4, '0')}`;
  const call: Call = {
    number: number.replace('-', '-C'),
    desk: 'A',
    at,
    by: '1001',
    kind,
    channel: 'phone',
    collector: '',
    collectedAt: null,
    place: { id: place.id, name: place.name },
    personId: person.id,
    callerName: person.name,
    text,
    order: kind === 'enquiry' ? null : number,
    outcome: kind === 'enquiry' ? 'answered' : null,
    answer: kind === 'enquiry' ? sentences.answered(kind) : '',
    rings: 2,
    intakeSeconds: 60,
    backEntry: null,
  };
  if (kind === 'enquiry') return [{ kind: 'call', call }];
  return [
    { kind: 'call', call },
    { kind: 'order', order: closedOrder({ call, number, person, problem, sentences }) },
  ];
}

function closedOrder(given: {
  call: Call;
  number: string;
  person: Person;
  problem: { code: string; name: string };
  sentences: Sentences;
}): Order {
  const { call, number, person, problem, sentences } = given;
  const after = (minutes: number) => new Date(Date.parse(call.at) + minutes * 60_000).toISOString();
  const result = sentences.done(call.kind, problem.code);
  const step = (minutes: number, act: string, detail: Order['timeline'][number]['detail']) => ({
    at: after(minutes),
    by: '1001',
    act,
    detail,
  });
  return newOrder({
    at: call.at,
    by: '1001',
    number,
    desk: 'A',
    calls: [call.number],
    kind: call.kind,
    severity: null,
    urgency: 'normal',
    problem: { code: problem.code, label: problem.name },
    place: call.place,
    contact: {
      personId: person.id,
      name: person.name,
      title: person.title,
      role: 'owner',
      phone: person.phones[0] ?? '',
    },
    text: call.text,
    channel: 'phone',
    department: 'engineering',
    mode: 'visit',
    warranty: false,
    assignee: '吴永强',
    signer: '郭磊',
    state: 'closed',
    dispatchedAt: after(2),
    pickedUpAt: after(6),
    arrivedAt: after(20),
    doneAt: after(70),
    slipBackAt: after(90),
    calledBackAt: after(200),
    closedAt: after(201),
    result,
    materialsYuan: 20,
    slipCheck: { complete: true, done: true, signed: true, at: after(90) },
    timeline: [
      step(0, 'order-registered', {}),
      step(2, 'order-dispatched', { department: 'engineering', assignee: '吴永强' }),
      step(6, 'order-picked-up', { signer: '郭磊' }),
      step(20, 'order-arrived', { arrivedAt: after(20), worker: '吴永强' }),
      step(70, 'order-done', { doneAt: after(70), result, materialsYuan: 20 }),
      step(90, 'slip-returned', {}),
      step(200, 'order-called-back', { outcome: 'reached', quality: 5, timeliness: 5, attitude: 5 }),
      step(201, 'order-closed', { reason: '' }),
    ],
  });
}
