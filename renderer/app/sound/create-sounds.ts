import { sounds, type SoundName } from './tones.ts';

/** A tone rises and falls within this time, so that it does not click; in seconds. */
const EDGE = 0.008;

/** The setting of this PC. */
export interface SoundSetting {
  readonly isOn: boolean;
  /** 0 to 1. */
  readonly volume: number;
}

/**
 * Makes the voice of the desk.
 *
 * The audio opens with the first sound, since a page may not open it before somebody has pressed a key. A page
 * without audio stays silent: every sound has a twin that is seen.
 */
export function createSounds(
  openAudio: () => AudioContext,
): (name: SoundName, setting: SoundSetting) => void {
  let audio: AudioContext | undefined;
  return (name, { isOn, volume }) => {
    if (!isOn || volume <= 0) return;
    audio ??= openAudio();
    // Refused while nobody has touched the page yet; the next sound asks again.
    if (audio.state === 'suspended') audio.resume().catch(() => undefined);
    for (const { hertz, startMs, lengthMs } of sounds[name]) {
      const start = audio.currentTime + startMs / 1000;
      const end = start + lengthMs / 1000;
      const gain = audio.createGain();
      gain.gain.setValueAtTime(0, start);
      gain.gain.linearRampToValueAtTime(Math.min(volume, 1) * 0.3, start + EDGE);
      gain.gain.setValueAtTime(Math.min(volume, 1) * 0.3, end - EDGE);
      gain.gain.linearRampToValueAtTime(0, end);
      const tone = audio.createOscillator();
      tone.frequency.setValueAtTime(hertz, start);
      tone.connect(gain).connect(audio.destination);
      tone.start(start);
      tone.stop(end);
    }
  };
}
