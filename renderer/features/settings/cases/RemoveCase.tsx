import { styled } from '@mui/material/styles';
import { useState } from 'react';
import type { CaseArticle } from '../../../../shared/domain/snippet.ts';
import type { Refusal } from '../../../../shared/refusal.ts';
import { useInvoke } from '../../../app/desk/desk-context.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { Sheet } from '../../../ui/Sheet.tsx';
import { useToast } from '../../../ui/toast-context.ts';

const Text = styled('div')({ padding: '16px 20px', display: 'grid', gap: 12 });

interface Props {
  readonly article: CaseArticle;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Says what removing an article does before it is done: written again, it would have another author. */
export function RemoveCase({ article: { id, title }, isOpen, onClose }: Props) {
  const t = useWords('settings');
  const common = useWords('common');
  const invoke = useInvoke();
  const toast = useToast();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const remove = async () => {
    const reply = await invoke('cases.remove', { id });
    if (!reply.ok) return setRefusal(reply.error);
    onClose();
    toast({ text: t('case.removed', { title }) });
  };
  return (
    <Sheet
      isOpen={isOpen}
      onClose={onClose}
      title={t('case.removeTitle')}
      width={520}
      keys={[{ chord: 'Ctrl+Enter', label: t('case.remove'), act: () => void remove() }]}
      foot={
        <>
          <Button tone="primary" chord="Ctrl+Enter" autoFocus onClick={() => void remove()}>
            {t('case.remove')}
          </Button>
          <Button chord="Escape" onClick={onClose}>
            {common('cancel')}
          </Button>
        </>
      }
    >
      <Text>
        <p>{t('case.removeEffect', { title })}</p>
        {refusal && <ErrorNote error={refusal} />}
      </Text>
    </Sheet>
  );
}
