import { styled } from '@mui/material/styles';
import { useCallback, useEffect, useRef } from 'react';
import { undigested } from '../../../shared/domain/complaint/decide-digest.ts';
import type { Custody } from '../../../shared/domain/custody/custody.ts';
import type { WallLine } from '../../../shared/domain/clock/select-wall.ts';
import { useReadDesk } from '../../app/desk/desk-context.ts';
import type { KeyBinding } from '../../app/keyboard/binding.ts';
import { useKeys } from '../../app/keyboard/use-keys.ts';
import { goTo } from '../../app/navigation/navigation.ts';
import { openStay } from '../../app/custody/open-stay.ts';
import { stepOf } from '../../app/orders/order-step.ts';
import { useStartAct, type ActTrouble } from '../../app/orders/use-start-act.ts';
import { useWords } from '../../app/words/use-words.ts';
import { askOf, choicesOf } from './asking.ts';
import { useAsking, type LineTrouble, type RowAsking } from './use-asking.ts';
import { useHeldLines } from './use-held-lines.ts';
import { useLineStep } from './use-line-step.ts';
import { useSnooze } from './use-snooze.ts';
import { WallFoot } from './WallFoot.tsx';
import { WallRow } from './WallRow.tsx';

const Grid = styled('div')(({ theme }) => ({
  flex: 1,
  minHeight: 0,
  overflow: 'auto',
  // The ring stands round the row the keys are about, not round the whole list.
  'html &:focus': { outline: 'none' },
  '&:focus > [aria-selected="true"]': { outline: `2px solid ${theme.palette.accent}`, outlineOffset: -2 },
}));

const moves = ['ArrowUp', 'ArrowDown', 'Home', 'End', 'PageUp', 'PageDown'] as const;

interface Props {
  readonly lines: readonly WallLine[];
  readonly isLarge: boolean;
}

/** The list of what waits, worst first; it stands still while somebody works in it (ux 6.2). */
export function Wall({ lines, isLarge }: Props) {
  const t = useWords('board');
  const grid = useRef<HTMLDivElement>(null);
  const { start, trouble } = useStartAct();
  const asking = useAsking();
  const snooze = useSnooze();
  const stepOfLine = useLineStep();
  const { shown, chosen, isHeld, choose, move, release } = useHeldLines(lines);
  const doStep = useDoStep(start, asking.ask);
  const chosenId = chosen?.id;
  const isTyping = asking.asked?.isTyping ?? false;

  useEffect(() => {
    if (chosenId) document.getElementById(rowId(chosenId))?.scrollIntoView({ block: 'nearest' });
  }, [chosenId]);
  useEffect(() => {
    // Also when a field in a row is gone: the focus never falls out of the list.
    if (!isTyping) grid.current?.focus({ preventScroll: true });
  }, [isTyping]);

  useKeys([
    ...keysOf(asking),
    ...moves.map((chord): KeyBinding => ({ chord, act: () => move(chord), repeats: true })),
    { chord: 'Enter', label: t('step'), act: () => chosen && doStep(chosen) },
    { chord: 'ArrowRight', label: t('open'), act: () => chosen && open(chosen) },
    {
      chord: '0',
      label: t('snooze'),
      act: () => chosen && void snooze.snooze(chosen),
      when: () => chosen !== undefined && snooze.isPossible(chosen),
    },
    { chord: 'Escape', label: t('release'), act: release, when: () => isHeld },
  ]);

  return (
    <>
      <Grid
        ref={grid}
        role="grid"
        aria-label={t('wall')}
        aria-rowcount={shown.length}
        aria-activedescendant={chosenId && rowId(chosenId)}
        tabIndex={0}
      >
        {shown.map((line, index) => (
          <WallRow
            key={line.id}
            id={rowId(line.id)}
            line={line}
            index={index}
            isChosen={line === chosen}
            isLarge={isLarge}
            asked={asking.asked?.line.id === line.id ? asking.asked : null}
            trouble={troubleOn(line, [trouble, asking.trouble, snooze.trouble])}
            stepOf={stepOfLine}
            onChoose={choose}
            onStep={doStep}
            onOpen={open}
            // Rows that ask nothing need no answer; the same function for all, so that they are not drawn anew.
            onAnswer={asking.asked?.line.id === line.id ? asking.answer : nothing}
            onWrite={asking.asked?.line.id === line.id ? asking.write : nothing}
            onLeave={asking.leave}
          />
        ))}
      </Grid>
      {chosen && (
        <WallFoot step={stepOfLine(chosen).label} isLarge={isLarge} mayBeSilent={snooze.isPossible(chosen)} />
      )}
    </>
  );
}

function nothing(): void {}

function rowId(id: string): string {
  return `wall-${id.replace(' ', '-')}`;
}

/** Opens what a line is about; a task of the day opens its round, the digest of the week the complaints. */
function open(line: WallLine): void {
  if (line.kind === 'custody') openStays(line.stays);
  else if (line.kind !== 'task') goTo({ place: 'orders', view: 'to-do', order: line.order.number });
  else if (line.task === 'weekly-digest') goTo({ place: 'orders', view: 'complaints' });
  else goTo({ place: 'shift', view: 'round', task: line.task });
}

/** One stay by itself; several are opened with the person who has them. */
function openStays(stays: readonly Custody[]): void {
  const [first, second] = stays;
  if (!first) return;
  const { register, who } = first;
  if (second && who.borrower !== null)
    goTo({ place: 'lending', register, panel: { kind: 'borrower', id: who.borrower } });
  else openStay(first);
}

/** Does the next step of a line: asks in its place, starts it, or goes where it is done. */
function useDoStep(
  start: ReturnType<typeof useStartAct>['start'],
  ask: RowAsking['ask'],
): (line: WallLine) => void {
  const readDesk = useReadDesk();
  return useCallback(
    (line) => {
      const asked = askOf(line, undigested(readDesk()).length);
      if (asked) return ask(line, asked);
      if (line.kind === 'follow-up')
        return goTo({ place: 'callbacks', order: line.order.number, followUp: line.followUp.id });
      if (line.kind === 'task' || line.kind === 'custody') return open(line);
      const step = stepOf(line.order, line.nearest, 'list');
      if (step === null) open(line);
      else start(line.order, step);
    },
    [start, ask, readDesk],
  );
}

function troubleOn(line: WallLine, troubles: readonly (ActTrouble | LineTrouble | null)[]) {
  const of = (each: ActTrouble | LineTrouble) => ('id' in each ? each.id : each.order);
  return troubles.find((each) => each && of(each) === line.id)?.error ?? null;
}

/** While a row asks, its digits and Esc come before the keys of the list. */
function keysOf({ asked, answer, leave }: RowAsking): KeyBinding[] {
  if (asked === null) return [];
  return [
    ...choicesOf(asked).map(({ chord, outcome }): KeyBinding => ({ chord, act: () => answer(outcome) })),
    { chord: 'Escape', act: leave },
  ];
}
