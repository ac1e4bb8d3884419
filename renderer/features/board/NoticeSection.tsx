import { styled } from '@mui/material/styles';
import { useMemo, useRef, useState, type RefObject } from 'react';
import type { TellingWay } from '../../../shared/domain/clock/notice.ts';
import type { Refusal } from '../../../shared/refusal.ts';
import { useDesk } from '../../app/desk/desk-context.ts';
import { useKeys } from '../../app/keyboard/use-keys.ts';
import { useOrderWords } from '../../app/orders/use-order-words.ts';
import { useWords } from '../../app/words/use-words.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { KeyCap } from '../../ui/KeyCap.tsx';
import { Section } from '../../ui/Section.tsx';
import { useToast } from '../../ui/toast-context.ts';
import { Faint } from './Faint.tsx';
import { focusWall } from './focus-wall.ts';
import { NoticeLine } from './NoticeLine.tsx';
import { tellingWays } from './outcomes.ts';
import { numberAbout, peopleWaiting, type TellingAbout, type Waiting } from './people-to-tell.ts';
import { TellingKeys } from './TellingKeys.tsx';
import { usePersonName } from './use-person-name.ts';
import { useTell, type ToldOf } from './use-tell.ts';

const Frame = styled('div')(({ theme }) => ({
  '& > [role="listbox"]': { margin: '0 -16px' },
  '& > [role="listbox"]:focus': { outline: 'none' },
  // Only while the list has the focus it takes digits, so only then a line is marked and the digits are shown.
  '&:focus-within [aria-selected="true"]': {
    backgroundColor: theme.palette.accentTint,
    outline: `2px solid ${theme.palette.accent}`,
    outlineOffset: -2,
  },
  '& > [role="group"]': { display: 'none' },
  '&:focus-within > [role="group"]': { display: 'flex' },
}));

const SHOWN = 3;

/** Whom the ladders call for and who was not told yet, the longest owed first; a digit notes how it was done. */
export function NoticeSection({ list }: { readonly list: RefObject<HTMLDivElement | null> }) {
  const t = useWords('board');
  const frame = useRef<HTMLDivElement>(null);
  const orders = useDesk((desk) => desk.orders);
  const custody = useDesk((desk) => desk.custody);
  const shifts = useDesk((desk) => desk.shifts);
  const waiting = useMemo(
    () =>
      peopleWaiting({
        orders: Object.values(orders),
        custody: Object.values(custody),
        shifts: Object.values(shifts),
      }),
    [orders, custody, shifts],
  );
  const [chosenId, setChosen] = useState<string | null>(null);
  const { tell, error } = useTold();
  const chosen = waiting.find(({ id }) => id === chosenId) ?? waiting[0];
  const index = chosen ? waiting.indexOf(chosen) : 0;
  const start = Math.max(0, index - SHOWN + 1);
  const shown = waiting.slice(start, start + SHOWN);
  const told = (how: TellingWay) => {
    if (!chosen) return;
    void tell(chosen, how);
    // The list goes with the last one, and must not take the focus along.
    if (waiting.length === 1) focusWall(list.current);
  };
  const move = (by: 1 | -1) => {
    const next = waiting[Math.min(Math.max(index + by, 0), waiting.length - 1)];
    if (next) setChosen(next.id);
  };
  useKeys(
    [
      ...tellingWays.map(({ chord, said }) => ({ chord, act: () => told(said) })),
      { chord: 'Enter', act: () => told('phone') },
      { chord: 'ArrowDown', act: () => move(1), repeats: true },
      { chord: 'ArrowUp', act: () => move(-1), repeats: true },
      { chord: 'Escape', act: () => focusWall(list.current) },
    ],
    { within: frame },
  );
  if (waiting.length === 0) return null;
  return (
    <Section title={t('notices')} aside={waiting.length} end={<KeyCap chord="1" />}>
      {error && <ErrorNote error={error} />}
      <Frame ref={frame}>
        <div
          ref={list}
          role="listbox"
          tabIndex={0}
          aria-label={t('notices')}
          aria-activedescendant={chosen?.id}
        >
          {shown.map((each) => (
            <NoticeLine
              key={each.id}
              waiting={each}
              isChosen={each === chosen}
              onChoose={() => setChosen(each.id)}
            />
          ))}
        </div>
        <TellingKeys onTell={told} />
      </Frame>
      {waiting.length > shown.length && <Faint>{t('more', { count: waiting.length - shown.length })}</Faint>}
    </Section>
  );
}

/** Notes that somebody was told, and says so. */
function useTold() {
  const t = useWords('board');
  const words = useOrderWords();
  const toast = useToast();
  const write = useTell();
  const nameOf = usePersonName();
  const [error, setError] = useState<Refusal | null>(null);
  const tell = async ({ about, person }: Waiting, how: TellingWay) => {
    const number = numberAbout(about);
    const result = await write(ofWhat(about), person, how);
    setError(result.ok ? null : result.error);
    if (result.ok) toast({ text: t('told', { number: words.number(number), name: nameOf(person) }) });
  };
  return { tell, error };
}

function ofWhat(about: TellingAbout): ToldOf {
  if (about.kind === 'order') return { order: about.order.number };
  return about.kind === 'custody' ? { custody: about.custody.number } : { shift: about.shift.number };
}
