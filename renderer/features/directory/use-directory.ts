import { useState } from 'react';
import { useNavigation } from '../../app/navigation/navigation.ts';
import type { Chosen, DirectoryView, PersonRow } from './directory-types.ts';
import type { OpenSheet } from './DirectorySheets.tsx';
import { useCard } from './use-card.ts';
import { useDirectoryPage } from './use-directory-page.ts';

const nobody: ReadonlyMap<string, PersonRow> = new Map();

/** The state of the directory: the view, its filter and page, who is chosen and marked, and which form is open. */
export type Directory = ReturnType<typeof useDirectory>;

/** Keeps the state of the directory while its screen is shown; a way from the search begins with its person or place. */
export function useDirectory() {
  const asked = useNavigation(({ screen }) => (screen.place === 'directory' ? screen : null));
  const [view, setView] = useState<DirectoryView>(viewOf(asked ?? {}));
  const [filter, setFilter] = useState('');
  const [offset, setOffset] = useState(0);
  const [chosen, setChosen] = useState<Chosen>(pick(asked ?? {}));
  const [marked, setMarked] = useState(nobody);
  const [sheet, setSheet] = useState<OpenSheet | null>(null);
  const [came, setCame] = useState(asked);
  const page = useDirectoryPage(view, filter, offset);
  const card = useCard(chosen);

  function show(next: Chosen): void {
    setChosen(pick(next));
    setView(viewOf(next));
    setOffset(0);
  }
  // The search leads to this very screen again, with somebody else.
  if (asked && came !== asked) {
    setCame(asked);
    show(asked);
  }

  return {
    view,
    filter,
    offset,
    chosen,
    marked,
    sheet,
    page,
    card,
    /** Who or what the card and the edit form are about. */
    person: view === 'people' ? (card?.person ?? null) : null,
    place: view === 'places' ? (card?.place ?? null) : null,
    show,
    setOffset,
    setSheet,
    choose: (next: Chosen) => setChosen(pick(next)),
    changeView(next: DirectoryView) {
      setView(next);
      setOffset(0);
      setChosen(next === 'places' && chosen.placeId !== undefined ? { placeId: chosen.placeId } : {});
    },
    changeFilter(next: string) {
      setFilter(next);
      setOffset(0);
    },
    mark: (ids: ReadonlySet<string>) => setMarked(markedBy(ids, page.people, marked)),
    /** Closes the form that has saved somebody and shows them. */
    finish(next: Chosen) {
      setSheet(null);
      setMarked(nobody);
      show(next);
    },
  };
}

function viewOf({ personId, placeId }: Chosen): DirectoryView {
  return personId === undefined && placeId !== undefined ? 'places' : 'people';
}

function pick({ personId, placeId }: Chosen): Chosen {
  return { ...(personId !== undefined && { personId }), ...(placeId !== undefined && { placeId }) };
}

/** The marked people; one of another page or filter stays marked. */
function markedBy(
  ids: ReadonlySet<string>,
  people: readonly PersonRow[],
  before: ReadonlyMap<string, PersonRow>,
): ReadonlyMap<string, PersonRow> {
  const next = new Map<string, PersonRow>();
  for (const id of ids) {
    const person = people.find((each) => each.id === id) ?? before.get(id);
    if (person) next.set(id, person);
  }
  return next;
}
