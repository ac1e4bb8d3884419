import { PDF_PRINTER } from '../../../shared/domain/printing/printer.ts';
import { useDesk } from '../../app/desk/desk-context.ts';
import { useWords } from '../../app/words/use-words.ts';
import type { SlipAct } from './slip-acts.ts';
import type { ReprintReason } from './use-slip-commands.ts';

/** The reasons of a reprint in the order of their digits. */
export const reprintReasons: readonly ReprintReason[] = ['unclear', 'lost', 'changed'];

/** The words of an act, as they stand beside its key. */
export function useActWords(): (act: SlipAct) => string {
  const t = useWords('slips');
  const printers = useDesk((desk) => desk.printers);
  const elsewhere = (printerId: string) =>
    printerId === PDF_PRINTER ? t('act.pdf') : t('act.reroute', { printer: printers[printerId]?.name ?? '' });
  return (act) => {
    switch (act.kind) {
      case 'in-hand':
        return t('act.inHand');
      case 'not-in-hand':
        return t('act.notInHand');
      case 'confirm':
        return t('act.confirm');
      case 'retry':
        return t('act.retry');
      case 'test-again':
        return t('act.testAgain');
      case 'reprint':
        return act.printerId === undefined ? t('act.reprint', { copy: act.copy }) : elsewhere(act.printerId);
      case 'reroute':
        return elsewhere(act.printerId);
      case 'cancel':
        return t('act.cancel');
      case 'open':
        return t('act.open');
    }
  };
}
