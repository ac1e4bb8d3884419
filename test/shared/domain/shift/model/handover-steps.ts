import fc from 'fast-check';
import {
  decideAnswer,
  decideMark,
  decideMeet,
  decideNote,
  decidePrepare,
} from '../../../../../shared/domain/shift/decide-handover.ts';
import { same } from './agree.ts';
import { count, countAll } from './counting.ts';
import { STAFF } from './day-desk.ts';
import { isHere, openMatters } from './foresee.ts';
import { isFace, type Model } from './model.ts';
import { refuse, sign, withdraw } from './sealing.ts';
import { isSupervisor } from './shift-steps.ts';
import { ask, stepOf, type Both, type Step } from './step.ts';
import { by } from './work-steps.ts';

const pick = fc.nat(40);

/** Acts as whoever has the counter, or now and then as somebody else. */
function actor({ shift }: Model, staff: string, index: number): string {
  return index % 5 === 0 ? staff : (shift?.owner ?? staff);
}

function prepare(both: Both, { by: staff, index }: { by: string; index: number }): void {
  const { model } = both;
  const who = actor(model, staff, index);
  const { shift, handover } = model;
  const may = shift !== null && (shift.owner === who || isSupervisor(who));
  const done = ask(both, 'prepare', [decidePrepare, {}, who], () => may);
  if (!done || !shift) return;
  same('lines', done.lines, openMatters(model, both.desk.now()).size);
  if (handover) return;
  model.handover = {
    ...{ number: done.handover, from: shift.owner, to: null },
    notes: new Map(model.refused?.notes),
    marks: new Map(),
    counts: new Map(),
  };
}

function meet(both: Both, { to, hasApproval }: { to: string; hasApproval: boolean }): void {
  const { model } = both;
  const { handover } = model;
  const may = handover !== null && to !== handover.from && to !== '1006' && isHere(model, to);
  const wish = { to, approvedBy: hasApproval ? '1002' : null };
  // Nobody stands in the roster of these days, so anybody may come.
  if (!ask(both, 'meet', [decideMeet, wish, to], () => may) || !handover) return;
  const isSame = handover.to === to;
  model.handover = {
    ...handover,
    to,
    marks: isSame ? handover.marks : new Map(),
    counts: isSame ? handover.counts : new Map(),
  };
}

function pickKey({ model, desk }: Both, index: number): string {
  const keys = [...openMatters(model, desk.now() + 1_000).keys()];
  return index === 0 ? 'order:A991231-0001' : (keys[index % Math.max(1, keys.length)] ?? '');
}

function knows({ model }: Both, key: string, now: number): boolean {
  return openMatters(model, now).has(key);
}

interface NoteStep {
  readonly index: number;
  readonly text: string;
  readonly entrust: boolean | undefined;
}

function note(both: Both, { index, text, entrust }: NoteStep, key = pickKey(both, index)): void {
  const { handover } = both.model;
  const who = handover?.from ?? '1001';
  const done = ask(both, 'note', [decideNote, { key, text, entrust }, who], (now) => {
    return handover !== null && knows(both, key, now);
  });
  const before = handover?.notes.get(key)?.entrust ?? null;
  if (done) handover?.notes.set(key, { text, entrust: entrust ?? before });
}

/** The outgoing person makes a call himself that would go to the incoming one. */
function keepCallback(both: Both, index: number, text: string): void {
  const open = openMatters(both.model, both.desk.now() + 1_000);
  const own = [...open].filter(
    ([, { isCallback, owner }]) => isCallback && owner === both.model.handover?.from,
  );
  const [key] = own[index % Math.max(1, own.length)] ?? [];
  if (key !== undefined) note(both, { index, text, entrust: false }, key);
}

interface MarkStep {
  readonly index: number;
  readonly as: 'told' | 'question' | 'accepted';
  /** Tells everything that is left. */
  readonly isAll: boolean;
}

function mark(both: Both, { index, as, isAll }: MarkStep): void {
  const { model, desk } = both;
  const { handover } = model;
  const open = openMatters(model, desk.now() + 1_000);
  const left = [...open].filter(([key, { stands }]) => handover?.marks.get(key)?.stood !== stands);
  const keys = isAll ? left.map(([key]) => key) : [pickKey(both, index)];
  const how = isAll ? 'told' : as;
  const wish = { keys, as: how, question: how === 'question' ? '钥匙呢' : '' };
  const isAnswered = (key: string) => (handover?.marks.get(key)?.answer ?? '') !== '';
  const done = ask(both, 'mark', [decideMark, wish, handover?.to ?? '1001'], (now) => {
    const areKnown = keys.every((key) => knows(both, key, now));
    return isFace(handover) && areKnown && (how !== 'accepted' || keys.every(isAnswered));
  });
  if (!done) return;
  for (const key of keys) {
    const stood = open.get(key)?.stands ?? '';
    // What was answered stays with the line until something else is asked.
    const answer = how === 'question' ? '' : (handover?.marks.get(key)?.answer ?? '');
    handover?.marks.set(key, { as: how === 'question' ? 'question' : 'told', stood, answer });
  }
}

