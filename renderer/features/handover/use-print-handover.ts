import { useInvoke } from '../../app/desk/desk-context.ts';
import { useRefusalText } from '../../app/words/use-refusal-text.ts';
import { useToast } from '../../ui/toast-context.ts';

/** Sends the sheet of a handover to its printer and says so; what hinders it is said in the same place. */
export function usePrintHandover(handover: string, said: string): () => Promise<void> {
  const invoke = useInvoke();
  const toast = useToast();
  const say = useRefusalText();
  return async () => {
    const reply = await invoke('handover.print', { handover });
    toast({ text: reply.ok ? said : say(reply.error) });
  };
}
