import { useMemo } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Loan } from '../../../shared/domain/custody/custody.ts';
import type { Refusal } from '../../../shared/refusal.ts';
import { useStaff } from '../desk/desk-context.ts';
import { emptyDraft, type LendingDraft } from './lending-draft.ts';

/** Something that was just done and can be taken back, until a moment in milliseconds. */
interface LastAct {
  readonly until: number;
  readonly undo: () => void;
}

interface LendingState {
  /** The lending each person of the staff has begun; it stays when the desk is locked. */
  readonly drafts: Readonly<Record<string, LendingDraft>>;
  readonly lastAct: LastAct | null;
  /** Why the last scan or code did nothing. */
  readonly trouble: { readonly code: string; readonly refusal: Refusal } | null;
  /** What came back and has to be looked at before it is taken, first come first. */
  readonly checks: readonly Loan[];
}

const store = createStore<LendingState>()(() => ({ drafts: {}, lastAct: null, trouble: null, checks: [] }));

/** A part of what lends and returns at this window. */
export function useLendingState<T>(select: (state: LendingState) => T): T {
  return useStore(store, select);
}

/** The lending of whoever is signed in, and how it changes. */
export interface Lending {
  readonly draft: LendingDraft;
  readonly change: (part: Partial<LendingDraft>) => void;
  readonly add: (code: string) => void;
  readonly remove: (code: string) => void;
  readonly clear: () => void;
}

/** The lending that is put together now; whatever adds to it, from any screen, adds to the same one. */
export function useLending(): Lending {
  const { id: staff } = useStaff();
  const draft = useLendingState(({ drafts }) => drafts[staff] ?? emptyDraft);
  return useMemo(() => ({ draft, ...actsOf(staff) }), [draft, staff]);
}

/** Changes the lending of somebody without following it. */
export function useChangeLending(): Omit<Lending, 'draft'> {
  const { id: staff } = useStaff();
  return useMemo(() => actsOf(staff), [staff]);
}

/** The lending of somebody at the moment of asking. */
export function readDraft(staff: string): LendingDraft {
  return store.getState().drafts[staff] ?? emptyDraft;
}

function actsOf(staff: string): Omit<Lending, 'draft'> {
  const change = (part: Partial<LendingDraft>) =>
    store.setState(({ drafts }) => ({
      drafts: { ...drafts, [staff]: { ...(drafts[staff] ?? emptyDraft), ...part } },
    }));
  return {
    change,
    add: (code) => {
      const { codes } = readDraft(staff);
      if (!codes.includes(code)) change({ codes: [...codes, code] });
    },
    remove: (code) => change({ codes: readDraft(staff).codes.filter((each) => each !== code) }),
    clear: () =>
      store.setState(({ drafts }) => ({ drafts: { ...drafts, [staff]: emptyDraft }, trouble: null })),
  };
}

/** Remembers what Ctrl Z takes back. */
export function rememberAct(lastAct: LastAct | null): void {
  store.setState({ lastAct });
}

/** Shows why a code did nothing, or that there is nothing to say any more. */
export function tellTrouble(trouble: LendingState['trouble']): void {
  store.setState({ trouble });
}

/** Lets somebody look at what comes back before it is taken. */
export function askCheck(loan: Loan): void {
  store.setState(({ checks }) =>
    checks.some(({ number }) => number === loan.number) ? {} : { checks: [...checks, loan] },
  );
}

/** It was looked at, or it was not taken after all. */
export function endCheck(number: string): void {
  store.setState(({ checks }) => ({ checks: checks.filter((each) => each.number !== number) }));
}