/** The outgoing person answers, and now and then the incoming one is content with it at once. */
function answer(both: Both, index: number): void {
  const { handover } = both.model;
  const asked = [...(handover?.marks ?? [])].filter(([, { as }]) => as === 'question');
  const [key, known] = asked[index % Math.max(1, asked.length)] ?? ['order:A991231-0001', undefined];
  const wish = { key, answer: '在抽屉里' };
  const may = isFace(handover) && known !== undefined;
  if (!ask(both, 'answer', [decideAnswer, wish, handover?.from ?? '1001'], () => may) || !known) return;
  known.answer = wish.answer;
  const open = openMatters(both.model, both.desk.now() + 1_000).get(key);
  const content = { keys: [key], as: 'accepted' as const, question: '' };
  const is = ask(both, 'accept', [decideMark, content, handover?.to ?? ''], () => open !== undefined);
  if (is && open) handover?.marks.set(key, { as: 'told', stood: open.stands, answer: wish.answer });
}

const who = fc.record({ by, index: pick });
const preparing = who.map((wish) => stepOf('prepare', wish, prepare));
const meeting = fc
  .record({ to: fc.constantFrom(...STAFF), hasApproval: fc.boolean() })
  .map((wish) => stepOf('meet', wish, meet));
const marking = fc
  .record({ index: pick, as: fc.constantFrom('told', 'question', 'accepted'), isAll: fc.boolean() })
  .map((wish) => stepOf('mark', wish, mark));
/** A question, and the answer to it at once or later. */
const asking = fc.record({ index: pick, isAnswered: fc.boolean() }).map((wish) =>
  stepOf('ask', wish, (both, { index, isAnswered }) => {
    mark(both, { index, as: 'question', isAll: false });
    if (isAnswered) answer(both, index);
  }),
);
const counting = fc.record({
  index: pick,
  off: fc.constantFrom(0, 0, 0, -1, 1),
  reason: fc.constantFrom('', '借给了物业', ' '),
  byCode: fc.boolean(),
});
const signing = fc.constant(null).map(() => stepOf('sign', null, sign));

/** What may come in between when everything is told and counted. */
const late = fc.constantFrom('nothing', 'keep and say', 'question', 'keep', 'recount', 'other');

/** Everything that is left between two people, as they would do it: chance alone would seldom come to a seal. */
const finishing = fc
  .record({ to: fc.constantFrom(...STAFF), off: fc.constantFrom(0, 0, -1), late, index: pick })
  .map((wish) =>
    stepOf('finish', wish, (both, { to, off, late: meanwhile, index }) => {
      const { model } = both;
      if (model.shift === null) return;
      if (model.handover === null) prepare(both, { by: model.shift.owner, index: 1 });
      if (model.handover?.to === null) meet(both, { to, hasApproval: false });
      if (!isFace(model.handover)) return;
      for (const [, { as }] of model.handover.marks) if (as === 'question') answer(both, 0);
      mark(both, { index: 1, as: 'told', isAll: true });
      countAll(both, { index: 0, off, reason: off === 0 ? '' : '在找', byCode: false });
      if (meanwhile === 'question') mark(both, { index, as: 'question', isAll: false });
      if (meanwhile === 'keep') keepCallback(both, index, '');
      if (meanwhile === 'keep and say') keepCallback(both, index, '我自己打');
      if (meanwhile === 'recount') count(both, { index, off: -1, reason: '', byCode: false });
      if (meanwhile === 'other') meet(both, { to: '1002', hasApproval: false });
      sign(both);
    }),
  );

/** A handover from its preparation to its end. */
export const handoverSteps: fc.Arbitrary<Step>[] = [
  preparing,
  preparing,
  meeting,
  meeting,
  marking,
  marking,
  fc
    .record({
      index: pick,
      text: fc.constantFrom('', '我自己打'),
      entrust: fc.constantFrom(undefined, true, false),
    })
    .map((wish) => stepOf('note', wish, note)),
  pick.map((wish) => stepOf('answer', wish, answer)),
  counting.map((wish) => stepOf('count', wish, count)),
  counting.map((wish) => stepOf('count all', wish, countAll)),
  asking,
  asking,
  signing,
  ...Array.from({ length: 5 }, () => finishing),
];

/** A handover that comes to nothing. */
export const endings: fc.Arbitrary<Step>[] = [
  who.map((wish) => stepOf('refuse', wish, refuse)),
  fc.constant(null).map(() => stepOf('withdraw', null, withdraw)),
];
