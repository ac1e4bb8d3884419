import { useRef, useState, type RefObject } from 'react';

/** Which record of a section is worked on. */
export interface Records<R> {
  /** The chosen record; null while a new one is written. */
  readonly chosen: R | null;
  readonly isNew: boolean;
  readonly choose: (id: string) => void;
  readonly begin: () => void;
  /** The form below the table. */
  readonly form: RefObject<HTMLFormElement | null>;
  readonly goToForm: () => void;
}

/** Keeps the choice among the records of a section; the first is chosen as long as nobody has chosen. */
export function useRecords<R>(rows: readonly R[], idOf: (row: R) => string): Records<R> {
  const [picked, setPicked] = useState<string | null>(null);
  const [isNew, setNew] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const goToForm = () => form.current?.querySelector<HTMLElement>('input, select, [tabindex="0"]')?.focus();
  return {
    chosen: isNew ? null : (rows.find((row) => idOf(row) === picked) ?? rows[0] ?? null),
    isNew,
    choose(id) {
      setPicked(id);
      setNew(false);
    },
    begin() {
      setNew(true);
      // The empty form is there after this turn.
      setTimeout(goToForm);
    },
    form,
    goToForm,
  };
}
