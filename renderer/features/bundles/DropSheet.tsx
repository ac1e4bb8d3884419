import { useInvoke } from '../../app/desk/desk-context.ts';
import { useWords } from '../../app/words/use-words.ts';
import { ReasonSheet } from '../../ui/ReasonSheet.tsx';
import { useReasonStage } from '../../ui/use-reason-stage.ts';

interface Props {
  readonly desk: string;
  readonly letter: string;
  readonly onDropped: () => void;
  readonly onClose: () => void;
}

/** Takes the book of another desk away from here; its bundles bring it back. */
export function DropSheet({ desk, letter, onDropped, onClose }: Props) {
  const t = useWords('bundles');
  const invoke = useInvoke();
  const { stage, run } = useReasonStage(() => t('others.dropped', { letter }));
  return (
    <ReasonSheet
      title={t('others.drop')}
      effect={t('others.dropEffect', { letter })}
      reason={{ label: t('others.dropReason'), hint: t('others.dropReasonHint') }}
      submitLabel={t('others.drop')}
      working={t('others.dropping')}
      progress={null}
      stage={stage}
      onSubmit={(reason) => void run(invoke('desks.drop', { desk, reason }))}
      onClose={() => (stage.kind === 'done' ? onDropped() : onClose())}
    />
  );
}
