import { styled } from '@mui/material/styles';
import { useRef, useState } from 'react';
import { dayAfter } from '../../../shared/rules/local-days.ts';
import { useMirror } from '../../app/desk/desk-context.ts';
import { useWhoMay } from '../../app/desk/use-who-may.ts';
import { useKeys } from '../../app/keyboard/use-keys.ts';
import { goTo } from '../../app/navigation/navigation.ts';
import { useMinute } from '../../app/now/now.ts';
import { ReportsHead } from '../../app/reports/ReportsHead.tsx';
import { useFormat } from '../../app/words/format-context.ts';
import { useWords } from '../../app/words/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { KeyCap } from '../../ui/KeyCap.tsx';
import { LongWork } from '../../ui/LongWork.tsx';
import { SearchIcon } from '../../ui/SearchIcon.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { OtherBanner } from './OtherBanner.tsx';
import { OtherList } from './OtherList.tsx';
import { OtherRecord } from './OtherRecord.tsx';
import { useOtherLines } from './use-other-lines.ts';

const Bar = styled('div')({
  flex: 'none',
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '6px 8px',
  padding: '8px 20px',
});

const Tally = styled('div')(({ theme }) => ({ marginLeft: 'auto', color: theme.palette.ink2 }));

const Columns = styled('div')(({ theme }) => ({
  flex: 1,
  minHeight: 0,
  display: 'flex',
  borderTop: `1px solid ${theme.palette.line}`,
}));

const LONGEST_TEXT = 120;

/** The book of another desk, as its bundles brought it: a day of it or a search through all, and nothing to write. */
export function OtherDeskScreen({ desk }: { readonly desk: string }) {
  const t = useWords('bundles');
  const whoMay = useWhoMay('see other desks');
  return (
    <>
      <ReportsHead view="bundles" />
      {whoMay === null ? <Book desk={desk} /> : <EmptyState sentence={t('onlyRoles', { roles: whoMay })} />}
    </>
  );
}

function Book({ desk }: { readonly desk: string }) {
  const t = useWords('bundles');
  const format = useFormat();
  const today = format.dayKey(useMinute());
  const [text, setText] = useState('');
  const [wanted, setWanted] = useState<string | null>(null);
  const [kept, setKept] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const columns = useRef<HTMLDivElement>(null);
  const found = useOtherLines(desk, text, wanted);
  const { mark, lines, refusal, isReading } = found;
  const progress = useMirror((mirror) => mirror.progress[`desk-look ${desk}`] ?? null);
  /** Null until it is known on which day something was written last. */
  const on = wanted ?? found.on;
  const chosen = lines.find(({ id }) => id === kept) ?? lines[0] ?? null;
  const letter = mark?.letter ?? '';
  const back = () => goTo({ place: 'reports', view: 'bundles' });
  const toList = () => columns.current?.querySelector<HTMLElement>('button[aria-current="true"]')?.focus();
  const turn = (by: 1 | -1) => on !== null && setWanted(dayAfter(on, by));
  const tally = useTally(found, text, on);
  useKeys([
    { chord: 'Escape', label: t('others.back'), act: back, inFields: false },
    { chord: '/', label: t('others.search'), act: () => field.current?.focus() },
    {
      chord: 'ArrowLeft',
      label: t('others.earlier'),
      act: () => turn(-1),
      repeats: true,
      when: () => on !== null,
    },
    {
      chord: 'ArrowRight',
      label: t('others.later'),
      act: () => turn(1),
      repeats: true,
      when: () => on !== null && on < today,
    },
  ]);
  useKeys(
    [
      { chord: 'Enter', act: toList, inFields: true },
      { chord: 'ArrowDown', act: toList, inFields: true },
      { chord: 'Escape', act: () => (text === '' ? toList() : setText('')), inFields: true },
    ],
    { within: field },
  );
  return (
    <>
      <OtherBanner desk={desk} mark={mark} onGone={back} />
      <Bar role="group" aria-label={t('others.list', { letter })}>
        <TextInput
          ref={field}
          scale="small"
          value={text}
          placeholder={t('others.search')}
          startAdornment={<SearchIcon />}
          endAdornment={<KeyCap chord="/" />}
          sx={{ width: 320 }}
          inputProps={{ 'aria-label': t('others.search'), maxLength: LONGEST_TEXT }}
          onChange={({ target }) => setText(target.value)}
        />
        <Button scale="small" chord="ArrowLeft" aria-label={t('others.earlier')} onClick={() => turn(-1)}>
          {null}
        </Button>
        <TextInput
          type="date"
          scale="small"
          sx={{ width: 138 }}
          // The clock of the other desk may be ahead.
          inputProps={{ 'aria-label': t('others.day'), max: on !== null && on > today ? on : today }}
          value={on ?? ''}
          // A day that is half typed is no day yet.
          onChange={({ target }) => target.value !== '' && setWanted(target.value)}
        />
        <Button scale="small" chord="ArrowRight" aria-label={t('others.later')} onClick={() => turn(1)}>
          {null}
        </Button>
        <Tally>
          <LongWork
            what={isReading && progress ? t('others.preparing') : tally}
            progress={isReading ? progress : null}
          />
        </Tally>
      </Bar>
      {refusal && <ErrorNote error={refusal} />}
      <Columns ref={columns}>
        <OtherList letter={letter} lines={lines} chosen={chosen?.id ?? null} onChoose={setKept} />
        <OtherRecord key={chosen?.id} desk={desk} letter={letter} line={chosen} />
      </Columns>
    </>
  );
}

function useTally(found: ReturnType<typeof useOtherLines>, text: string, on: string | null): string {
  const t = useWords('bundles');
  const format = useFormat();
  const { lines, isComplete, isReading } = found;
  const count = lines.length;
  if (isReading) return t('others.reading');
  if (text.trim() !== '') {
    if (count === 0) return t('others.nothing');
    return isComplete ? t('others.found', { count }) : t('others.more', { count });
  }
  if (on === null) return '';
  const day = format.localDay(on, 'full');
  return count === 0 ? t('others.nothingOn', { day }) : t('others.onDay', { day, count });
}
