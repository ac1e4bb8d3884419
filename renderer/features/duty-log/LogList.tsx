import { styled } from '@mui/material/styles';
import { useEffect, useState, type ReactNode, type RefObject } from 'react';
import type { KeyBinding } from '../../app/keyboard/binding.ts';
import { useKeys } from '../../app/keyboard/use-keys.ts';
import { useWords } from '../../app/words/use-words.ts';
import { Correction } from './Correction.tsx';
import { linkDigits, LogFoot } from './LogFoot.tsx';
import { LogRow } from './LogRow.tsx';
import type { PageLine } from './page-lines.ts';
import { useLogLinks } from './use-log-links.ts';

const Grid = styled('div')(({ theme }) => ({
  flex: 1,
  minHeight: 0,
  overflow: 'auto',
  'html &:focus': { outline: 'none' },
  // The ring stands round the line the keys are about.
  '&:focus > [aria-selected="true"]': { outline: `2px solid ${theme.palette.accent}`, outlineOffset: -2 },
}));

const steps = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10, End: 1e6, Home: -1e6 } as const;
const moves = Object.keys(steps) as (keyof typeof steps)[]; // the keys of the table above

interface Props {
  readonly list: RefObject<HTMLDivElement | null>;
  readonly lines: readonly PageLine[];
  /** Whether a line of this page can still be added to; null when it can. */
  readonly blockOf: (line: PageLine) => string | null;
  /** What stands there without lines. */
  readonly empty: ReactNode;
  /** Esc: back to the line on top, or to today. */
  readonly onLeave: () => void;
  /** Acts of the screen, at the right of the foot. */
  readonly acts: ReactNode;
}

/** The lines of a page, newest first: Enter adds a correction under one, → and digits open what it names. */
export function LogList({ list, lines, blockOf, empty, onLeave, acts }: Props) {
  const t = useWords('dutyLog');
  const linksOf = useLogLinks();
  const [chosenId, choose] = useState<string | null>(null);
  const [correctingId, correct] = useState<string | null>(null);
  const chosen = lines.find(({ entry }) => entry.id === chosenId) ?? lines[0];
  const links = chosen ? [chosen.entry, ...chosen.later].flatMap(linksOf) : [];
  const block = chosen ? blockOf(chosen) : null;

  useEffect(() => {
    if (chosenId !== null) document.getElementById(rowId(chosenId))?.scrollIntoView({ block: 'nearest' });
  }, [chosenId]);
  const move = (by: number) => {
    const here = chosen ? lines.indexOf(chosen) : 0;
    const next = lines[Math.min(Math.max(here + by, 0), lines.length - 1)];
    if (next) choose(next.entry.id);
  };
  const leaveCorrection = () => {
    correct(null);
    list.current?.focus();
  };
  useKeys(
    [
      ...moves.map((chord): KeyBinding => ({ chord, act: () => move(steps[chord]), repeats: true })),
      {
        chord: 'Enter',
        label: t('correct'),
        act: () => chosen && correct(chosen.entry.id),
        when: () => chosen !== undefined && block === null,
      },
      { chord: 'ArrowRight', act: () => links[0]?.open(), when: () => links.length > 0 },
      ...linkDigits.map((chord, index) => ({
        chord,
        act: () => links[index]?.open(),
        when: () => links[index] !== undefined,
      })),
      { chord: 'Escape', act: onLeave },
    ],
    { within: list },
  );
  return (
    <>
      {lines.length === 0 ? (
        <Grid ref={list} tabIndex={-1}>
          {empty}
        </Grid>
      ) : (
        <Grid
          ref={list}
          role="grid"
          aria-label={t('lines')}
          aria-rowcount={lines.length}
          aria-activedescendant={chosen && rowId(chosen.entry.id)}
          tabIndex={0}
        >
          {lines.map((line) => (
            <LogRow
              key={line.entry.id}
              id={rowId(line.entry.id)}
              line={line}
              isChosen={line === chosen}
              onChoose={choose}
            >
              {correctingId === line.entry.id && <Correction entry={line.entry} onEnd={leaveCorrection} />}
            </LogRow>
          ))}
        </Grid>
      )}
      <LogFoot
        links={links}
        block={block}
        mayCorrect={chosen !== undefined}
        onCorrect={() => chosen && correct(chosen.entry.id)}
      >
        {acts}
      </LogFoot>
    </>
  );
}

function rowId(id: string): string {
  return `log-${id}`;
}
