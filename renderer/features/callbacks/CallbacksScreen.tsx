import { styled } from '@mui/material/styles';
import { useState } from 'react';
import type { CallbackLine } from '../../../shared/domain/callback/callback-line.ts';
import { useDesk } from '../../app/desk/desk-context.ts';
import { useKeys } from '../../app/keyboard/use-keys.ts';
import { goBack, useNavigation } from '../../app/navigation/navigation.ts';
import { useWords } from '../../app/words/use-words.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { ScreenHead } from '../../ui/ScreenHead.tsx';
import { CallbackCard } from './CallbackCard.tsx';
import { CallbackList } from './CallbackList.tsx';
import { callbackKey } from './callback-key.ts';
import { useCallbacks } from './use-callbacks.ts';

const Columns = styled('div')({ flex: 1, minHeight: 0, display: 'flex' });

const Ground = styled('section')(({ theme }) => ({
  flex: 1,
  minWidth: 0,
  display: 'flex',
  flexDirection: 'column',
  backgroundColor: theme.palette.sheet,
}));

/** The callbacks: whom to ring, what to say, three scores (ux 6.9). */
export function CallbacksScreen() {
  const t = useWords('callbacks');
  const { lines, refusal } = useCallbacks();
  const { line, open, goOn, step } = useOpened(lines);
  const order = useDesk((desk) => (line ? desk.orders[line.order] : undefined));
  useKeys([
    { chord: 'ArrowDown', label: t('choose'), act: () => step(1), repeats: true },
    { chord: 'ArrowUp', act: () => step(-1), repeats: true },
  ]);
  return (
    <>
      <ScreenHead title={t('title')} back={t('back')} onBack={goBack}>
        <Counts lines={lines ?? []} />
      </ScreenHead>
      {refusal && <ErrorNote error={refusal} />}
      <Columns>
        <CallbackList lines={lines ?? []} opened={line && callbackKey(line)} onOpen={open} />
        <Ground>
          {line && order && <CallbackCard key={callbackKey(line)} line={line} order={order} onDone={goOn} />}
          {lines?.length === 0 && !line && <EmptyState sentence={t('empty')} />}
        </Ground>
      </Columns>
    </>
  );
}

function Counts({ lines }: { readonly lines: readonly CallbackLine[] }) {
  const t = useWords('callbacks');
  const counts = (['due', 'resting', 'spent'] as const).flatMap((state) => {
    const count = lines.filter((line) => line.state === state).length;
    return count === 0 ? [] : [t(`count.${state}`, { count })];
  });
  return <span>{counts.join(t('listSeparator'))}</span>;
}

/** Which callback is open: the one that was asked for, else the first; it stays when it leaves the list. */
function useOpened(lines: readonly CallbackLine[] | null) {
  const screen = useNavigation((state) => state.screen);
  const [chosen, setChosen] = useState<CallbackLine | null>(null);
  const [finished, setFinished] = useState<readonly CallbackLine[] | null>(null);
  const listed = lines ?? [];
  const asked = screen.place === 'callbacks' ? screen : null;
  const wanted =
    listed.find(
      ({ order, followUp }) =>
        order === asked?.order && (asked.followUp === undefined || followUp === asked.followUp),
    ) ?? listed[0];
  // The first answer opens a card; what comes later changes no card under the hand. After the last one the list is read
  // anew first, because it still has what was just settled.
  if (chosen === null && wanted && lines !== finished) setChosen(wanted);
  const key = chosen && callbackKey(chosen);
  const index = listed.findIndex((each) => callbackKey(each) === key);
  const line = listed[index] ?? chosen;
  return {
    line,
    open: setChosen,
    goOn() {
      setChosen(listed.find((each) => callbackKey(each) !== key) ?? null);
      setFinished(lines);
    },
    step(by: 1 | -1) {
      const next = listed[Math.min(Math.max(index + by, 0), listed.length - 1)];
      if (next) setChosen(next);
    },
  };
}
