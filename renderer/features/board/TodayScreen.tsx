import { styled } from '@mui/material/styles';
import { useMemo, useRef, useState, type ReactNode } from 'react';
import type { WallLine } from '../../../shared/domain/clock/select-wall.ts';
import { useDesk, useStaff } from '../../app/desk/desk-context.ts';
import { useKeys } from '../../app/keyboard/use-keys.ts';
import { goTo, useNavigation } from '../../app/navigation/navigation.ts';
import { useOrderWords } from '../../app/orders/use-order-words.ts';
import { useWall } from '../../app/wall/wall-context.ts';
import { useWords } from '../../app/words/use-words.ts';
import { KeyCap } from '../../ui/KeyCap.tsx';
import { ViewTabs } from '../../ui/ViewTabs.tsx';
import { BoardHead } from './BoardHead.tsx';
import { BoardSide } from './BoardSide.tsx';
import { EmptyBoard } from './EmptyBoard.tsx';
import { useShiftStep } from './use-shift-step.ts';
import { Wall } from './Wall.tsx';

// Zoom narrows the columns and not the window, so they are measured themselves.
const Columns = styled('div')({ flex: 1, minHeight: 0, display: 'flex', container: 'today / inline-size' });

const Left = styled('section')(({ theme }) => ({
  flex: 1,
  minWidth: 0,
  display: 'flex',
  flexDirection: 'column',
  backgroundColor: theme.palette.sheet,
  '& [data-part="keys"]': { display: 'inline-flex', gap: 3, alignItems: 'center' },
  '& [data-part="keys"] > span': { margin: '0 3px 0 8px' },
  '@container today (max-width: 1240px)': { '& [data-part="keys"]': { display: 'none' } },
}));

/** The view of what was lent, kept or let in; no department has this id, which has a capital. */
const LENDING = 'Lending';

interface Props {
  /** Above all else beside the wall: the lessons of a practice. */
  readonly beside?: ReactNode;
  /** With what a day may begin that has nothing to do yet. */
  readonly start?: ReactNode;
}

/** Today: everything that runs against a clock, worst first, and what is out, due and said beside it (ux 6.2). */
export function TodayScreen({ beside, start }: Props) {
  const t = useWords('board');
  const isLarge = useNavigation(({ screen }) => screen.place === 'today' && screen.isLarge === true);
  const { lines } = useWall();
  const { views, shownView, shown, setView } = useViews(lines);
  const shiftStep = useShiftStep();
  const callingList = useRef<HTMLDivElement>(null);
  useKeys([
    {
      chord: '1',
      label: t('toNotices'),
      act: () => callingList.current?.focus(),
      when: () => callingList.current !== null,
    },
    ...(shiftStep ? [{ chord: '2', ...shiftStep } as const] : []),
    {
      chord: '9',
      label: t(isLarge ? 'toNormal' : 'toLarge'),
      act: () => goTo({ place: 'today', isLarge: !isLarge }),
    },
  ]);

  return (
    <Columns>
      <Left>
        {!isLarge && (
          <>
            <BoardHead />
            <ViewTabs
              label={t('views')}
              views={views}
              value={shownView}
              onChange={setView}
              end={<ListKeys />}
            />
          </>
        )}
        {shown.length === 0 ? (
          <EmptyBoard isWhole={lines.length === 0} start={start} />
        ) : (
          <Wall key={shownView} lines={shown} isLarge={isLarge} />
        )}
      </Left>
      {!isLarge && <BoardSide callingList={callingList}>{beside}</BoardSide>}
    </Columns>
  );
}

/** The views of the wall: all, one's own, and each department that has something. */
function useViews(lines: readonly WallLine[]) {
  const t = useWords('board');
  const { id: me } = useStaff();
  const words = useOrderWords();
  const departments = useDesk((desk) => desk.departments);
  const [view, setView] = useState('all');
  const views = useMemo(() => {
    const counted = Object.keys(departments).map((id) => ({ id, count: lines.filter(isOf(id)).length }));
    const busy = counted.some(({ count }) => count > 0)
      ? counted.filter(({ count }) => count > 0)
      : counted.slice(0, 2);
    const stays = lines.filter(isStay).length;
    return [
      { value: 'all', label: t('all'), count: lines.length },
      { value: 'mine', label: t('mine'), count: lines.filter(isMine(me)).length },
      ...(stays > 0 ? [{ value: LENDING, label: t('lending'), count: stays }] : []),
      ...busy.map(({ id, count }) => ({ value: id, label: words.department(id), count })),
    ];
  }, [lines, departments, words, me, t]);
  const shownView = views.some(({ value }) => value === view) ? view : 'all';
  const shown = useMemo(() => {
    if (shownView === 'all') return lines;
    if (shownView === LENDING) return lines.filter(isStay);
    return lines.filter(shownView === 'mine' ? isMine(me) : isOf(shownView));
  }, [lines, shownView, me]);
  return { views, shownView, shown, setView };
}

function isStay({ kind }: WallLine): boolean {
  return kind === 'custody';
}

function isOf(department: string): (line: WallLine) => boolean {
  return (line) => 'order' in line && line.order.department === department;
}

/** One's own: lent by one, as its owner, or because a callback was entrusted to one and accepted. */
function isMine(me: string): (line: WallLine) => boolean {
  return (line) => {
    if (line.kind === 'task') return false;
    if (line.kind === 'custody') return line.custody.openedBy === me;
    const { order } = line;
    const entrusted = line.kind === 'follow-up' ? line.followUp.entrusted : order.entrusted;
    return order.owner === me || (entrusted?.to === me && entrusted.acceptedAt !== null);
  };
}

function ListKeys() {
  const t = useWords('board');
  return (
    <span data-part="keys">
      <span>{t('choose')}</span>
      <KeyCap chord="ArrowUp" />
      <KeyCap chord="ArrowDown" />
    </span>
  );
}
