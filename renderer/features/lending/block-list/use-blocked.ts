import { useMemo } from 'react';
import type { Borrower } from '../../../../shared/domain/custody/borrower.ts';
import { useDesk } from '../../../app/desk/desk-context.ts';

/** Somebody on the block list. */
export interface Blocked extends Borrower {
  readonly block: NonNullable<Borrower['block']>;
  /** How many things are still out with this borrower. */
  readonly out: number;
}

/** Whoever may not borrow, the last one blocked first. */
export function useBlocked(): readonly Blocked[] {
  const borrowers = useDesk((desk) => desk.borrowers);
  const custody = useDesk((desk) => desk.custody);
  return useMemo(() => {
    const open = Object.values(custody).filter(({ closedAt }) => closedAt === null);
    return Object.values(borrowers)
      .flatMap((each): Blocked[] => {
        const { block, id } = each;
        if (!block) return [];
        return [{ ...each, block, out: open.filter(({ who }) => who.borrower === id).length }];
      })
      .sort((a, b) => b.block.at.localeCompare(a.block.at));
  }, [borrowers, custody]);
}
