import { styled } from '@mui/material/styles';
import { useState } from 'react';
import { emergencyNumberOf, readEmergencyNumber } from '../../../shared/domain/paper/emergency-number.ts';
import { BACK_ENTRY_DAYS } from '../../../shared/domain/paper/plan-back-entry.ts';
import { useDesk } from '../../app/desk/desk-context.ts';
import { readHappenedAt } from '../../app/now/happened-at.ts';
import { momentNow, useNow } from '../../app/now/now.ts';
import { useFormat } from '../../app/words/format-context.ts';
import { localOfMoment, momentOfLocal } from '../../app/words/local-time.ts';
import { useWords } from '../../app/words/use-words.ts';
import { FormRow } from '../../ui/FormRow.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { useCallForm } from './form-context.ts';

const Line = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: 8,
  '& .MuiInputBase-root': { width: 128 },
  '& > span': { ...theme.typography.second, color: theme.palette.ink2 },
}));

const DAY_MS = 86_400_000;

/** 补录: the number of the emergency slip, and when it truly happened; both times are shown. */
export function BackEntryRow() {
  const { call } = useCallForm();
  return call.fields.isBackEntry ? <Row /> : null;
}

function Row() {
  const t = useWords('paperFallback');
  const format = useFormat();
  const now = useNow();
  const letter = useDesk((desk) => desk.centre?.letter ?? 'A');
  const { call, change } = useCallForm();
  const { paper, happenedAt } = call.fields;
  const known = momentOfLocal(happenedAt, format.timeZone);
  const [typed, setTyped] = useState(() => (known === null ? '' : typedOf(known, now, format)));
  const read = readHappenedAt(typed, now, format);
  const isTooLong = read.kind === 'at' && now - read.at > BACK_ENTRY_DAYS * DAY_MS;
  const isPaperWrong = paper.trim() !== '' && readEmergencyNumber(paper) === null;

  const type = (text: string) => {
    setTyped(text);
    // Kept as a day and a time: what was typed without a day would be another day tomorrow.
    const when = readHappenedAt(text, momentNow(), format);
    const isKept = when.kind === 'at' && momentNow() - when.at <= BACK_ENTRY_DAYS * DAY_MS;
    change({ happenedAt: isKept ? localOfMoment(when.at, format.timeZone) : '' });
  };
  const wrong = () => {
    if (isPaperWrong) return t('entry.badNumber', { example: emergencyNumberOf(letter, 7) });
    if (read.kind === 'wrong') return t('entry.bad');
    return isTooLong && t('entry.tooLong', { days: BACK_ENTRY_DAYS });
  };

  return (
    <FormRow
      label={t('entry.row')}
      error={wrong()}
      hint={
        known === null
          ? t('entry.hint', { days: BACK_ENTRY_DAYS })
          : t('entry.at', { time: format.moment(known, now) })
      }
      hintTone={known === null ? 'plain' : 'soon'}
    >
      <Line>
        <span>{t('entry.number')}</span>
        <div data-step="paper">
          <TextInput
            value={paper}
            placeholder={t('entry.numberPlaceholder')}
            inputProps={{ maxLength: 40, 'aria-label': t('entry.number') }}
            onChange={(event) => change({ paper: event.target.value })}
          />
        </div>
        <span>{t('entry.time')}</span>
        <div data-step="happenedAt">
          <TextInput
            id=""
            value={typed}
            placeholder={t('entry.timePlaceholder')}
            inputProps={{ maxLength: 20, 'aria-label': t('entry.time') }}
            onChange={(event) => type(event.target.value)}
          />
        </div>
      </Line>
    </FormRow>
  );
}

/** A kept time as somebody would type it: today without its day. */
function typedOf(at: string, now: number, format: ReturnType<typeof useFormat>): string {
  const moment = Date.parse(at);
  const time = format.time(moment);
  return format.dayKey(moment) === format.dayKey(now) ? time : `${format.dayKey(moment).slice(5)} ${time}`;
}
