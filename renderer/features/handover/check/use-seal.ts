import { useState } from 'react';
import type { Handover } from '../../../../shared/domain/shift/handover.ts';
import { isFinished } from '../../../../shared/domain/shift/select-handover.ts';
import type { Refusal } from '../../../../shared/refusal.ts';
import { useInvoke, useStaff } from '../../../app/desk/desk-context.ts';
import { goTo, type Screen } from '../../../app/navigation/navigation.ts';
import { PIN_LENGTH } from '../../../app/pin/pin-digits.ts';
import { landAt } from '../../../app/shift/landing.ts';
import { useHandoverLines } from '../use-handover-lines.ts';

type Signer = 'outgoing' | 'incoming';

/** One thing that hinders the seal, and how many of it there are. */
export interface Missing {
  readonly what: 'lines' | 'questions' | 'counts' | 'reasons' | 'callbacks' | Signer;
  readonly count: number;
}

const parts = ['lines', 'questions', 'counts', 'reasons', 'callbacks'] as const;

/** The seal: both PINs, what hinders it, and the one press that hands the counter over. */
export function useSeal(handover: Handover) {
  const invoke = useInvoke();
  const { id: me } = useStaff();
  const { unfinished } = useHandoverLines();
  const [pins, setPins] = useState<Readonly<Record<Signer, string>>>({ outgoing: '', incoming: '' });
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isSealing, setSealing] = useState(false);
  const missing: Missing[] = [
    ...parts.map((what) => ({ what, count: unfinished[what].length })).filter(({ count }) => count > 0),
    ...(['outgoing', 'incoming'] as const)
      .filter((who) => pins[who].length < PIN_LENGTH)
      .map((what) => ({ what, count: 1 })),
  ];
  const canSeal = missing.length === 0 && !isSealing;
  const wrong = whoseWrong(refusal);

  /** Seals it; answers whose PIN was refused, null when none was. */
  async function seal(): Promise<Signer | null> {
    const { to, number } = handover;
    if (!canSeal || to === null) return null;
    const screen: Screen = { place: 'shift', view: 'handover', handover: number };
    setSealing(true);
    setRefusal(null);
    // The seat changes with the answer, and these screens with it.
    landAt({ staff: to, screen });
    const reply = await invoke('handover.sign', pins);
    setSealing(false);
    if (!reply.ok) {
      landAt(null);
      const whose = whoseWrong(reply.error);
      setPins((before) => (whose === null ? before : { ...before, [whose]: '' }));
      setRefusal(reply.error);
      return whose;
    }
    if (me !== to) return null;
    // The one who takes over sat here already: nothing is opened anew.
    landAt(null);
    goTo(screen);
    return null;
  }

  return {
    pins,
    setPin: (who: Signer, pin: string) => setPins((before) => ({ ...before, [who]: pin })),
    /** Nothing but the PINs is missing. */
    isReady: isFinished(unfinished),
    missing,
    canSeal,
    isSealing,
    refusal,
    wrong,
    seal,
  };
}

/** Whose PIN was refused; null when it was something else. */
function whoseWrong(refusal: Refusal | null): Signer | null {
  if (refusal?.kind !== 'wrong-pin' && refusal?.kind !== 'wait-for-pin') return null;
  return refusal.of === 'outgoing' || refusal.of === 'incoming' ? refusal.of : null;
}
