import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

interface Draft<T> {
  readonly draft: T;
  readonly change: (part: Partial<T>) => void;
  readonly clear: () => void;
}

/**
 * Makes the memory of a form: what is typed stays there while its writer looks at something else or the desk is locked.
 *
 * Each person has an own one, so that nobody goes on with what another began.
 */
export function createDrafts<T extends object>(empty: T): (owner: string, register: string) => Draft<T> {
  const drafts = createStore<Readonly<Record<string, T>>>()(() => ({}));
  return function useDraft(owner, register) {
    const key = `${owner} ${register}`;
    const draft = useStore(drafts, (all) => all[key] ?? empty);
    return {
      draft,
      change: (part) => drafts.setState((all) => ({ [key]: { ...(all[key] ?? empty), ...part } })),
      clear: () => drafts.setState({ [key]: empty }),
    };
  };
}
