import { styled } from '@mui/material/styles';
import { useId } from 'react';
import { readHappenedAt, type HappenedAt } from '../../app/now/happened-at.ts';
import { useNow } from '../../app/now/now.ts';
import { useFormat } from '../../app/words/format-context.ts';
import { useWords } from '../../app/words/use-words.ts';
import { Segmented } from '../../ui/Segmented.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { TickButton } from '../../ui/TickButton.tsx';
import type { LogForm, WrittenKind } from './use-log-form.ts';

const Row = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '6px 12px',
  '& label': { ...theme.typography.second, color: theme.palette.ink2, whiteSpace: 'nowrap' },
  '& > small': { ...theme.typography.meta, color: theme.palette.ink3, minWidth: 0 },
  '& > small[data-tone="late"]': { color: theme.palette.late },
  '& > small[data-tone="told"]': { color: theme.palette.ink, fontWeight: 700 },
  '& [role="checkbox"]': { ...theme.typography.second, minHeight: 30, padding: '0 10px' },
}));

const kinds: readonly WrittenKind[] = [
  'note',
  'notice',
  'incident',
  'equipment',
  'visitor',
  'meeting',
  'chase',
];

/** What a line is besides its text: its kind by digit, whether the next shift reads it, and its true time. */
export function LineMore({ form: { draft, change } }: { readonly form: LogForm }) {
  const t = useWords('dutyLog');
  const format = useFormat();
  const now = useNow();
  const id = useId();
  const happened = readHappenedAt(draft.time, now, format);
  return (
    <Row>
      <Segmented
        label={t('kind')}
        scale="small"
        options={kinds.map((value) => ({ value, label: t(`category.${value}`) }))}
        value={draft.category}
        onChange={(category) => change({ category })}
      />
      <TickButton isTicked={draft.forNext} onChange={(forNext) => change({ forNext })}>
        {t('forNext')}
      </TickButton>
      <label htmlFor={id}>{t('happenedAt')}</label>
      <TextInput
        id={id}
        scale="small"
        value={draft.time}
        placeholder={format.time(now)}
        inputProps={{ maxLength: 20, 'aria-describedby': `${id}-hint` }}
        sx={{ width: 116 }}
        onChange={(event) => change({ time: event.target.value })}
      />
      <small
        id={`${id}-hint`}
        data-tone={toneOf(happened)}
        role={happened.kind === 'wrong' ? 'alert' : undefined}
      >
        <WhenSaid happened={happened} />
      </small>
    </Row>
  );
}

function toneOf({ kind }: HappenedAt): string | undefined {
  if (kind === 'wrong') return 'late';
  return kind === 'at' ? 'told' : undefined;
}

/** Reads the time back that somebody has typed. */
function WhenSaid({ happened }: { readonly happened: HappenedAt }) {
  const t = useWords('dutyLog');
  const format = useFormat();
  if (happened.kind === 'now') return t('happenedHint');
  if (happened.kind === 'wrong') return t('badTime');
  const time = format.time(happened.at);
  if (happened.daysAgo === 0) return t('happenedToday', { time });
  if (happened.daysAgo === 1) return t('happenedYesterday', { time });
  return t('happenedOn', { day: format.day(happened.at, 'plain'), time });
}
