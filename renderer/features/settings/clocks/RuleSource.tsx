import type { ClockRule } from '../../../../shared/rules/clocks.ts';
import { useOrderWords } from '../../../app/orders/use-order-words.ts';
import { Source } from '../form/Source.tsx';
import { rowOfSentence } from './rule-groups.ts';

/** The sentence a row comes from, in the language of the screen. */
export function RuleSource({ rule }: { readonly rule: ClockRule }) {
  const words = useOrderWords();
  return <Source quote={words.ruleQuote(rowOfSentence(rule))} of={rule.source} />;
}
