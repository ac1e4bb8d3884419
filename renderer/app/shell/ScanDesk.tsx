import { useState } from 'react';
import { createSounds } from '../sound/create-sounds.ts';
import { useDesk, useInvoke } from '../desk/desk-context.ts';
import { goTo, openOverlay } from '../navigation/navigation.ts';
import { useScanner } from '../scanner/use-scanner.ts';
import { useFormat } from '../words/format-context.ts';
import { momentNow } from '../now/now.ts';
import { useWords } from '../words/use-words.ts';
import { Spoken } from '../../ui/Spoken.tsx';
import { useToast } from '../../ui/toast-context.ts';

const play = createSounds(() => new AudioContext());

/** Takes every scan of the window; the state of the order decides what is asked (ux 3.5). */
export function ScanDesk() {
  const t = useWords('shell');
  const terms = useWords('terms');
  const format = useFormat();
  const invoke = useInvoke();
  const toast = useToast();
  const { soundOn, soundVolume } = useDesk((desk) => desk.settings);
  const letter = useDesk((desk) => desk.centre?.letter ?? '');
  const [lastScan, setLastScan] = useState('');

  async function read(code: string): Promise<void> {
    setLastScan(code);
    const reply = await invoke('scan.read', { code });
    const setting = { isOn: soundOn, volume: soundVolume };
    if (!reply.ok || reply.value.kind === 'unknown') {
      play('scanRefused', setting);
      openOverlay({ kind: 'find', text: code });
      return;
    }
    play('scanTaken', setting);
    if (!('order' in reply.value)) return;
    const { kind, order } = reply.value;
    if (kind === 'pick-up') openOverlay({ kind: 'pick-up', order: order.number, isScanned: true });
    else if (kind === 'return') openOverlay({ kind: 'return-slip', order: order.number, isScanned: true });
    else {
      goTo({ place: 'orders', view: 'to-do', order: order.number });
      const number = format.number(order.number, letter, momentNow());
      toast({ text: t('scanOpen', { number, state: terms(`state.${order.state}`) }) });
    }
  }

  useScanner((code) => void read(code));
  // What was scanned last is spoken once, for those who do not see the sheet open.
  return <Spoken role="status">{lastScan}</Spoken>;
}
