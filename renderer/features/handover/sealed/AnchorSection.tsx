import { styled } from '@mui/material/styles';
import { didNotPrint } from '../../../../shared/domain/printing/slip-job.ts';
import type { Handover } from '../../../../shared/domain/shift/handover.ts';
import { isErasedSince } from '../../../../shared/domain/shift/sealed-part.ts';
import { printedHash } from '../../../../shared/slips/anchor-text.ts';
import { useDesk } from '../../../app/desk/desk-context.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { Section } from '../../../ui/Section.tsx';

const Place = styled('div')(({ theme }) => ({
  '& > b': { ...theme.typography.rowTitle, display: 'block', letterSpacing: 0.5 },
  '& > p, & > small': { ...theme.typography.second, display: 'block', color: theme.palette.ink2 },
}));

/** Where a handover stands in the journal, and what became of its sheet. */
export function AnchorSection({ handover }: { readonly handover: Handover }) {
  const { number, anchor, state } = handover;
  const t = useWords('handover');
  const slip = useSlipState(number);
  return (
    <Section title={t('sealed.anchor')}>
      <Place>
        {anchor === null && <p>{state === 'withdrawn' ? t('sealed.running') : t('sealed.anchoring')}</p>}
        {anchor !== null && (
          <>
            <b>
              {t('sealed.seq', { seq: anchor.seq })} · {t('sealed.hash', { hash: printedHash(anchor.hash) })}
            </b>
            <p>{t('sealed.document', { hash: printedHash(anchor.document) })}</p>
            {isErasedSince(handover) && <p>{t('sealed.erased')}</p>}
            <small>{t('sealed.anchorHint')}</small>
          </>
        )}
        <p>{slip}</p>
      </Place>
    </Section>
  );
}

/** How the last sheet of this handover stands. */
function useSlipState(number: string): string {
  const t = useWords('handover');
  const slips = useWords('slips');
  const job = useDesk((desk) =>
    Object.values(desk.slipJobs)
      .filter(({ slip, about }) => slip === 'handover' && about?.numbers.includes(number))
      .toSorted((a, b) => a.queuedAt.localeCompare(b.queuedAt))
      .at(-1),
  );
  if (!job) return t('sealed.notPrinted');
  const state =
    job.trouble && didNotPrint(job) ? slips(`short.${job.trouble.kind}`) : slips(`state.${job.state}`);
  return t('sealed.slipState', { state });
}
