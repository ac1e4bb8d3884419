import { useWords } from '../../../app/words/use-words.ts';
import type { BorrowerHit } from './use-borrower-hits.ts';

interface Props {
  readonly hit: BorrowerHit;
  /** What is said of somebody who is blocked. Default: the reason. */
  readonly blockedWord?: string | undefined;
}

/** Somebody who may be meant, with what stands against lending to him. */
export function HitFace({ hit, blockedWord }: Props) {
  const t = useWords('lending');
  const custody = useWords('custody');
  const { name, firm, kind, phone, out, late, block } = hit;
  return (
    <>
      <b>{name}</b>
      <span>{[firm || custody(`borrowerKind.${kind}`), phone].filter((part) => part !== '').join(' ')}</span>
      {block !== null && (
        <small data-tone="late">{blockedWord ?? t('panel.blocked', { reason: block })}</small>
      )}
      {block === null && late > 0 && <small data-tone="late">{t('borrower.late', { count: late })}</small>}
      {block === null && late === 0 && out > 0 && <small>{t('panel.outNow', { count: out })}</small>}
    </>
  );
}
