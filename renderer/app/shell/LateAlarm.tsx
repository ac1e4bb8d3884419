import { useRef, useState } from 'react';
import { Spoken } from '../../ui/Spoken.tsx';
import { useHear, useReadDesk, useSession, useStaff } from '../desk/desk-context.ts';
import { momentNow } from '../now/now.ts';
import { createSounds } from '../sound/create-sounds.ts';
import type { Screen } from '../navigation/navigation.ts';
import { callsOf, type AlarmCall } from './alarm-calls.ts';
import { isInFront, showNotification } from './desktop-notification.ts';
import { useAlarmText } from './use-alarm-text.ts';

const play = createSounds(() => new AudioContext());

/** Calls within this time belong together: after a night the desk writes many steps at once. */
const TOGETHER_MS = 3_000;

interface Burst {
  readonly calls: readonly AlarmCall[];
  readonly lastAt: number;
}

/**
 * Sounds, speaks and shows once on the desktop when a clock reaches its limit or something grave comes in.
 *
 * It hears the facts as the core writes them, so that it works in a window that is minimised, where timers rest.
 */
export function LateAlarm() {
  const readDesk = useReadDesk();
  const textOf = useAlarmText();
  const { id: me } = useStaff();
  const isPractice = useSession().practice !== null;
  const burst = useRef<Burst>({ calls: [], lastAt: 0 });
  const [spoken, setSpoken] = useState({ text: '', isGrave: false });

  function call(calls: readonly AlarmCall[]): void {
    const now = momentNow();
    const isSame = now - burst.current.lastAt < TOGETHER_MS;
    const earlier = isSame ? burst.current.calls : [];
    const all = [...earlier, ...calls];
    burst.current = { calls: all, lastAt: now };
    const heard = all.filter(({ isHeard }) => isHeard);
    const text = textOf(heard.length > 0 ? heard : all);
    setSpoken({ text, isGrave: heard.length > 0 });
    if (heard.length === 0) return;
    const { soundOn, soundVolume, notificationsOn } = readDesk().settings;
    // Once for all that belongs together.
    if (!earlier.some(({ isHeard }) => isHeard)) play('late', { isOn: soundOn, volume: soundVolume });
    // Outside of this window nothing says that it is a practice.
    if (notificationsOn && !isPractice && !isInFront())
      showNotification(text, heard.length === 1 && heard[0] ? screenOf(heard[0]) : undefined);
  }

  useHear((event) => {
    if (event.kind !== 'facts') return;
    const calls = callsOf(event.facts, readDesk(), { me, now: momentNow() });
    if (calls.length > 0) call(calls);
  });

  return <Spoken role={spoken.isGrave ? 'alert' : 'status'}>{spoken.text}</Spoken>;
}

function screenOf(call: AlarmCall): Screen {
  if (call.kind === 'order') return { place: 'orders', view: 'to-do', order: call.order.number };
  const { register, number } = call.custody;
  return { place: 'lending', register, panel: { kind: 'stay', number } };
}
