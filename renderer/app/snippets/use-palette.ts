import { useState, type RefObject } from 'react';
import { useKeys } from '../keyboard/use-keys.ts';
import { useWords } from '../words/use-words.ts';
import { caretOf, writeAt, type Caret } from './caret.ts';

/** The palette of a form: sentences and cases by their letters, written where the caret stands. */
export interface Palette {
  readonly isOpen: boolean;
  /** Opens it for the text field that has the focus, else for the usual one. */
  open(): void;
  close(): void;
  write(text: string): void;
}

interface Setting {
  /** The form whose text fields can be written into. */
  readonly within: RefObject<Element | null>;
  /** The field that is meant when none has the focus, as a selector within the form. */
  readonly usual: string;
}

/** Gives a form its palette under Alt S. */
export function usePalette({ within, usual }: Setting): Palette {
  const t = useWords('snippets');
  const [caret, setCaret] = useState<Caret | null>(null);

  function open(): void {
    const focused = document.activeElement;
    const isOurs = focused instanceof HTMLTextAreaElement && within.current?.contains(focused) === true;
    const field = isOurs ? focused : within.current?.querySelector<HTMLTextAreaElement>(usual);
    if (!field) return;
    // The panel gives the focus back to where it came from.
    field.focus();
    setCaret(caretOf(field));
  }

  useKeys([{ chord: 'Alt+S', label: t('open'), act: open }]);
  return {
    isOpen: caret !== null,
    open,
    close: () => setCaret(null),
    write(text) {
      if (caret !== null) writeAt(caret, text);
      setCaret(null);
    },
  };
}
