import { useCallback, useEffect, useState, type ReactNode } from 'react';
import { useKeys } from '../app/keyboard/use-keys.ts';
import { useWords } from '../app/words/use-words.ts';
import { Toast } from './Toast.tsx';
import { ToastContext, type ToastMessage } from './toast-context.ts';

/** How long an act can be taken back, in milliseconds (ux 5). */
const UNDO_MS = 10_000;
const PLAIN_MS = 4_000;
/** What became of the whole book is read in peace. */
const WEIGHTY_MS = 30_000;

/** Holds the one toast of the page and its Ctrl Z. */
export function ToastHost({ children }: { readonly children: ReactNode }) {
  const t = useWords('common');
  const [message, setMessage] = useState<ToastMessage | null>(null);
  const show = useCallback((next: ToastMessage) => setMessage(next), []);

  useEffect(() => {
    if (!message) return undefined;
    const lastsMs = message.isWeighty ? WEIGHTY_MS : message.undo ? UNDO_MS : PLAIN_MS;
    const timer = setTimeout(() => setMessage(null), lastsMs);
    return () => clearTimeout(timer);
  }, [message]);

  const undo = message?.undo;
  const takeBack = undo
    ? () => {
        setMessage(null);
        undo();
      }
    : undefined;
  // In a field Ctrl Z belongs to the typing.
  useKeys(takeBack ? [{ chord: 'Ctrl+Z', label: t('undo'), act: takeBack, inFields: false }] : [], {
    scope: 'house',
  });

  return (
    <ToastContext value={show}>
      {children}
      <Toast text={message?.text ?? null} onUndo={takeBack} />
    </ToastContext>
  );
}
