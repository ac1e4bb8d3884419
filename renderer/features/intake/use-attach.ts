import { useState } from 'react';
import { useCalls } from '../../app/calls/use-calls.ts';
import { useInvoke } from '../../app/desk/desk-context.ts';
import type { Refusal } from '../../../shared/refusal.ts';
import { useCallForm } from './form-context.ts';

const CHUNK = 0x8000;

/** Bytes as base64, in pieces, because a function takes only so many arguments. */
function base64Of(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += CHUNK)
    text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return btoa(text);
}

/** Puts files beside the book and their hashes into the form; the last refusal stays until the next try. */
export function useAttach(): {
  readonly attach: (files: readonly File[]) => void;
  readonly error: Refusal | null;
} {
  const invoke = useInvoke();
  const calls = useCalls();
  const { call } = useCallForm();
  const [error, setError] = useState<Refusal | null>(null);

  async function put(file: File): Promise<void> {
    const base64 = base64Of(new Uint8Array(await file.arrayBuffer()));
    const reply = await invoke('files.put', { name: file.name, mediaType: file.type, base64 });
    if (!reply.ok) return setError(reply.error);
    const { attachment } = reply.value;
    // Others may have been added while this one was on its way.
    const now = calls.store.getState().calls.find(({ id }) => id === call.id)?.fields.attachments ?? [];
    calls.change(call.id, {
      attachments: [...now.filter(({ sha256 }) => sha256 !== attachment.sha256), attachment],
    });
  }

  async function attachAll(files: readonly File[]): Promise<void> {
    setError(null);
    for (const file of files) await put(file);
  }
  return { attach: (files) => void attachAll(files), error };
}
