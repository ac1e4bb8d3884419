import type { OutputOf } from '../../../../shared/contract.ts';
import { useInvoke, useMirror } from '../../../app/desk/desk-context.ts';
import { useFormat } from '../../../app/words/format-context.ts';
import { fileNames } from '../../../app/words/file-names.ts';
import { joinSentences } from '../../../app/words/join-sentences.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { ReasonSheet } from '../../../ui/ReasonSheet.tsx';
import { useToast } from '../../../ui/toast-context.ts';
import { useReasonStage } from '../../../ui/use-reason-stage.ts';
import { useDueText } from './use-due-text.ts';
import type { Due } from './use-retention.ts';

interface Props {
  readonly due: readonly Due[];
  readonly onClose: () => void;
}

/** Erasing what is due of the chosen kinds. */
export function RunSheet({ due, onClose }: Props) {
  const t = useWords('retention');
  const { language } = useFormat();
  const invoke = useInvoke();
  const toast = useToast();
  const say = useDueText();
  const progress = useMirror((mirror) => mirror.progress.erasure ?? null);
  const { stage, run } = useReasonStage<OutputOf<'retention.run'>>(
    ({ records, secondFolderOwes, bundles, desks }) => {
      const text = joinSentences(
        [
          t('run.done', { count: records }),
          secondFolderOwes && t('run.owes'),
          bundles.length > 0 && t('run.bundles', { files: fileNames(bundles) }),
          desks.length > 0 && t('run.desks', { files: fileNames(desks) }),
        ],
        language,
      );
      // The page loads the book anew and this sheet goes with it; the toast stays.
      toast({ text, isWeighty: true });
      return text;
    },
  );
  const count = due.reduce((sum, { records }) => sum + records, 0);
  return (
    <ReasonSheet
      title={t('run.sheet')}
      effect={joinSentences([t('run.effect', { count }), t('run.files')], language)}
      reason={{ label: t('run.reason'), hint: t('run.reasonHint') }}
      submitLabel={t('run.submit')}
      working={t('run.working')}
      progress={progress}
      stage={stage}
      onSubmit={(reason) => void run(invoke('retention.run', { kinds: due.map(({ kind }) => kind), reason }))}
      onClose={onClose}
    >
      <ul>
        {due.map((each) => (
          <li key={each.kind}>{say(each)}</li>
        ))}
      </ul>
    </ReasonSheet>
  );
}
