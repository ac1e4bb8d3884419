import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Refusal } from '../../../shared/refusal.ts';

/** From the last key to the write, in milliseconds. */
const PAUSE_MS = 400;

/** A text that is saved while it is typed. */
export interface SavedText {
  readonly text: string;
  readonly change: (text: string) => void;
  /** Writes at once what waits; `always` also what is already there, because it was looked at. */
  readonly flush: (always?: boolean) => void;
  readonly refusal: Refusal | null;
}

/** Saves a text shortly after the last key, and when its field goes: a call may come at any letter. */
export function useSavedText(saved: string, write: (text: string) => Promise<Refusal | null>): SavedText {
  const [text, setText] = useState(saved);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const latest = useRef(saved);
  const written = useRef(saved);
  const flush = async (always = false) => {
    const now = latest.current;
    if (!always && now === written.current) return;
    written.current = now;
    setRefusal(await write(now));
  };
  const flushLate = useEffectEvent(() => void flush());
  useEffect(() => {
    if (text === written.current) return undefined;
    const timer = setTimeout(() => flushLate(), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  useEffect(() => () => flushLate(), []);
  return {
    text,
    change: (next) => {
      latest.current = next;
      setText(next);
    },
    flush: (always) => void flush(always),
    refusal,
  };
}
