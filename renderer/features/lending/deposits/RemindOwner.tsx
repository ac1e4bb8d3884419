import type { Deposit } from '../../../../shared/domain/custody/custody.ts';
import { useInvoke } from '../../../app/desk/desk-context.ts';
import { momentNow } from '../../../app/now/now.ts';
import { useFormat } from '../../../app/words/format-context.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { useToast } from '../../../ui/toast-context.ts';
import { AskStage } from '../stays/AskStage.tsx';

interface Props {
  readonly deposit: Deposit;
  readonly onDone: () => void;
}

/** Rings the owner of a deposit and writes down what came of it; the register says when the next time is. */
export function RemindOwner({ deposit, onDone }: Props) {
  const t = useWords('deposits');
  const words = useWords('stays');
  const format = useFormat();
  const invoke = useInvoke();
  const toast = useToast();
  const script = t('script', { what: deposit.what, day: format.day(deposit.openedAt, 'plain') });
  return (
    <AskStage
      stay={deposit}
      script={script}
      onOutcome={async (outcome, note) => {
        const reply = await invoke('deposits.remind', { deposit: deposit.number, outcome, note });
        if (!reply.ok) return reply.error;
        const { nextAt } = reply.value;
        const values = {
          outcome: words(`outcome.deposit.${outcome}`),
          time: nextAt === null ? '' : format.moment(nextAt, momentNow()),
        };
        toast({ text: t(nextAt === null ? 'remindedLast' : 'reminded', values) });
        onDone();
        return null;
      }}
    />
  );
}
