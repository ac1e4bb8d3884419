import type { Visit } from '../../../../shared/domain/custody/custody.ts';
import { useInvoke } from '../../../app/desk/desk-context.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { ReasonSheet } from '../../../ui/ReasonSheet.tsx';
import { useReasonStage } from '../../../ui/use-reason-stage.ts';
import { useVisitText } from './use-visit-text.ts';

interface Props {
  readonly visit: Visit;
  readonly onClose: () => void;
}

/** Somebody expected does not come, or a permit ends before its day; with the reason. */
export function EndSheet({ visit, onClose }: Props) {
  const invoke = useInvoke();
  const t = useWords('visits');
  const text = useVisitText();
  const kind = visit.permitUntil === null ? 'end' : 'endPermit';
  const { stage, run } = useReasonStage(() => t(`${kind}.done`));
  return (
    <ReasonSheet
      title={t(`act.${kind}`)}
      effect={t(`${kind}.effect`, { who: text.who(visit) })}
      reason={{ label: t('reason'), hint: t(`${kind}.hint`) }}
      submitLabel={t(`act.${kind}`)}
      working={t('working')}
      progress={null}
      stage={stage}
      onSubmit={(reason) => void run(invoke('visits.end', { visit: visit.number, reason }))}
      onClose={onClose}
    />
  );
}

/** The visitor is gone and the pass with him: the pass is reported lost, then the visit ends. */
export function LostPassSheet({ visit, onClose, onDone }: Props & { readonly onDone: () => void }) {
  const invoke = useInvoke();
  const t = useWords('visits');
  const text = useVisitText();
  const pass = visit.pass?.code ?? '';
  const { stage, run } = useReasonStage(() => t('lost.done', { pass }));
  const report = async (reason: string) => {
    const lost = await invoke('things.act', { code: pass, act: 'lose', reason });
    return lost.ok ? invoke('visits.leave', { visit: visit.number, note: reason }) : lost;
  };
  return (
    <ReasonSheet
      title={t('act.lost')}
      effect={t('lost.effect', { pass, who: text.who(visit) })}
      reason={{ label: t('reason'), hint: t('lost.hint') }}
      submitLabel={t('act.lost')}
      working={t('working')}
      progress={null}
      stage={stage}
      onSubmit={(reason) => void run(report(reason))}
      onClose={stage.kind === 'done' ? onDone : onClose}
    />
  );
}
