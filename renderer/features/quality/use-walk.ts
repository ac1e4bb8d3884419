import { useState } from 'react';
import type { QualityCheck, QualityDraw } from '../../../shared/domain/quality/quality-draw.ts';

/** Where somebody is among the records of a draw. */
export interface Walk {
  /** The record that is looked at; null in a draw without records. */
  readonly check: QualityCheck | null;
  readonly here: number;
  readonly all: number;
  /** How many were not looked at. */
  readonly left: number;
  step(by: 1 | -1): void;
  /** To the next record that was not looked at; false when this one was the last. */
  goOn(): boolean;
}

/** Walks through the records of a draw, beginning at the first that was not looked at. */
export function useWalk({ checks }: QualityDraw): Walk {
  const [here, setHere] = useState(() =>
    Math.max(
      0,
      checks.findIndex(({ wrong }) => wrong === null),
    ),
  );
  const step = (by: 1 | -1) => setHere(Math.min(Math.max(here + by, 0), checks.length - 1));
  return {
    check: checks[here] ?? null,
    here,
    all: checks.length,
    left: checks.filter(({ wrong }) => wrong === null).length,
    step,
    goOn() {
      const isOpen = (index: number) => index !== here && checks[index]?.wrong === null;
      // Forward first, then what was passed over.
      const order = checks.map((_, index) => (here + index) % checks.length);
      const next = order.find(isOpen);
      if (next === undefined) return false;
      setHere(next);
      return true;
    },
  };
}
