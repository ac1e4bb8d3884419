import type { OutputOf } from '../../../../shared/contract.ts';
import type { Backup, BackupContents } from '../../../../shared/domain/rescue/backup.ts';
import { useInvoke, useMirror } from '../../../app/desk/desk-context.ts';
import { momentNow } from '../../../app/now/now.ts';
import { useFormat } from '../../../app/words/format-context.ts';
import { joinSentences } from '../../../app/words/join-sentences.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { ReasonSheet } from '../../../ui/ReasonSheet.tsx';
import { useToast } from '../../../ui/toast-context.ts';
import { useReasonStage } from '../../../ui/use-reason-stage.ts';

interface Props {
  readonly backup: Backup;
  readonly contents: BackupContents;
  readonly onClose: () => void;
}

/** Going back to a backup: it names what takes over, what goes out of sight, and that nothing is deleted. */
export function RestoreSheet({ backup, contents, onClose }: Props) {
  const t = useWords('backup');
  const format = useFormat();
  const invoke = useInvoke();
  const toast = useToast();
  const progress = useMirror((mirror) => mirror.progress.restore ?? null);
  const { stage, run } = useReasonStage<OutputOf<'backups.restore'>>(({ seq, setAside }) => {
    const figure = new Intl.NumberFormat(format.language);
    const text = t('sheet.done', { seq: figure.format(seq), setAside });
    // The page loads the restored book and this sheet goes with the one before; the toast stays.
    toast({ text, isWeighty: true });
    return text;
  });
  const { name, place } = backup;
  return (
    <ReasonSheet
      title={t('sheet.title')}
      effect={joinSentences(
        [
          t('sheet.effect', { time: format.moment(backup.at, momentNow()) }),
          contents.changesSince > 0 && t('sheet.lost', { count: contents.changesSince }),
          t('sheet.numbers'),
        ],
        format.language,
      )}
      reason={{ label: t('sheet.reason'), hint: t('sheet.reasonHint') }}
      submitLabel={t('sheet.act')}
      working={t('sheet.working')}
      progress={progress}
      stage={stage}
      onSubmit={(reason) => void run(invoke('backups.restore', { name, place, reason }))}
      onClose={onClose}
    />
  );
}
