import type { Visit } from '../../../../shared/domain/custody/custody.ts';
import { useInvoke } from '../../../app/desk/desk-context.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { useToast } from '../../../ui/toast-context.ts';
import { AskStage } from '../stays/AskStage.tsx';
import { useVisitText } from './use-visit-text.ts';

interface Props {
  readonly visit: Visit;
  readonly onDone: () => void;
}

/** Rings somebody who should be out by now, or the place that is visited, and writes down what came of it. */
export function AskVisitor({ visit, onDone }: Props) {
  const invoke = useInvoke();
  const t = useWords('visits');
  const words = useWords('stays');
  const toast = useToast();
  const text = useVisitText();
  const who = text.who(visit);
  const script = t('askScript', {
    who,
    place: text.place(visit),
    time: visit.dueAt === null ? '' : text.moment(visit.dueAt),
  });
  return (
    <AskStage
      stay={visit}
      script={script}
      onOutcome={async (outcome, note) => {
        const reply = await invoke('custody.ask', { custody: visit.number, outcome, note });
        if (!reply.ok) return reply.error;
        toast({ text: t('askedNoted', { who, outcome: words(`outcome.visit.${outcome}`) }) });
        onDone();
        return null;
      }}
    />
  );
}
