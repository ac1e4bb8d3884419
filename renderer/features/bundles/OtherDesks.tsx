import { styled } from '@mui/material/styles';
import { useRef } from 'react';
import type { OtherDesk } from '../../../shared/domain/bundle/other-desk.ts';
import { useDesk } from '../../app/desk/desk-context.ts';
import { useKeys } from '../../app/keyboard/use-keys.ts';
import { goTo } from '../../app/navigation/navigation.ts';
import { momentNow } from '../../app/now/now.ts';
import { useFormat } from '../../app/words/format-context.ts';
import { useWords } from '../../app/words/use-words.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { KeyCap } from '../../ui/KeyCap.tsx';
import { Section } from '../../ui/Section.tsx';
import { useOtherDesks } from './use-other-desks.ts';

const List = styled('ul')({ listStyle: 'none', margin: '4px -16px 0', padding: 0 });

const Line = styled('button')(({ theme }) => ({
  all: 'unset',
  boxSizing: 'border-box',
  display: 'grid',
  rowGap: 2,
  width: '100%',
  padding: '8px 16px',
  cursor: 'pointer',
  borderTop: `1px solid ${theme.palette.line}`,
  '&:focus': {
    outline: `2px solid ${theme.palette.accent}`,
    outlineOffset: -2,
    backgroundColor: theme.palette.accentTint,
  },
  '&[aria-disabled="true"]': { cursor: 'default' },
  '& > b': { overflowWrap: 'anywhere' },
  '& > span': { ...theme.typography.second, color: theme.palette.ink2 },
  '& > span[data-tone="soon"]': { color: theme.palette.soon },
  '& > span[data-tone="late"]': { color: theme.palette.late },
}));

interface Props {
  /** Whether the first desk takes the focus: where nothing else is on the screen. */
  readonly takesFocus: boolean;
  /** Who may take a bundle in, in words; null for those who may. */
  readonly whoMayTake: string | null;
  /** Takes a bundle in for a desk that is damaged here; left out where one may not. */
  readonly onTakeAnew?: (() => void) | undefined;
}

/** The books of other desks that came by bundles: ↑ ↓ move, Enter reads one. */
export function OtherDesks({ takesFocus, whoMayTake, onTakeAnew }: Props) {
  const t = useWords('bundles');
  const { desks, refusal } = useOtherDesks();
  const list = useRef<HTMLUListElement>(null);
  const move = (by: 1 | -1) => {
    const all = [...(list.current?.querySelectorAll('button') ?? [])];
    const here = all.findIndex((each) => each === document.activeElement);
    all[Math.min(Math.max(here + by, 0), all.length - 1)]?.focus();
  };
  useKeys(
    [
      { chord: 'ArrowDown', act: () => move(1), repeats: true },
      { chord: 'ArrowUp', act: () => move(-1), repeats: true },
    ],
    { within: list },
  );
  return (
    <Section title={t('others.title')} end={<KeyCap chord="0" />}>
      {refusal && <ErrorNote error={refusal} />}
      {desks?.length === 0 && <p>{t('others.none')}</p>}
      <List ref={list}>
        {desks?.map((each, index) => (
          <li key={each.desk}>
            <DeskLine
              desk={each}
              takesFocus={takesFocus && index === 0}
              whoMayTake={whoMayTake}
              onTakeAnew={onTakeAnew}
            />
          </li>
        ))}
      </List>
    </Section>
  );
}

function DeskLine({ desk: each, takesFocus, whoMayTake, onTakeAnew }: { readonly desk: OtherDesk } & Props) {
  const { desk, mark, isBroken, waiting, sameLetter } = each;
  const t = useWords('bundles');
  const format = useFormat();
  // What it says of itself is lost; what was taken in of it is written in the own book.
  const letter = useDesk(
    ({ bundles }) => bundles.findLast(({ span }) => span.origin.startsWith(desk))?.span.letter,
  );
  const open = () => {
    if (isBroken) onTakeAnew?.();
    else if (mark) goTo({ place: 'reports', view: 'bundles', desk });
  };
  const figure = new Intl.NumberFormat(format.language);
  return (
    <Line
      type="button"
      data-desk={desk}
      autoFocus={takesFocus}
      // It keeps the focus all the same: why it leads nowhere is to be read in it.
      aria-disabled={isBroken ? onTakeAnew === undefined : mark === null}
      onClick={open}
    >
      {mark ? (
        <>
          <b>{t('take.desk', mark)}</b>
          <span>
            {t('others.upTo', {
              seq: figure.format(mark.upTo),
              at: format.moment(mark.takenAt, momentNow()),
            })}
          </span>
        </>
      ) : (
        <>
          {letter !== undefined && <b>{t('letter', { letter })}</b>}
          <span data-tone={isBroken ? 'late' : undefined}>
            {t(isBroken ? 'others.broken' : 'others.unreadable')}
          </span>
          {isBroken && <span>{t('others.brokenWay')}</span>}
          {isBroken && whoMayTake !== null && <span>{t('onlyRoles', { roles: whoMayTake })}</span>}
        </>
      )}
      {waiting > 0 && <span data-tone="soon">{t('others.waiting', { count: waiting })}</span>}
      {sameLetter && <span data-tone="soon">{t('others.sameLetter')}</span>}
    </Line>
  );
}
