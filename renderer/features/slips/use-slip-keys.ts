import type { KeyBinding } from '../../app/keyboard/binding.ts';
import type { Chord } from '../../app/keyboard/chord.ts';
import { useKeys } from '../../app/keyboard/use-keys.ts';
import { useWords } from '../../app/words/use-words.ts';
import type { EnterAct, SlipAct } from './slip-acts.ts';
import type { ReprintReason } from './use-slip-commands.ts';
import { reprintReasons, useActWords } from './use-act-words.ts';

const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const satisfies readonly Chord[];

interface Keys {
  readonly acts: readonly SlipAct[];
  readonly enter: EnterAct | null;
  /** The digits name the reason of a reprint. */
  readonly isAsking: boolean;
  readonly onAct: (act: SlipAct) => void;
  readonly onReason: (reason: ReprintReason) => void;
  readonly onBack: () => void;
}

/** The keys of the chosen slip: Enter, digits, Esc. */
export function useSlipKeys({ acts, enter, isAsking, onAct, onReason, onBack }: Keys): void {
  const t = useWords('slips');
  const words = useActWords();
  const reasonKeys = reprintReasons.map((reason, index) =>
    key(index, t(`why.${reason}`), () => onReason(reason)),
  );
  const actKeys = acts.map((act, index) => key(index, words(act), () => onAct(act)));
  const back: KeyBinding = { chord: 'Escape', label: isAsking ? t('why.leave') : t('act.back'), act: onBack };
  const enterKey: readonly KeyBinding[] =
    enter && enter.kind !== 'nothing' && !isAsking
      ? [{ chord: 'Enter', label: words(enter), act: () => onAct(enter) }]
      : [];
  useKeys([...(isAsking ? reasonKeys : actKeys), ...enterKey, back]);
}

function key(index: number, label: string, act: () => void): KeyBinding {
  return { chord: digits[index] ?? '9', label, act };
}
