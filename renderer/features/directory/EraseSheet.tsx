import type { OutputOf } from '../../../shared/contract.ts';
import type { Person } from '../../../shared/domain/directory/person.ts';
import { useInvoke, useMirror } from '../../app/desk/desk-context.ts';
import { useFormat } from '../../app/words/format-context.ts';
import { fileNames } from '../../app/words/file-names.ts';
import { joinSentences } from '../../app/words/join-sentences.ts';
import { useWords } from '../../app/words/use-words.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { LongWork } from '../../ui/LongWork.tsx';
import { ReasonSheet } from '../../ui/ReasonSheet.tsx';
import { useToast } from '../../ui/toast-context.ts';
import { useReasonStage } from '../../ui/use-reason-stage.ts';
import { OutlookFigures } from './OutlookFigures.tsx';
import { useOutlook } from './use-outlook.ts';

interface Props {
  readonly person: Person;
  readonly onClose: () => void;
  /** Closes the sheet of somebody who is gone. */
  readonly onErased: () => void;
}

/** Erasing the data of a person: where it is, what goes, why, and afterwards where it still is. */
export function EraseSheet({ person, onClose, onErased }: Props) {
  const t = useWords('retention');
  const { language } = useFormat();
  const invoke = useInvoke();
  const toast = useToast();
  const { outlook, refusal } = useOutlook(person.id);
  const progress = useMirror((mirror) => mirror.progress.erasure ?? null);
  const { stage, run } = useReasonStage<OutputOf<'erasure.erase'>>(
    ({ changes, secondFolderOwes, bundles, desks }) => {
      const text = joinSentences(
        [
          t('person.done', { changes }),
          secondFolderOwes && t('run.owes'),
          bundles.length > 0 && t('run.bundles', { files: fileNames(bundles) }),
          desks.length > 0 && t('run.desks', { files: fileNames(desks) }),
        ],
        language,
      );
      // The page loads the book anew, so that nothing of it stays here, and this sheet goes with it; the toast stays.
      toast({ text, isWeighty: true });
      return text;
    },
  );
  const { openOrders = 0, openStays = 0 } = outlook ?? {};
  const blocked =
    openOrders > 0
      ? t('person.blocked', { count: openOrders })
      : openStays > 0
        ? t('person.blockedStays', { count: openStays })
        : undefined;
  return (
    <ReasonSheet
      title={t('person.title', { name: person.name })}
      effect={t('person.effect')}
      reason={{ label: t('person.reason'), hint: t('person.reasonHint') }}
      submitLabel={t('person.submit')}
      working={t('run.working')}
      progress={progress}
      stage={stage}
      // What it touches is seen before it is done.
      blockedBecause={outlook === null ? t('person.looking') : blocked}
      onSubmit={(reason) => void run(invoke('erasure.erase', { personId: person.id, reason }))}
      onClose={stage.kind === 'done' ? onErased : onClose}
    >
      {outlook && <OutlookFigures outlook={outlook} />}
      {!outlook && !refusal && <LongWork what={t('person.looking')} progress={progress} />}
      {refusal && <ErrorNote error={refusal} />}
    </ReasonSheet>
  );
}
