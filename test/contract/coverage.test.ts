import { describe, expect, it } from 'vitest';
import { contract, type ChannelName } from '../../shared/contract.ts';
import { elsewhere, steps } from './examples.ts';

const channels = Object.keys(contract) as ChannelName[];

describe('the contract suite', () => {
  it.each(channels)('asks %s once so that it is accepted and once so that it is refused', (channel) => {
    const asked = steps.filter((step) => step.channel === channel).map((step) => step.expect);
    const hasBoth = asked.includes('ok') && asked.some((expected) => expected !== 'ok');
    expect(hasBoth || elsewhere[channel] !== undefined).toBe(true);
  });
});
