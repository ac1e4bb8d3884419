import { useLayoutEffect, useRef } from 'react';
import type { OutputOf } from '../../../shared/contract.ts';
import type { Custody } from '../../../shared/domain/custody/custody.ts';
import type { Thing } from '../../../shared/domain/custody/thing.ts';
import { useInvoke, useReadDesk, useStaff } from '../desk/desk-context.ts';
import { closeOverlay, goTo, useNavigation } from '../navigation/navigation.ts';
import { useWords } from '../words/use-words.ts';
import { askCheck, readDraft, tellTrouble, useChangeLending } from './lending-store.ts';
import { isBegun } from './lending-draft.ts';
import { useAnnounce } from './use-announce.ts';
import { useGiveBack } from './use-give-back.ts';

type Scanned = OutputOf<'scan.read'>;
/** What a code of the registers means. */
export type ScannedCustody = Exclude<
  Scanned,
  { kind: 'pick-up' | 'return' | 'open' | 'unknown' | 'emergency' }
>;

/** What became of a code: taken without more ado, or a question waits on the screen (ux 3.5). */
export type Taking = 'taken' | 'question';

/** Does what the state of a scanned or typed thing asks for, wherever one is (ux 3.5). */
export function useTakeCode(): {
  readonly take: (scanned: ScannedCustody) => Promise<Taking>;
  /** Reads a code that was typed or pointed at; what is unknown is said beside the box. */
  readonly takeCode: (code: string) => Promise<Taking>;
} {
  const t = useWords('lending');
  const invoke = useInvoke();
  const readDesk = useReadDesk();
  const { id: staff } = useStaff();
  const lending = useChangeLending();
  const announce = useAnnounce();
  const giveBack = useGiveBack();
  const screen = useNavigation((state) => state.screen);
  // Scans wait for each other, and the one before may have led to another screen.
  const here = useRef(screen);
  useLayoutEffect(() => {
    here.current = screen;
  });

  /** Shows the lending in progress, unless it stands there already. */
  const showLending = (register?: string) => {
    const { registers } = readDesk();
    const { current } = here;
    const isThere =
      current.place === 'lending' &&
      (current.register === undefined || registers[current.register]?.behaviour === 'lend') &&
      (current.panel === undefined || current.panel.kind === 'lend');
    if (isThere) closeOverlay();
    else {
      const shown = register ?? (current.place === 'lending' ? current.register : undefined);
      goTo({ place: 'lending', ...(shown && { register: shown }), panel: { kind: 'lend', codes: [] } });
    }
  };

  const begin = ({ code, register }: Thing): Taking => {
    lending.add(code);
    showLending(register);
    announce(t('toast.added', { code }), () => {
      lending.remove(code);
      announce(t('toast.removed', { code }));
    });
    return 'taken';
  };

  const comeBack = async ({ code, register }: Thing, custody: Custody): Promise<Taking> => {
    const check = readDesk().registers[register]?.returnCheck ?? 'none';
    if (custody.kind === 'loan' && check !== 'none') {
      askCheck(custody);
      return 'question';
    }
    const refusal = custody.kind === 'visit' ? await giveBack.leave(code) : await giveBack.take([{ code }]);
    if (!refusal) return 'taken';
    showLending(register);
    tellTrouble({ code, refusal });
    return 'question';
  };

  const elsewhere = ({ code, state, register }: Thing): Taking => {
    tellTrouble({ code, refusal: { kind: 'thing-not-in', code, state } });
    // In the middle of a lending the next scan goes on; otherwise its card says what can be done with it.
    if (isBegun(readDraft(staff))) showLending(register);
    else goTo({ place: 'lending', register, panel: { kind: 'thing', code } });
    return 'question';
  };

  const showStay = ({ register, number }: Custody): Taking => {
    goTo({ place: 'lending', register, panel: { kind: 'stay', number } });
    return 'taken';
  };

  const take = async (scanned: ScannedCustody): Promise<Taking> => {
    tellTrouble(null);
    switch (scanned.kind) {
      case 'thing-in':
        return begin(scanned.thing);
      case 'thing-out':
        return comeBack(scanned.thing, scanned.custody);
      case 'thing-elsewhere':
        return elsewhere(scanned.thing);
      case 'deposit':
      case 'visit':
        return showStay(scanned.custody);
      case 'lending':
        return scanned.loans[0] ? showStay(scanned.loans[0]) : 'question';
      case 'borrower': {
        const { id, kind, name, firm, phone, personId, staffId } = scanned.borrower;
        lending.change({
          borrower: { id, kind, name, firm, phone, personId, staffId },
          newcomer: null,
          typedWho: '',
          overrule: false,
        });
        showLending();
        announce(t('toast.borrower', { name }));
        return 'taken';
      }
    }
  };

  const takeCode = async (code: string): Promise<Taking> => {
    const reply = await invoke('scan.read', { code });
    if (reply.ok && isOfCustody(reply.value)) return take(reply.value);
    tellTrouble({ code, refusal: reply.ok ? { kind: 'thing-unknown', what: code } : reply.error });
    return 'question';
  };
  return { take, takeCode };
}

/** Whether a scan was of a register and not of an order or of other paper. */
export function isOfCustody(scanned: Scanned): scanned is ScannedCustody {
  return !('order' in scanned) && scanned.kind !== 'unknown' && scanned.kind !== 'emergency';
}
