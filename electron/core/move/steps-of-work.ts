/** Hears how much of some work is done, from 0 to 1. */
export type OnShare = (share: number) => void;

/** Hears how far something is, in hundredths. */
export type OnHundredths = (done: number, total: number) => void;

/** The whole, in hundredths. */
export const WHOLE = 100;

/** Tells the shares of one step as a part of the whole, each hundredth once and never backwards. */
export function stepsOf(progress: OnHundredths): (from: number, to: number) => OnShare {
  let told = -1;
  return (from, to) => (share) => {
    const done = Math.floor(from + (to - from) * Math.min(share, 1));
    if (done > told) progress(done, WHOLE);
    told = Math.max(told, done);
  };
}
