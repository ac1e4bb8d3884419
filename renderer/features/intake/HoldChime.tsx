import { useEffect, useRef } from 'react';
import { holdRounds } from '../../app/calls/open-call.ts';
import { useCallsState } from '../../app/calls/use-calls.ts';
import { useDesk } from '../../app/desk/desk-context.ts';
import { useNow } from '../../app/now/now.ts';
import { createSounds } from '../../app/sound/create-sounds.ts';
import { useNumber } from './use-number.ts';

const play = createSounds(() => new AudioContext());

/** Sounds again and again that a caller is on hold, on whatever screen the clerk is (T4). */
export function HoldChime() {
  const calls = useCallsState((state) => state.calls);
  const { soundOn, soundVolume } = useDesk((desk) => desk.settings);
  const everyMs = useNumber('hold-seconds') * 1000;
  const now = useNow();
  const heard = useRef(new Map<string, number>());
  useEffect(() => {
    const held = calls.flatMap((call) =>
      call.heldAt === null ? [] : [{ id: call.id, rounds: holdRounds(call, now, everyMs) }],
    );
    // A call that was on hold already when the window opened is asked at its next round.
    const isDue = held.some(({ id, rounds }) => rounds > (heard.current.get(id) ?? rounds));
    heard.current = new Map(held.map(({ id, rounds }) => [id, rounds]));
    if (isDue) play('hold', { isOn: soundOn, volume: soundVolume });
  }, [calls, now, everyMs, soundOn, soundVolume]);
  return null;
}
