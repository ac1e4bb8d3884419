import { useEffect, useRef, useState } from 'react';
import type { Refusal } from '../../../shared/refusal.ts';
import { useInvoke, useMirror } from '../../app/desk/desk-context.ts';
import type { DirectoryView, PersonRow, PlaceRow } from './directory-types.ts';

/** How many rows stand on one page; the table draws as many at once. */
export const PAGE_ROWS = 100;
/** How long the core is left in peace while somebody types into the filter, in milliseconds. */
const PAUSE_MS = 60;
/** One sign is in too many names; the core looks from two on. */
const FEWEST_SIGNS = 2;

/** One page of the directory. */
export interface DirectoryPage {
  readonly people: readonly PersonRow[];
  readonly places: readonly PlaceRow[];
  readonly total: number;
  /** False until the first answer, so that an empty book is not announced too early. */
  readonly isAnswered: boolean;
  readonly refusal: Refusal | null;
}

const nothing: DirectoryPage = { people: [], places: [], total: 0, isAnswered: false, refusal: null };

/** The rows of a view that fit the filter, from `offset` on; asked again when places or people change. */
export function useDirectoryPage(view: DirectoryView, filter: string, offset: number): DirectoryPage {
  const invoke = useInvoke();
  const version = useMirror((mirror) => mirror.directoryVersion);
  const [answer, setAnswer] = useState<{ to: Asked; page: DirectoryPage } | null>(null);
  const latest = useRef(0);
  useEffect(() => {
    const to: Asked = { view, version };
    const ask = async () => {
      const turn = (latest.current += 1);
      const text = filter.trim().length < FEWEST_SIGNS ? '' : filter;
      const wish = { text: text.slice(0, 120), limit: PAGE_ROWS, offset };
      const page = view === 'people' ? await askPeople(invoke, wish) : await askPlaces(invoke, wish);
      // What an older question answers is dropped.
      if (turn === latest.current) setAnswer({ to, page });
    };
    const timer = setTimeout(() => void ask(), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [invoke, view, filter, offset, version]);
  return answer?.to.view === view ? answer.page : nothing;
}

/** What a page was asked for; the directory's version counts its changes. */
interface Asked {
  readonly view: DirectoryView;
  readonly version: number;
}

type Invoke = ReturnType<typeof useInvoke>;
type Wish = { text: string; limit: number; offset: number };

async function askPeople(invoke: Invoke, wish: Wish): Promise<DirectoryPage> {
  const reply = await invoke('directory.people', wish);
  if (!reply.ok) return { ...nothing, isAnswered: true, refusal: reply.error };
  return { ...nothing, ...reply.value, isAnswered: true };
}

async function askPlaces(invoke: Invoke, wish: Wish): Promise<DirectoryPage> {
  const reply = await invoke('directory.places', wish);
  if (!reply.ok) return { ...nothing, isAnswered: true, refusal: reply.error };
  return { ...nothing, ...reply.value, isAnswered: true };
}
