import { charOfCode } from './key-codes.ts';

/** Two keys of a scan follow each other faster than this; in milliseconds (ux 3.5). */
export const BURST_GAP_MS = 40;

/** The fewest keys of a scan, its Enter or Tab counted: `K-014` and Enter are six. */
export const BURST_KEYS = 6;

/** From this many characters on a fast run is a wedge's, though too short to be a code; its Enter presses nothing. */
const FRAGMENT_CHARS = 3;

/** One press of a key, as the physical keyboard tells it. */
export interface BurstKey {
  /** `KeyboardEvent.code`, for example `KeyA`. */
  readonly code: string;
  readonly shift: boolean;
  /** Ctrl, Alt or the Windows key is down. */
  readonly isChord: boolean;
  /** The key is held down and repeats. */
  readonly isRepeat: boolean;
  /** Milliseconds on any clock that only rises; `KeyboardEvent.timeStamp`. */
  readonly at: number;
}

/** What has come so fast that it may be a scan. */
export interface Burst {
  readonly text: string;
  readonly lastAt: number;
}

/** What a key means: the first or a further key of what may be a scan, a whole scan, a fragment's end, or nothing. */
export type BurstVerdict =
  | { readonly kind: 'first' }
  | { readonly kind: 'further' }
  | { readonly kind: 'scan'; readonly code: string }
  | { readonly kind: 'fragment' }
  | { readonly kind: 'typing' };

export const noBurst: Burst = { text: '', lastAt: Number.NEGATIVE_INFINITY };

const typing = { kind: 'typing' } as const;
const modifiers = new Set(['ShiftLeft', 'ShiftRight', 'CapsLock', 'NumLock']);

/** Takes one key press into the burst and says what it means; pure, the caller keeps the burst. */
export function feedBurst(burst: Burst, key: BurstKey): { burst: Burst; verdict: BurstVerdict } {
  if (key.isRepeat) return { burst, verdict: typing };
  const isFast = key.at - burst.lastAt < BURST_GAP_MS;
  if (modifiers.has(key.code))
    return { burst: isFast ? { ...burst, lastAt: key.at } : noBurst, verdict: typing };
  if (key.isChord) return { burst: noBurst, verdict: typing };
  if (key.code === 'Enter' || key.code === 'NumpadEnter' || key.code === 'Tab') {
    return { burst: noBurst, verdict: isFast ? ending(burst.text) : typing };
  }
  const char = charOfCode(key.code, key.shift);
  if (char === null) return { burst: noBurst, verdict: typing };
  const isFurther = isFast && burst.text !== '';
  return {
    burst: { text: (isFurther ? burst.text : '') + char, lastAt: key.at },
    verdict: { kind: isFurther ? 'further' : 'first' },
  };
}

function ending(text: string): BurstVerdict {
  if (text.length + 1 >= BURST_KEYS) return { kind: 'scan', code: text };
  return text.length >= FRAGMENT_CHARS ? { kind: 'fragment' } : typing;
}
