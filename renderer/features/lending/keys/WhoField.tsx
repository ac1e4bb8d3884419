import { useRef } from 'react';
import type { DraftBorrower } from '../../../app/lending/lending-draft.ts';
import { useLending } from '../../../app/lending/lending-store.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { HitFace } from './HitFace.tsx';
import { NewcomerForm } from './NewcomerForm.tsx';
import { PickBox, type Offer } from './PickBox.tsx';
import { useBorrowerHits, type BorrowerHit } from './use-borrower-hits.ts';
import { WhoChip } from './WhoChip.tsx';

interface Props {
  /** Somebody was chosen: what is asked next. */
  readonly onChosen: () => void;
}

/** Who borrows: a box to type into until somebody is known, then the one who was chosen. */
export function WhoField({ onChosen }: Props) {
  const { draft, change } = useLending();
  if (draft.borrower) {
    return <WhoChip borrower={draft.borrower} onChange={() => change({ borrower: null, overrule: false })} />;
  }
  if (draft.newcomer) return <NewcomerForm newcomer={draft.newcomer} onChosen={onChosen} />;
  return <WhoBox onChosen={onChosen} />;
}

function WhoBox({ onChosen }: Props) {
  const t = useWords('lending');
  const { draft, change } = useLending();
  const typed = draft.typedWho;
  const { hits, isAnswered, findNow } = useBorrowerHits(typed);
  const latest = useRef(typed);
  const choose = (hit: BorrowerHit) => {
    change({ borrower: borrowerOf(hit), typedWho: '', newcomer: null, overrule: false });
    onChosen();
  };
  const register = () =>
    change({ newcomer: { kind: 'contractor', name: typed.trim(), firm: '', phone: '' } });
  const offers: Offer[] = isAnswered
    ? hits.map((hit) => ({
        id: `${hit.borrower} ${hit.personId} ${hit.staffId} ${hit.name} ${hit.firm}`,
        face: <HitFace hit={hit} />,
        pick: () => choose(hit),
      }))
    : [];
  if (isAnswered && typed.trim() !== '')
    offers.push({
      id: 'new',
      face: <span>{t('panel.newPerson', { name: typed.trim() })}</span>,
      pick: register,
    });
  const enter = () => {
    if (typed.trim() === '') return onChosen();
    // Enter was faster than the list: what it meant is the first one for these very letters.
    void findNow().then(([hit]) => {
      if (latest.current !== typed) return;
      if (hit) choose(hit);
      else register();
    });
    return undefined;
  };
  return (
    <PickBox
      label={t('panel.who')}
      listLabel={t('panel.candidates')}
      placeholder={t('panel.whoBox')}
      value={typed}
      autoFocus
      offers={offers}
      onEnter={enter}
      onType={(text) => {
        latest.current = text;
        change({ typedWho: text });
      }}
    />
  );
}

/** Somebody found, as a lending holds him; the telephone of the list is masked and stays there. */
export function borrowerOf(hit: BorrowerHit): DraftBorrower {
  const { borrower: id, kind, name, firm, phone, personId, staffId } = hit;
  return { id, kind, name, firm, phone: phone.includes('*') ? '' : phone, personId, staffId };
}
