import { useMemo } from 'react';
import type { BundleReceipt } from '../../../shared/domain/bundle/bundle-receipt.ts';
import { momentNow } from '../../app/now/now.ts';
import { useStaffName } from '../../app/shift/use-staff-name.ts';
import { useFormat } from '../../app/words/format-context.ts';
import { useWords } from '../../app/words/use-words.ts';

/** A bundle in words, column by column. */
export interface BundleWords {
  at(bundle: BundleReceipt): string;
  way(bundle: BundleReceipt): string;
  letter(bundle: BundleReceipt): string;
  span(bundle: BundleReceipt): string;
  seal(bundle: BundleReceipt): string;
  by(bundle: BundleReceipt): string;
  state(bundle: BundleReceipt): string;
  /** The whole line for somebody who listens. */
  spoken(bundle: BundleReceipt): string;
}

/** The words of bundles in the present language. */
export function useBundleWords(): BundleWords {
  const t = useWords('bundles');
  const format = useFormat();
  const nameOf = useStaffName();
  return useMemo(() => {
    const figure = new Intl.NumberFormat(format.language);
    const at = (moment: string) => format.moment(moment, momentNow());
    const plain = {
      at: (bundle: BundleReceipt) => at(bundle.at),
      way: ({ way }: BundleReceipt) => t(`way.${way}`),
      letter: ({ span }: BundleReceipt) => t('letter', { letter: span.letter }),
      span: ({ span }: BundleReceipt) =>
        t('span', { from: figure.format(span.fromSeq), to: figure.format(span.toSeq) }),
      seal: ({ isSealed }: BundleReceipt) => t(isSealed ? 'seal.sealed' : 'seal.plain'),
      by: ({ by }: BundleReceipt) => (by === null ? t('itself') : nameOf(by)),
      state: ({ way, confirmedAt, removedAt }: BundleReceipt) => {
        if (way === 'taken') return t('state.none');
        if (removedAt !== null) return t('state.removed');
        return confirmedAt === null ? t('state.waiting') : t('state.confirmed', { at: at(confirmedAt) });
      },
    };
    return {
      ...plain,
      spoken: (bundle) =>
        t('spoken', {
          at: plain.at(bundle),
          way: plain.way(bundle),
          letter: plain.letter(bundle),
          span: plain.span(bundle),
          by: plain.by(bundle),
          state: plain.state(bundle),
        }),
    };
  }, [t, format, nameOf]);
}
