import { useCallback, useEffect, useRef, useState } from 'react';
import type { CallbackLine } from '../../../shared/domain/callback/callback-line.ts';
import type { Refusal } from '../../../shared/refusal.ts';
import { useHear, useInvoke } from '../../app/desk/desk-context.ts';

/** The callbacks of the desk; `lines` is null until they have been read for the first time. */
export interface Callbacks {
  readonly lines: readonly CallbackLine[] | null;
  readonly refusal: Refusal | null;
}

/** Calling windows open and close without anything being written; in milliseconds. */
const AGAIN_MS = 60_000;

/** Reads the callbacks, and again when something was written and once a minute. */
export function useCallbacks(): Callbacks {
  const invoke = useInvoke();
  const [callbacks, setCallbacks] = useState<Callbacks>({ lines: null, refusal: null });
  const asked = useRef(0);
  const read = useCallback(async () => {
    const mine = (asked.current += 1);
    const reply = await invoke('callbacks.list', { settled: false });
    // An answer that a later question has overtaken is old.
    if (mine !== asked.current) return;
    setCallbacks((before) =>
      reply.ok
        ? { lines: reply.value.callbacks, refusal: null }
        : { lines: before.lines, refusal: reply.error },
    );
  }, [invoke]);
  useHear((event) => {
    if (event.kind === 'facts' || event.kind === 'directory-changed') void read();
  });
  useEffect(() => {
    void read();
    const timer = setInterval(() => void read(), AGAIN_MS);
    return () => clearInterval(timer);
  }, [read]);
  return callbacks;
}
