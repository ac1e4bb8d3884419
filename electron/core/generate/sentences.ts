import { z } from 'zod';
import { kind, type Kind } from '../../../shared/domain/call/call.ts';
import type { Chances } from './chances.ts';

const patterns = z.array(z.string()).min(1);

/** The file of invented sentences, `resources/sample/sentences.json`; `{name}` stands for one of the words of that name. */
export const sentencesFile = z.strictObject({
  version: z.literal(1),
  words: z.record(z.string(), patterns),
  /** By the code of a problem: how often it comes, what callers say, what was done about it. */
  problems: z.record(
    z.string(),
    z.strictObject({ weight: z.number().positive(), asked: patterns, done: patterns }),
  ),
  /** By the kind of a call, where no problem is coded. */
  kinds: z.partialRecord(
    kind,
    z.strictObject({ asked: patterns, done: patterns.optional(), answered: patterns.optional() }),
  ),
  /** What the desk and the departments say on the way of an order. */
  acts: z.strictObject({
    note: patterns,
    chase: patterns,
    quote: patterns,
    material: patterns,
    coordination: patterns,
    rescheduled: patterns,
    dnd: patterns,
    absent: patterns,
    sentBack: patterns,
    content: patterns,
    unhappy: patterns,
    closed: patterns,
    void: patterns,
    reassign: patterns,
    escalate: patterns,
    reopen: patterns,
    caller: patterns,
    completion: patterns,
    response: patterns,
    handling: patterns,
    measure: patterns,
    compensation: patterns,
    finding: patterns,
    relayed: patterns,
  }),
  log: z.strictObject({
    note: patterns,
    notice: patterns,
    incident: patterns,
    equipment: patterns,
    visitor: patterns,
  }),
  /** What is said when something is lent, kept or let in. */
  custody: z.strictObject({
    purpose: patterns,
    deposit: patterns,
    why: patterns,
    note: patterns,
    owner: patterns,
    agreed: patterns,
    unclaimed: patterns,
    finder: patterns,
    guest: patterns,
  }),
});
type SentencesFile = z.output<typeof sentencesFile>;
export type ActSentence = keyof SentencesFile['acts'];
export type LogSentence = keyof SentencesFile['log'];
export type CustodySentence = keyof SentencesFile['custody'];

/** Invents what people say at a desk. */
export interface Sentences {
  asked(kind: Kind, problem: string | null): string;
  done(kind: Kind, problem: string | null): string;
  answered(kind: Kind): string;
  said(act: ActSentence): string;
  logged(category: LogSentence): string;
  lent(about: CustodySentence): string;
  /** How often each coded problem comes, relative to the others. */
  readonly weights: Readonly<Record<string, number>>;
}

/** Prepares the sentences of the parsed file; throws when it is not of its schema or names a word that it lacks. */
export function loadSentences(json: unknown, chances: Chances): Sentences {
  const file = sentencesFile.parse(json);
  const words = new Map(Object.entries(file.words));
  const prepared = new Map<string, readonly string[]>();

  function fill(choices: readonly string[] | undefined): string {
    const pattern = chances.pick(choices ?? [], '');
    let parts = prepared.get(pattern);
    if (!parts) prepared.set(pattern, (parts = pattern.split(/\{(\w+)\}/)));
    // The pieces at odd places are the names of words.
    const filled = parts.map((part, index) => (index % 2 === 0 ? part : chances.pick(wordsOf(part), '')));
    return filled.join('').replace(/\p{P}$/u, '');
  }

  function wordsOf(name: string): readonly string[] {
    const found = words.get(name);
    if (!found) throw new Error(`The sentences use a word that the file lacks: ${name}`);
    return found;
  }

  function about(kind: Kind, problem: string | null) {
    return (problem === null ? undefined : file.problems[problem]) ?? file.kinds[kind] ?? file.kinds.repair;
  }

  return {
    asked: (of, problem) => fill(about(of, problem)?.asked),
    done: (of, problem) => fill(about(of, problem)?.done),
    answered: (of) => fill(file.kinds[of]?.answered),
    said: (act) => fill(file.acts[act]),
    logged: (category) => fill(file.log[category]),
    lent: (about) => fill(file.custody[about]),
    weights: Object.fromEntries(Object.entries(file.problems).map(([code, { weight }]) => [code, weight])),
  };
}
