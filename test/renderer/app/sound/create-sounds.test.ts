import { describe, expect, test } from 'vitest';
import { createSounds } from '../../../../renderer/app/sound/create-sounds.ts';
import { sounds } from '../../../../renderer/app/sound/tones.ts';

/** Stands for the audio of a browser: it notes which tones were asked for. */
function silentAudio() {
  const played: { hertz: number; start: number; end: number; loudest: number }[] = [];
  let opened = 0;
  const open = () => {
    opened++;
    return {
      state: 'running',
      currentTime: 10,
      destination: {},
      createGain: () => {
        const last = { loudest: 0 };
        const gain = {
          setValueAtTime: (value: number) => (last.loudest = Math.max(last.loudest, value)),
          linearRampToValueAtTime: (value: number) => (last.loudest = Math.max(last.loudest, value)),
        };
        return { gain, last, connect: () => ({}) };
      },
      createOscillator: () => {
        const tone = { hertz: 0, start: 0, end: 0, loudest: 0 };
        return {
          frequency: { setValueAtTime: (hertz: number) => (tone.hertz = hertz) },
          connect: (node: { last: { loudest: number }; connect: () => object }) => {
            tone.loudest = node.last.loudest;
            return node;
          },
          start: (at: number) => (tone.start = at),
          stop: (at: number) => {
            tone.end = at;
            played.push(tone);
          },
        };
      },
    } as unknown as AudioContext; // the few calls that are made
  };
  return { open, played, opened: () => opened };
}

describe('the sounds of the desk', () => {
  test('a scan taken is one short tone, a refused one two low tones', () => {
    const audio = silentAudio();
    const play = createSounds(audio.open);
    play('scanTaken', { isOn: true, volume: 1 });
    expect(audio.played).toHaveLength(1);
    expect(audio.played[0]?.end).toBeCloseTo(10.09);
    play('scanRefused', { isOn: true, volume: 1 });
    const [, first, second] = audio.played;
    expect(audio.played).toHaveLength(3);
    expect(Math.max(first?.hertz ?? 0, second?.hertz ?? 0)).toBeLessThan(300);
    expect(second?.start).toBeGreaterThan(first?.end ?? 0);
    expect(audio.opened()).toBe(1);
  });

  test('the volume is that of the setting', () => {
    const audio = silentAudio();
    const play = createSounds(audio.open);
    play('hold', { isOn: true, volume: 1 });
    play('hold', { isOn: true, volume: 0.5 });
    const [full, , half] = audio.played;
    expect((half?.loudest ?? 0) / (full?.loudest ?? 1)).toBeCloseTo(0.5);
  });

  test.each([
    ['off', { isOn: false, volume: 1 }],
    ['at no volume', { isOn: true, volume: 0 }],
  ])('a sound that is %s opens no audio', (_name, setting) => {
    const audio = silentAudio();
    createSounds(audio.open)('late', setting);
    expect(audio.opened()).toBe(0);
  });

  test.each(Object.entries(sounds))('%s is over within a second', (_name, tones) => {
    expect(Math.max(...tones.map((tone) => tone.startMs + tone.lengthMs))).toBeLessThanOrEqual(1000);
  });
});
