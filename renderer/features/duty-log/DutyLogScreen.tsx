import { styled } from '@mui/material/styles';
import { useMemo, useRef, useState } from 'react';
import { useDesk } from '../../app/desk/desk-context.ts';
import { useKeys } from '../../app/keyboard/use-keys.ts';
import { goTo, useNavigation } from '../../app/navigation/navigation.ts';
import { useMinute } from '../../app/now/now.ts';
import { ShiftHead } from '../../app/shift/ShiftHead.tsx';
import { useFormat } from '../../app/words/format-context.ts';
import { useWords } from '../../app/words/use-words.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Note } from '../../ui/Note.tsx';
import { Spoken } from '../../ui/Spoken.tsx';
import { ViewTabs } from '../../ui/ViewTabs.tsx';
import { CloseAct } from './CloseAct.tsx';
import { countKinds, isOfKind, type LogKind } from './log-kinds.ts';
import { LogList } from './LogList.tsx';
import { LogSide } from './LogSide.tsx';
import { PageEnd } from './PageEnd.tsx';
import { useLogPage } from './use-log-page.ts';
import { WriteLine } from './WriteLine.tsx';

// Zoom narrows the columns and not the window, so they are measured themselves.
const Columns = styled('div')({ flex: 1, minHeight: 0, display: 'flex', container: 'log / inline-size' });

const Left = styled('section')(({ theme }) => ({
  flex: 1,
  minWidth: 0,
  display: 'flex',
  flexDirection: 'column',
  backgroundColor: theme.palette.sheet,
}));

/** The duty log of a day (ux 6.12): the line on top, what was written, the lists of the shift beside it. */
export function DutyLogScreen() {
  const t = useWords('dutyLog');
  const format = useFormat();
  const today = format.dayKey(useMinute());
  const asked = useNavigation(({ screen }) =>
    screen.place === 'shift' && screen.view === 'log' ? screen.on : undefined,
  );
  const day = asked ?? today;
  const isToday = day === today;
  const { entries, lines, isReading, refusal } = useLogPage(day, isToday);
  const kinds = useMemo(() => countKinds(entries), [entries]);
  const [kind, setKind] = useState<LogKind>('all');
  const shown = useMemo(() => lines.filter(({ entry }) => isOfKind(kind)(entry)), [lines, kind]);
  const living = useDesk((desk) => desk.log);
  const atHand = useMemo(() => new Set(living.map(({ id }) => id)), [living]);
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const toToday = () => goTo({ place: 'shift', view: 'log' });
  const toLine = () => (isToday ? field.current?.focus() : toToday());
  useKeys([{ chord: 'Ctrl+J', label: t('title'), act: toLine }]);
  return (
    <>
      <Spoken as="h1">{t('page')}</Spoken>
      <ShiftHead view="log" end={<PageEnd day={day} today={today} />} />
      <Columns>
        <Left>
          {isToday ? (
            <WriteLine field={field} onLeave={() => list.current?.focus()} />
          ) : (
            <Note>
              {t('lateEntry', { name: format.localDay(day, 'long'), day: day.slice('2026-'.length) })}
            </Note>
          )}
          <ViewTabs
            label={t('kinds')}
            hasKeys={false}
            views={kinds.map((each) => ({
              value: each.kind,
              label: kindLabel(each.kind, t),
              count: each.count,
            }))}
            value={kind}
            onChange={setKind}
          />
          {refusal && <ErrorNote error={refusal} />}
          {isReading && <p role="status">{t('reading', { day: format.localDay(day, 'plain') })}</p>}
          <LogList
            list={list}
            lines={shown}
            blockOf={({ entry }) => (atHand.has(entry.id) ? null : t('ofFiled'))}
            empty={<EmptyState sentence={emptyText()} />}
            onLeave={toLine}
            acts={<CloseAct list={list} />}
          />
        </Left>
        <LogSide />
      </Columns>
    </>
  );

  function emptyText(): string {
    if (isReading) return '';
    if (entries.length > 0) return t('nothingOfKind');
    return isToday ? t('nothingYet') : t('nothingThatDay');
  }
}

function kindLabel(kind: LogKind, t: ReturnType<typeof useWords<'dutyLog'>>): string {
  if (kind === 'all') return t('all');
  return kind === 'back-entry' ? t('backEntries') : t(`category.${kind}`);
}
