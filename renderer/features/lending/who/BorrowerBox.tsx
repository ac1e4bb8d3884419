import { useRef } from 'react';
import { HitFace } from './HitFace.tsx';
import { PickBox, type Offer } from './PickBox.tsx';
import { useBorrowerHits, type BorrowerHit } from './use-borrower-hits.ts';

interface Props {
  readonly label: string;
  readonly listLabel: string;
  readonly placeholder: string;
  readonly value: string;
  readonly onType: (text: string) => void;
  readonly onFound: (hit: BorrowerHit) => void;
  /** The last line of the list: somebody whom nobody knows yet. */
  readonly newWord: (name: string) => string;
  readonly onNew: (name: string) => void;
  /** Enter in the empty box. */
  readonly onEmpty?: () => void;
  /** Tab in the empty box, where it does not go to the next field. */
  readonly onTab?: (() => void) | undefined;
  readonly blockedWord?: string;
}

/** A box that finds borrowers by name, initials or telephone: ↑ ↓ choose, Enter takes. */
export function BorrowerBox({ onType, onFound, onNew, newWord, onEmpty, blockedWord, ...box }: Props) {
  const typed = box.value;
  const name = typed.trim();
  const { hits, isAnswered, findNow } = useBorrowerHits(typed);
  const latest = useRef(typed);
  const known: Offer[] = hits.map((hit) => ({
    id: `${hit.borrower} ${hit.personId} ${hit.staffId} ${hit.name} ${hit.firm}`,
    face: <HitFace hit={hit} blockedWord={blockedWord} />,
    pick: () => onFound(hit),
  }));
  const unknown: Offer = { id: 'new', face: <span>{newWord(name)}</span>, pick: () => onNew(name) };
  const enter = () => {
    if (name === '') return onEmpty?.();
    // Enter was faster than the list: what it meant is the first one for these very letters.
    void findNow().then(([hit]) => {
      if (latest.current !== typed) return;
      if (hit) onFound(hit);
      else onNew(name);
    });
    return undefined;
  };
  return (
    <PickBox
      {...box}
      autoFocus
      offers={isAnswered && name !== '' ? [...known, unknown] : []}
      onEnter={enter}
      onType={(text) => {
        latest.current = text;
        onType(text);
      }}
    />
  );
}
