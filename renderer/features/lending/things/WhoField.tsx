import { isBegun, type DraftBorrower } from '../../../app/lending/lending-draft.ts';
import { useLending } from '../../../app/lending/lending-store.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { BorrowerBox } from '../who/BorrowerBox.tsx';
import type { BorrowerHit } from '../who/use-borrower-hits.ts';
import { NewcomerForm } from './NewcomerForm.tsx';
import { WhoChip } from './WhoChip.tsx';

interface Props {
  /** Somebody was chosen: what is asked next. */
  readonly onChosen: () => void;
  /** Tab before anything is begun: to the things that can be lent. */
  readonly onTab?: (() => void) | undefined;
}

/** Who borrows: a box to type into until somebody is known, then the one who was chosen. */
export function WhoField({ onChosen, onTab }: Props) {
  const { draft, change } = useLending();
  if (draft.borrower) {
    return <WhoChip borrower={draft.borrower} onChange={() => change({ borrower: null, overrule: false })} />;
  }
  if (draft.newcomer) return <NewcomerForm newcomer={draft.newcomer} onChosen={onChosen} />;
  return <WhoBox onChosen={onChosen} onTab={onTab} />;
}

function WhoBox({ onChosen, onTab }: Props) {
  const t = useWords('lending');
  const { draft, change } = useLending();
  return (
    <BorrowerBox
      label={t('panel.who')}
      listLabel={t('panel.candidates')}
      placeholder={t('panel.whoBox')}
      value={draft.typedWho}
      onType={(typedWho) => change({ typedWho })}
      onFound={(hit) => {
        change({ borrower: borrowerOf(hit), typedWho: '', newcomer: null, overrule: false });
        onChosen();
      }}
      newWord={(name) => t('panel.newPerson', { name })}
      onNew={(name) => change({ newcomer: { kind: 'contractor', name, firm: '', phone: '' } })}
      onEmpty={onChosen}
      onTab={isBegun(draft) ? undefined : onTab}
    />
  );
}

/** Somebody found, as a lending holds him; the telephone of the list is masked and stays there. */
export function borrowerOf(hit: BorrowerHit): DraftBorrower {
  const { borrower: id, kind, name, firm, phone, personId, staffId } = hit;
  return { id, kind, name, firm, phone: phone.includes('*') ? '' : phone, personId, staffId };
}
