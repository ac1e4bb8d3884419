import { useDesk } from '../../../app/desk/desk-context.ts';
import { useScanClaim } from '../../../app/scanner/scan-claim.ts';
import { createSounds } from '../../../app/sound/create-sounds.ts';
import { withCode } from './count.ts';
import { changeCount, countNow } from './count-store.ts';

const play = createSounds(() => new AudioContext());

/**
 * Takes every scan while the count is on the screen: nothing is lent or returned meanwhile.
 *
 * One tone says that it counts, two low ones that it counts already, or that only a figure is asked.
 */
export function useCountScans(register: string): void {
  const { soundOn, soundVolume } = useDesk((desk) => desk.settings);
  useScanClaim((code) => {
    const before = countNow(register);
    const isCounted = before !== undefined && before.method !== 'number' && !before.isSigning;
    if (isCounted) changeCount(register, (count) => withCode(count, code));
    const isNew = isCounted && countNow(register)?.codes.length !== before.codes.length;
    play(isNew ? 'scanTaken' : 'scanRefused', { isOn: soundOn, volume: soundVolume });
  });
}
