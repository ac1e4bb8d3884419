import { useRef, useState } from 'react';
import type { Refusal } from '../../../shared/refusal.ts';
import { useInvoke } from '../../app/desk/desk-context.ts';
import { momentNow } from '../../app/now/now.ts';

/** Why the last PIN of a person was not taken. */
export interface PinRefusal {
  readonly error: Refusal;
  /** When the next PIN is looked at, in milliseconds since the epoch; null when at once. */
  readonly waitUntil: number | null;
}

/** Signing in: one PIN at a time, refusals remembered by person. */
export interface SignIn {
  readonly isChecking: boolean;
  readonly refusals: Readonly<Record<string, PinRefusal>>;
  /** Answers whether the desk has opened; the screens then follow the session by themselves. */
  readonly tryPin: (staff: string, pin: string) => Promise<boolean>;
}

/** Asks the desk to open for a person. */
export function useSignIn(): SignIn {
  const invoke = useInvoke();
  const [refusals, setRefusals] = useState<Readonly<Record<string, PinRefusal>>>({});
  const [isChecking, setIsChecking] = useState(false);
  // State comes a render late; two Enters in a row must not use up two tries.
  const isBusy = useRef(false);

  async function tryPin(staff: string, pin: string): Promise<boolean> {
    if (isBusy.current) return false;
    isBusy.current = true;
    setIsChecking(true);
    try {
      const reply = await invoke('session.signIn', { staff, pin });
      if (reply.ok) return true;
      setRefusals((before) => ({
        ...before,
        [staff]: { error: reply.error, waitUntil: waitUntil(reply.error) },
      }));
      return false;
    } finally {
      isBusy.current = false;
      setIsChecking(false);
    }
  }

  return { isChecking, refusals, tryPin };
}

function waitUntil(error: Refusal): number | null {
  return error.kind === 'wait-for-pin' ? momentNow() + error.seconds * 1_000 : null;
}
