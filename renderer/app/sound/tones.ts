/** One tone: its pitch in hertz, when it starts and how long it lasts in milliseconds. */
export interface Tone {
  readonly hertz: number;
  readonly startMs: number;
  readonly lengthMs: number;
}

/** What is heard; each has a twin that is seen: the red row, the amber tab, the toast, the inline line, the top bar, the band. */
export type SoundName = 'late' | 'hold' | 'scanTaken' | 'scanRefused' | 'printerWaits' | 'shiftEnds';

/** The sounds of ux 4.4 as tones: one short for a scan taken, two low ones where a question waits (ux 3.5). */
export const sounds: Readonly<Record<SoundName, readonly Tone[]>> = {
  late: [
    { hertz: 880, startMs: 0, lengthMs: 180 },
    { hertz: 660, startMs: 220, lengthMs: 180 },
    { hertz: 880, startMs: 440, lengthMs: 260 },
  ],
  hold: [
    { hertz: 523, startMs: 0, lengthMs: 160 },
    { hertz: 659, startMs: 180, lengthMs: 320 },
  ],
  scanTaken: [{ hertz: 1320, startMs: 0, lengthMs: 90 }],
  scanRefused: [
    { hertz: 220, startMs: 0, lengthMs: 160 },
    { hertz: 196, startMs: 220, lengthMs: 220 },
  ],
  printerWaits: [
    { hertz: 440, startMs: 0, lengthMs: 140 },
    { hertz: 440, startMs: 260, lengthMs: 140 },
  ],
  shiftEnds: [{ hertz: 523, startMs: 0, lengthMs: 320 }],
};
