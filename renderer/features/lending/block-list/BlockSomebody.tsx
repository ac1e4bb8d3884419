import { useState } from 'react';
import type { InputOf } from '../../../../shared/contract.ts';
import type { Refusal } from '../../../../shared/refusal.ts';
import { useInvoke } from '../../../app/desk/desk-context.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { useToast } from '../../../ui/toast-context.ts';
import { BlockForm } from './BlockForm.tsx';
import type { BorrowerHit } from '../who/use-borrower-hits.ts';
import { FindSomebody } from './FindSomebody.tsx';
import { NewSomebody } from './NewSomebody.tsx';

type NewWish = InputOf<'borrowers.save'>['borrower'];

/** Whom it is about: nobody yet, somebody who was found, or somebody new. */
type Whom =
  | { readonly kind: 'nobody' }
  | { readonly kind: 'found'; readonly hit: BorrowerHit }
  | { readonly kind: 'new'; readonly wish: NewWish };

interface Props {
  /** With the one to show. */
  readonly onDone: (borrower?: string) => void;
}

/** Puts somebody on the block list: found by a few letters or written down as new, and always with a reason. */
export function BlockSomebody({ onDone }: Props) {
  const t = useWords('blockList');
  const invoke = useInvoke();
  const toast = useToast();
  const [whom, setWhom] = useState<Whom>({ kind: 'nobody' });
  const name = nameOf(whom);

  async function borrowerOf(): Promise<{ id: string } | { error: Refusal }> {
    if (whom.kind === 'found' && whom.hit.borrower !== null) return { id: whom.hit.borrower };
    if (whom.kind === 'nobody') throw new Error('Blocking needs somebody');
    const reply = await invoke('borrowers.save', {
      borrower: whom.kind === 'new' ? whom.wish : wishOf(whom.hit),
    });
    return reply.ok ? reply.value : { error: reply.error };
  }

  async function block(reason: string): Promise<Refusal | null> {
    const saved = await borrowerOf();
    if ('error' in saved) return saved.error;
    const reply = await invoke('borrowers.block', { borrower: saved.id, isBlocked: true, reason });
    if (!reply.ok) return reply.error;
    const off = { borrower: saved.id, isBlocked: false, reason: t('undoReason', { reason }) };
    toast({ text: t('blocked', { name }), undo: () => void invoke('borrowers.block', off) });
    onDone(saved.id);
    return null;
  }

  return (
    <BlockForm
      key={whom.kind}
      title={t('block')}
      hint={t('blockHint')}
      submitLabel={t('blockNow')}
      missing={whom.kind === 'nobody' ? t('missing.who') : name.trim() === '' ? t('missing.name') : null}
      startsAtReason={whom.kind === 'found'}
      whatMissing={(what) => t('cannotBlock', { what })}
      onLeave={() => onDone()}
      onSubmit={block}
    >
      {whom.kind === 'new' ? (
        <NewSomebody
          wish={whom.wish}
          onChange={(wish) => setWhom({ kind: 'new', wish })}
          onBack={() => setWhom({ kind: 'nobody' })}
        />
      ) : (
        <FindSomebody
          chosen={whom.kind === 'found' ? whom.hit : null}
          onFound={(hit) => setWhom({ kind: 'found', hit })}
          onBlocked={onDone}
          onNew={(typed) => setWhom({ kind: 'new', wish: { kind: 'other', name: typed } })}
          onBack={() => setWhom({ kind: 'nobody' })}
        />
      )}
    </BlockForm>
  );
}

function nameOf(whom: Whom): string {
  if (whom.kind === 'nobody') return '';
  return whom.kind === 'found' ? whom.hit.name : whom.wish.name;
}

/** The telephone stays with the person of the directory: what the list shows of it is masked. */
function wishOf({ kind, name, firm, personId, staffId }: BorrowerHit): NewWish {
  return { kind, name, firm, personId, staffId };
}
