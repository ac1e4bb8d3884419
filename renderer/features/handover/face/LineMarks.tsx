import type { Handover, HandoverLine } from '../../../../shared/domain/shift/handover.ts';
import { lineState } from '../../../../shared/domain/shift/select-handover.ts';
import { momentNow } from '../../../app/now/now.ts';
import { useStaffName } from '../../../app/shift/use-staff-name.ts';
import { useFormat } from '../../../app/words/format-context.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { Note } from '../../../ui/Note.tsx';
import { useChangeText } from './use-change-text.ts';

interface Props {
  readonly handover: Handover;
  readonly line: HandoverLine;
}

/** What was said to a line before: that it changed since, what was asked, how it was answered. */
export function LineMarks({ handover, line }: Props) {
  const t = useWords('handover');
  const name = useStaffName();
  const format = useFormat();
  const changes = useChangeText(line);
  const { mark } = line;
  if (mark === null) return null;
  const time = (at: string) => format.moment(at, momentNow());
  return (
    <>
      {lineState(line) === 'changed' && (
        <Note tone="soon" isNews>
          {t('face.changedSince', { time: time(mark.at), what: changes })}
        </Note>
      )}
      {mark.question !== '' && (
        <Note tone="soon">
          {t('face.asked', { name: name(handover.to), text: mark.question })}
          {mark.answer !== '' && (
            <>
              <br />
              {t('face.answered', {
                name: name(handover.from),
                time: mark.answeredAt === null ? '' : time(mark.answeredAt),
                text: mark.answer,
              })}
            </>
          )}
        </Note>
      )}
    </>
  );
}
