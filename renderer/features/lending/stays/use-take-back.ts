import { useCallback } from 'react';
import { useInvoke } from '../../../app/desk/desk-context.ts';
import { useRefusalText } from '../../../app/words/use-refusal-text.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { useToast } from '../../../ui/toast-context.ts';

/** Says what was done with a stay and offers to take it back by Ctrl Z. */
export function useTakeBack(): (text: string, number: string) => void {
  const invoke = useInvoke();
  const toast = useToast();
  const common = useWords('common');
  const say = useRefusalText();
  return useCallback(
    (text, number) => {
      const undo = async (): Promise<void> => {
        const reply = await invoke('custody.undo', { numbers: [number] });
        toast({ text: reply.ok ? common('undone') : say(reply.error), isWeighty: !reply.ok });
      };
      toast({ text, undo: () => void undo() });
    },
    [invoke, toast, common, say],
  );
}
