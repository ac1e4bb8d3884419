import type { ChannelName } from '../../shared/contract.ts';
import type { RefusalKind } from '../../shared/refusal.ts';

/** What earlier steps were answered, by their own name. */
export type Memory = Record<string, Record<string, unknown>>;

/** One request of the suite, who makes it, and what must come back. */
export interface Step {
  readonly channel: ChannelName;
  readonly as: string | null;
  readonly input: (memory: Memory) => unknown;
  /** `ok`, or the kind of the refusal. */
  readonly expect: 'ok' | RefusalKind;
  /** Under this name the answer is kept for later steps. */
  readonly name?: string;
  /** Channels of a house with two books are refused by a host that has one. */
  readonly withoutHouse?: RefusalKind;
}

/** The staff of the sample centre who ask. */
export const clerk = '1001';
export const supervisor = '1002';
export const colleague = '1002';
export const manager = '1005';
export const admin = '1006';

/** The number of the order that a step was answered. */
export const number = (memory: Memory, name: string) => memory[name]?.['order'];

/** An input about the order of an earlier step. */
export const on =
  (name: string, more: object = {}) =>
  (memory: Memory) => ({ order: number(memory, name), ...more });

/** An input that needs nothing from before. */
export const just = (input: unknown) => () => input;

/** A step that is accepted; its answer is kept under a name. */
export const ok = (channel: ChannelName, as: string | null, input: Step['input'], name?: string): Step => ({
  channel,
  as,
  input,
  expect: 'ok',
  ...(name !== undefined && { name }),
});

/** A step that is refused. */
export const no = (
  channel: ChannelName,
  as: string | null,
  input: Step['input'],
  expect: RefusalKind,
): Step => ({
  channel,
  as,
  input,
  expect,
});
