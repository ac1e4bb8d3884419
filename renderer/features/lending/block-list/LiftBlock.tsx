import { useInvoke } from '../../../app/desk/desk-context.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { useToast } from '../../../ui/toast-context.ts';
import { Note } from '../../../ui/Note.tsx';
import { BlockForm } from './BlockForm.tsx';
import type { Blocked } from './use-blocked.ts';

interface Props {
  readonly blocked: Blocked;
  readonly onDone: () => void;
}

/** Takes a name off the block list, with a reason. */
export function LiftBlock({ blocked, onDone }: Props) {
  const t = useWords('blockList');
  const invoke = useInvoke();
  const toast = useToast();
  const { id, name, block } = blocked;
  return (
    <BlockForm
      title={t('liftOf', { name })}
      hint={t('liftHint')}
      submitLabel={t('lift')}
      whatMissing={(what) => t('cannotLift', { what })}
      onLeave={onDone}
      onSubmit={async (reason) => {
        const reply = await invoke('borrowers.block', { borrower: id, isBlocked: false, reason });
        if (!reply.ok) return reply.error;
        const again = { borrower: id, isBlocked: true, reason: block.reason };
        toast({ text: t('lifted', { name }), undo: () => void invoke('borrowers.block', again) });
        onDone();
        return null;
      }}
    >
      <Note tone="late">{block.reason}</Note>
    </BlockForm>
  );
}
