import { useEffect, useState } from 'react';
import type { InputOf } from '../../../../shared/contract.ts';
import type { Refusal } from '../../../../shared/refusal.ts';
import { useInvoke } from '../../../app/desk/desk-context.ts';
import { phoneText } from '../../../app/words/phone-text.ts';

/** How long a number stands there in full, in milliseconds (ux 5). */
const SHOWN_MS = 10_000;

/** A number of a borrower or a loan in full for ten seconds after a look; the look is in the book first. */
export function useCustodyPhone(whose: Pick<InputOf<'people.reveal'>, 'borrower' | 'custody'>): {
  readonly phone: string | null;
  readonly look: () => void;
  readonly refusal: Refusal | null;
} {
  const invoke = useInvoke();
  const [phone, setPhone] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  useEffect(() => {
    if (phone === null) return undefined;
    const timer = setTimeout(() => setPhone(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [phone]);
  async function look(): Promise<void> {
    const reply = await invoke('people.reveal', whose);
    setRefusal(reply.ok ? null : reply.error);
    if (reply.ok) setPhone(reply.value.phones.map(phoneText).join(' · '));
  }
  return { phone, look: () => void look(), refusal };
}
