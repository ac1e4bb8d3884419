import { describe, expect, it } from 'vitest';
import { answerWindow } from '../../../../electron/hosts/page/answer-window.ts';
import type { SenderFrame } from '../../../../electron/hosts/page/sender-trouble.ts';
import { channelNames } from './channel-names.ts';

const HOME = 'app://counterbook';
const good: SenderFrame = { url: `${HOME}/`, hasParent: false, isGone: false, isOurs: true };
const badSenders: [string, SenderFrame | null][] = [
  ['no frame', null],
  ['a frame inside', { ...good, hasParent: true }],
  ['another origin', { ...good, url: 'https://counterbook.example/' }],
  ['about:blank', { ...good, url: 'about:blank' }],
  ['a destroyed frame', { ...good, isGone: true }],
  ['another window', { ...good, isOurs: false }],
];

function place(answer: () => Promise<{ ok: true; value: unknown }>) {
  const asked: unknown[][] = [];
  const lines: string[] = [];
  const log = { note: (line: string) => lines.push(line), bug: (reference: string) => lines.push(reference) };
  const seat = {
    invoke: (...question: unknown[]) => {
      asked.push(question);
      return answer();
    },
  };
  return { asked, lines, given: { home: HOME, seat, log, newId: () => 'ref-1' } };
}

describe('answerWindow', () => {
  it('passes the question of our page on and gives the answer', async () => {
    const { asked, given } = place(() => Promise.resolve({ ok: true, value: { number: 'A261122-0001' } }));
    expect(await answerWindow(given, good, 'calls.take', { kind: 'repair' })).toEqual({
      ok: true,
      value: { number: 'A261122-0001' },
    });
    expect(asked).toEqual([['calls.take', { kind: 'repair' }]]);
  });

  describe.each(badSenders)('asked by %s', (_name, frame) => {
    it.each(channelNames)('refuses %s', async (channel) => {
      const { asked, lines, given } = place(() => Promise.resolve({ ok: true, value: 'secret' }));
      expect(await answerWindow(given, frame, channel, {})).toEqual({
        ok: false,
        error: { kind: 'untrusted-sender' },
      });
      expect(asked).toEqual([]);
      expect(lines).toHaveLength(1);
    });
  });

  it.each([undefined, null, 7, {}, ['calls.take']])('does not take %j for a channel', async (channel) => {
    const { asked, given } = place(() => Promise.resolve({ ok: true, value: 1 }));
    expect(await answerWindow(given, good, channel, {})).toMatchObject({
      ok: false,
      error: { kind: 'unknown-channel' },
    });
    expect(asked).toEqual([]);
  });

  it('answers a bug with its reference and keeps its message to the log', async () => {
    const { lines, given } = place(() => Promise.reject(new Error('13800138000 is not a place')));
    expect(await answerWindow(given, good, 'calls.take', {})).toEqual({
      ok: false,
      error: { kind: 'bug', reference: 'ref-1' },
    });
    expect(lines).toEqual(['ref-1']);
  });
});
