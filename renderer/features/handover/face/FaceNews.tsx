import type { Handover, HandoverLine } from '../../../../shared/domain/shift/handover.ts';
import { lineState } from '../../../../shared/domain/shift/select-handover.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { Note } from '../../../ui/Note.tsx';

interface Props {
  readonly handover: Handover;
  readonly lines: readonly HandoverLine[];
}

/** Whether a matter came up while the two stand here; it was not in the list that was prepared. */
export function isNews({ since, mark }: HandoverLine, { metAt }: Pick<Handover, 'metAt'>): boolean {
  return mark === null && metAt !== null && since > metAt;
}

/** What came in or changed while it was told; nothing when nothing did. */
export function FaceNews({ handover, lines }: Props) {
  const t = useWords('handover');
  const news = lines.filter((line) => isNews(line, handover)).length;
  const changed = lines.filter((line) => lineState(line) === 'changed').length;
  const texts = [
    ...(news > 0 ? [t('face.news', { count: news })] : []),
    ...(changed > 0 ? [t('face.changed', { count: changed })] : []),
  ];
  if (texts.length === 0) return null;
  return (
    <Note tone="soon" isNews>
      {texts.join(t('sentence'))}
    </Note>
  );
}
