import { styled } from '@mui/material/styles';
import { useMemo, useState } from 'react';
import type { RoundLine } from '../../../shared/domain/shift/decide-round.ts';
import type { RoundTask } from '../../../shared/domain/shift/round.ts';
import { useDesk } from '../../app/desk/desk-context.ts';
import { useKeys } from '../../app/keyboard/use-keys.ts';
import { useOpenRecord } from '../../app/shift/use-open-record.ts';
import { useWords } from '../../app/words/use-words.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { keptTogether } from './kept-together.ts';
import type { Asking } from './RowActs.tsx';
import { RoundFoot } from './RoundFoot.tsx';
import { RoundList } from './RoundList.tsx';
import { useMarking } from './use-marking.ts';

const Ground = styled('div')(({ theme }) => ({
  flex: 1,
  minHeight: 0,
  backgroundColor: theme.palette.sheet,
}));

interface Props {
  readonly task: RoundTask;
  readonly lines: readonly RoundLine[];
  readonly whyNot: string | null;
  readonly onSign: () => void;
}

/** Matter by matter by digits; a call may come in between, and a record may be looked into. */
export function RoundWalk({ task, lines, whyNot, onSign }: Props) {
  const t = useWords('rounds');
  const openRecord = useOpenRecord();
  const marking = useMarking(task, lines);
  const last = useDesk((desk) => desk.rounds.findLast((round) => round.task === task));
  const together = useMemo(() => keptTogether(lines, last), [lines, last]);
  const [asking, setAsking] = useState<{ readonly key: string; readonly as: Asking } | null>(null);
  const { current, step, choose } = marking;
  const open = () => {
    if (!current) return;
    // Named, so that the way back leads here and not to the first one nobody has looked at.
    choose(current);
    openRecord(current.about);
  };
  useKeys([
    { chord: 'ArrowRight', label: t('open'), act: open, when: () => current !== null },
    { chord: 'ArrowLeft', label: t('back'), act: () => step(-1), repeats: true },
    { chord: 'ArrowUp', act: () => step(-1), repeats: true },
    { chord: 'ArrowDown', label: t('forward'), act: () => step(1), repeats: true },
  ]);
  return (
    <>
      {lines.length === 0 ? (
        <Ground>
          <EmptyState sentence={t(`empty.${task}`)} />
        </Ground>
      ) : (
        <RoundList
          task={task}
          lines={lines}
          marking={marking}
          whyNot={whyNot}
          asked={asking !== null && asking.key === current?.key ? asking.as : null}
          together={together}
          onAsk={(as) => setAsking(current && as && { key: current.key, as })}
          onOpen={open}
        />
      )}
      <RoundFoot lines={lines} whyNot={whyNot} isAtEnd={current === null} onSign={onSign} />
    </>
  );
}
