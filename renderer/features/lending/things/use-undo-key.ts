import { useKeys } from '../../../app/keyboard/use-keys.ts';
import { useLending, useLendingState } from '../../../app/lending/lending-store.ts';
import { momentNow } from '../../../app/now/now.ts';
import { useWords } from '../../../app/words/use-words.ts';

/** Ctrl Z takes back the last act, else the last thing of the lending; in a field with text it belongs to the typing. */
export function useUndoKey(): void {
  const t = useWords('lending');
  const lastAct = useLendingState((state) => state.lastAct);
  const { draft, remove } = useLending();
  const last = draft.codes.at(-1);
  const freshAct = () => (lastAct !== null && lastAct.until > momentNow() ? lastAct : null);
  useKeys([
    {
      chord: 'Ctrl+Z',
      label: t('panel.takeLast'),
      inFields: true,
      when: () => !isTyping() && (freshAct() !== null || last !== undefined),
      act: () => {
        const fresh = freshAct();
        if (fresh) fresh.undo();
        else if (last !== undefined) remove(last);
      },
    },
  ]);
}

function isTyping(): boolean {
  const field = document.activeElement;
  const isField = field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement;
  return isField && field.value !== '';
}
