import type { OutputOf } from '../../../shared/contract.ts';
import { useInvoke, useMirror } from '../../app/desk/desk-context.ts';
import { useFormat } from '../../app/words/format-context.ts';
import { useWords } from '../../app/words/use-words.ts';
import { ReasonSheet } from '../../ui/ReasonSheet.tsx';
import { useToast } from '../../ui/toast-context.ts';
import { useReasonStage } from '../../ui/use-reason-stage.ts';

/** The repair: what it does, why, and afterwards how much was kept and lost. */
export function RepairSheet({ onClose }: { readonly onClose: () => void }) {
  const t = useWords('recovery');
  const { language } = useFormat();
  const invoke = useInvoke();
  const toast = useToast();
  const progress = useMirror((mirror) => mirror.progress.repair ?? null);
  const { stage, run } = useReasonStage<OutputOf<'recovery.repair'>>(({ kept, lost }) => {
    const figure = new Intl.NumberFormat(language);
    const text = t(lost === 0 ? 'repair.done' : 'repair.doneLost', {
      kept: figure.format(kept),
      lost: figure.format(lost),
    });
    // The repaired book may load the page anew and take this sheet away; the toast stays.
    toast({ text, isWeighty: true });
    return text;
  });
  return (
    <ReasonSheet
      title={t('repair.sheet')}
      effect={t('repair.effect')}
      reason={{ label: t('repair.reason'), hint: t('repair.reasonHint') }}
      submitLabel={t('repair.act')}
      working={t('repair.working')}
      progress={progress}
      stage={stage}
      onSubmit={(reason) => void run(invoke('recovery.repair', { reason }))}
      onClose={onClose}
    />
  );
}
