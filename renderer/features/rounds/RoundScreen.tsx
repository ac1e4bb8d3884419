import { useState } from 'react';
import type { RoundTask } from '../../../shared/domain/shift/round.ts';
import { useDesk } from '../../app/desk/desk-context.ts';
import { ShiftHead } from '../../app/shift/ShiftHead.tsx';
import { RoundHead } from './RoundHead.tsx';
import { RoundWalk } from './RoundWalk.tsx';
import { SignRound } from './SignRound.tsx';
import { SignedRound } from './SignedRound.tsx';
import { isUnseen, useRoundLines } from './use-round-lines.ts';
import { useWhyNot } from '../../app/shift/use-why-not.ts';

/** A round of the day: every open matter looked at and marked, then signed with the own PIN (T21, T19). */
export function RoundScreen({ task }: { readonly task: RoundTask }) {
  const { on, lines } = useRoundLines(task);
  const whyNot = useWhyNot();
  const signed = useDesk((desk) => desk.rounds.findLast((round) => round.task === task && round.on === on));
  const isUnderWay = useDesk((desk) => desk.openRounds[task]?.on === on);
  const [isSigning, setSigning] = useState(false);
  const [isAgain, setAgain] = useState(false);
  const left = lines.filter(isUnseen);
  const isOver = signed !== undefined && !isUnderWay && !isAgain;
  // What changes while somebody signs is looked at first.
  const mayBeSigned = left.length === 0 && whyNot === null;
  const showsSigning = mayBeSigned && !isOver && isSigning;
  return (
    <>
      <ShiftHead view={task} />
      <RoundHead
        task={task}
        on={on}
        progress={isOver ? null : { seen: lines.length - left.length, count: lines.length }}
      />
      {isOver && <SignedRound round={signed} onAgain={() => setAgain(true)} />}
      {showsSigning && (
        <SignRound
          task={task}
          lines={lines}
          onSigned={() => {
            setSigning(false);
            setAgain(false);
          }}
          onBack={() => setSigning(false)}
        />
      )}
      {!isOver && !showsSigning && (
        <RoundWalk task={task} lines={lines} whyNot={whyNot} onSign={() => setSigning(true)} />
      )}
    </>
  );
}
