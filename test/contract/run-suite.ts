import { expect } from 'vitest';
import { contract, type ChannelName } from '../../shared/contract.ts';
import { refusal } from '../../shared/refusal.ts';
import { steps } from './examples.ts';
import type { Memory } from './step.ts';

/** How a host is asked: the channel, its input and who asks. */
export type Ask = (channel: ChannelName, input: unknown, as: string | null) => Promise<unknown>;

/** Asks a host every step of the suite and checks each answer against the contract itself. */
export async function runSuite(ask: Ask): Promise<void> {
  const memory: Memory = {};
  for (const step of steps) {
    const reply = (await ask(step.channel, step.input(memory), step.as)) as {
      ok: boolean;
      value?: Record<string, unknown>;
      error?: { kind: string };
    };
    const told = reply.ok ? 'ok' : reply.error?.kind;
    expect(`${step.channel} by ${step.as ?? 'nobody'}: ${told}`).toBe(
      `${step.channel} by ${step.as ?? 'nobody'}: ${step.expect}`,
    );
    if (reply.ok) expect(contract[step.channel].output.safeParse(reply.value).error).toBeUndefined();
    else expect(refusal.safeParse(reply.error).error).toBeUndefined();
    if (step.name !== undefined && reply.value) memory[step.name] = reply.value;
  }
}
