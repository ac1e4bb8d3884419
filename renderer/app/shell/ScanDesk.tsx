import { useRef, useState } from 'react';
import type { OutputOf } from '../../../shared/contract.ts';
import { useEnterPaper } from '../calls/use-enter-paper.ts';
import { createSounds } from '../sound/create-sounds.ts';
import type { SoundName } from '../sound/tones.ts';
import { useDesk, useInvoke } from '../desk/desk-context.ts';
import { ReturnCheck } from '../lending/ReturnCheck.tsx';
import { isOfCustody, useTakeCode } from '../lending/use-take-code.ts';
import { goTo, openOverlay } from '../navigation/navigation.ts';
import { offerScan } from '../scanner/scan-claim.ts';
import { useScanner } from '../scanner/use-scanner.ts';
import { useFormat } from '../words/format-context.ts';
import { momentNow } from '../now/now.ts';
import { useWords } from '../words/use-words.ts';
import { Spoken } from '../../ui/Spoken.tsx';
import { useToast } from '../../ui/toast-context.ts';

type ScannedOrder = Extract<OutputOf<'scan.read'>, { order: unknown }>;

const play = createSounds(() => new AudioContext());

/** Takes every scan of the window; the state of what was scanned decides what happens (ux 3.5). */
export function ScanDesk() {
  const invoke = useInvoke();
  const { take } = useTakeCode();
  const takeOrder = useTakeOrder();
  const enterPaper = useEnterPaper();
  const { soundOn, soundVolume } = useDesk((desk) => desk.settings);
  const [lastScan, setLastScan] = useState('');
  // One scan after the other: the second key must not overtake the first.
  const queue = useRef<Promise<void>>(Promise.resolve());
  const sound = (name: SoundName) => play(name, { isOn: soundOn, volume: soundVolume });

  async function read(code: string): Promise<void> {
    const reply = await invoke('scan.read', { code });
    if (!reply.ok || reply.value.kind === 'unknown') {
      sound('scanRefused');
      openOverlay({ kind: 'find', text: code });
      return;
    }
    if (isOfCustody(reply.value)) {
      const taking = await take(reply.value);
      sound(taking === 'taken' ? 'scanTaken' : 'scanRefused');
      return;
    }
    if (reply.value.kind === 'emergency') {
      sound(enterPaper(reply.value) ? 'scanTaken' : 'scanRefused');
      return;
    }
    sound('scanTaken');
    takeOrder(reply.value);
  }

  useScanner((code) => {
    setLastScan(code);
    if (offerScan(code)) return;
    queue.current = after(queue.current, () => read(code));
  });
  return (
    <>
      {/* What was scanned last is spoken once, for those who do not see the sheet open. */}
      <Spoken role="status">{lastScan}</Spoken>
      <ReturnCheck />
    </>
  );
}

/** Does one thing when the one before has ended, however it ended. */
async function after(before: Promise<void>, act: () => Promise<void>): Promise<void> {
  try {
    await before;
  } finally {
    await act();
  }
}

/** Opens what the state of a scanned order asks for. */
function useTakeOrder(): (scanned: ScannedOrder) => void {
  const t = useWords('shell');
  const terms = useWords('terms');
  const format = useFormat();
  const toast = useToast();
  const letter = useDesk((desk) => desk.centre?.letter ?? '');
  return ({ kind, order }) => {
    if (kind === 'pick-up') openOverlay({ kind: 'pick-up', order: order.number, isScanned: true });
    else if (kind === 'return') openOverlay({ kind: 'return-slip', order: order.number, isScanned: true });
    else {
      goTo({ place: 'orders', view: 'to-do', order: order.number });
      const number = format.number(order.number, letter, momentNow());
      toast({ text: t('scanOpen', { number, state: terms(`state.${order.state}`) }) });
    }
  };
}
