import { momentNow } from '../../../app/now/now.ts';
import { readMoment } from '../../../app/orders/local-moment.ts';
import { useFormat } from '../../../app/words/format-context.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { FormRow } from '../../../ui/FormRow.tsx';
import { TextInput } from '../../../ui/TextInput.tsx';
import type { ArrivalDraft } from './arrival-draft.ts';
import { readDay } from './read-day.ts';

interface Props {
  readonly draft: ArrivalDraft;
  readonly onChange: (part: Partial<ArrivalDraft>) => void;
}

/** When somebody will come, or until which day they may come and go. */
export function ComingRows({ draft, onChange }: Props) {
  const t = useWords('visits');
  const format = useFormat();
  const now = momentNow();
  if (draft.way === 'permit') {
    const until = readDay(draft.permitText, now, format.timeZone);
    const isWrong = draft.permitText.trim() !== '' && until === null;
    return (
      <FormRow
        label={t('permitUntil')}
        hint={until === null ? t('permitHint') : t('permitRead', { day: format.localDay(until, 'long') })}
        error={isWrong ? t('dayUnread') : undefined}
      >
        <TextInput
          value={draft.permitText}
          inputProps={{ maxLength: 20 }}
          onChange={(event) => onChange({ permitText: event.target.value })}
        />
      </FormRow>
    );
  }
  const at = readMoment(draft.expectedText, 'future', now, format.timeZone);
  const isWrong = draft.expectedText.trim() !== '' && at === null;
  return (
    <FormRow
      label={t('expectedAt')}
      hint={at === null ? t('expectedHint') : t('expectedRead', { time: format.moment(at, now) })}
      error={isWrong ? t('until.unread') : undefined}
    >
      <TextInput
        value={draft.expectedText}
        inputProps={{ maxLength: 20 }}
        onChange={(event) => onChange({ expectedText: event.target.value })}
      />
    </FormRow>
  );
}
