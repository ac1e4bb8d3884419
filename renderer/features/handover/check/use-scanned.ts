import type { DeskState } from '../../../../shared/domain/book.ts';
import { codeForm, thingByCode } from '../../../../shared/domain/custody/find-thing.ts';
import { useDesk, useReadDesk } from '../../../app/desk/desk-context.ts';
import { useScanClaim } from '../../../app/scanner/scan-claim.ts';
import { createSounds } from '../../../app/sound/create-sounds.ts';
import { placeNow, setPlace } from '../place-store.ts';
import type { CountedRow } from './use-count-rows.ts';

const play = createSounds(() => new AudioContext());

/** Puts a code to those of a row; false when it was there already. */
export function addCode(handover: string, row: string, code: string): boolean {
  const { codes } = placeNow(handover);
  const form = codeForm(code);
  const before = codes[row] ?? [];
  if (form === '' || before.includes(form)) return false;
  setPlace(handover, { codes: { ...codes, [row]: [...before, form] } });
  return true;
}

/** Forgets what was scanned in a row: it was handed in, or is scanned anew. */
export function dropCodes(handover: string, row: string): void {
  const { [row]: _dropped, ...codes } = placeNow(handover).codes;
  setPlace(handover, { codes });
}

/**
 * While the check is on the screen every scan counts: a tag goes to the row of its class, a strange one to the current row.
 *
 * Nothing is lent or returned by it.
 */
export function useCountScans(
  handover: string,
  rows: readonly CountedRow[],
  current: CountedRow | null,
  onRow: (row: string) => void,
): void {
  const readDesk = useReadDesk();
  const { soundOn, soundVolume } = useDesk((desk) => desk.settings);
  useScanClaim((code) => {
    const own = rows.find(({ row }) => row.row === rowOf(readDesk(), code));
    const target = own ?? current;
    const isTaken =
      target !== null &&
      target.row.register !== null &&
      target.state !== 'done' &&
      addCode(handover, target.row.row, code);
    if (isTaken) onRow(target.row.row);
    play(isTaken ? 'scanTaken' : 'scanRefused', { isOn: soundOn, volume: soundVolume });
  });
}

function rowOf(desk: Pick<DeskState, 'things'>, code: string): string | undefined {
  const thing = thingByCode(desk, code);
  return thing && `${thing.register}/${thing.class}`;
}
