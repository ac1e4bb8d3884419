import { useCallback, useEffect, useState } from 'react';
import type { InputOf } from '../../../shared/contract.ts';
import type { Refusal } from '../../../shared/refusal.ts';
import { useInvoke } from './desk-context.ts';

/** How long numbers stand there in full, in milliseconds (ux 5). */
const SHOWN_MS = 10_000;

/** Whose numbers are asked for: those of a person, or that of an order's contact, of a borrower, of a stay. */
export type NumbersOf = Omit<InputOf<'people.reveal'>, 'commandId'>;

/** Numbers that are masked until somebody looks. */
export interface FullNumbers {
  /** The numbers in full for ten seconds after a look, else null. */
  readonly phones: readonly string[] | null;
  /** Looks; answers the numbers, or null when it was refused. */
  readonly look: () => Promise<readonly string[] | null>;
  readonly hide: () => void;
  readonly refusal: Refusal | null;
}

/** Shows numbers in full for ten seconds; the look is in the book before the numbers are here. */
export function useFullNumbers({ personId, order, borrower, custody }: NumbersOf): FullNumbers {
  const invoke = useInvoke();
  const key = [personId, order, borrower, custody].join(' ');
  const [shown, setShown] = useState<{ key: string; phones: readonly string[] } | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  useEffect(() => {
    if (!shown) return undefined;
    const timer = setTimeout(() => setShown(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [shown]);
  const look = useCallback(async () => {
    const reply = await invoke('people.reveal', { personId, order, borrower, custody });
    setRefusal(reply.ok ? null : reply.error);
    if (!reply.ok) return null;
    setShown({ key, phones: reply.value.phones });
    return reply.value.phones;
  }, [invoke, personId, order, borrower, custody, key]);
  return { phones: shown?.key === key ? shown.phones : null, look, hide: () => setShown(null), refusal };
}
