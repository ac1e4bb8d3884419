import type { ShiftFigures } from '../../../shared/domain/shift/handover.ts';
import { useWords } from '../../app/words/use-words.ts';

/** What a shift did, in lines. */
export function Figures({ figures }: { readonly figures: ShiftFigures }) {
  const t = useWords('handover');
  return (
    <>
      <p>{t('figures.calls', { ...figures })}</p>
      <p>{t('figures.orders', { ...figures })}</p>
      <p>{t('figures.lending', { ...figures })}</p>
      {figures.intakeSeconds !== null && <p>{t('figures.intake', { seconds: figures.intakeSeconds })}</p>}
    </>
  );
}
