import { styled } from '@mui/material/styles';
import type { ThingLine } from '../../../../shared/domain/custody/select-things.ts';
import { useWords } from '../../../app/words/use-words.ts';

const Text = styled('span')(({ theme }) => ({
  '&[data-tone="late"]': { color: theme.palette.late, fontWeight: 700 },
  '&[data-tone="soon"]': { color: theme.palette.soon },
  '&[data-tone="gone"]': { color: theme.palette.ink3, textDecoration: 'line-through' },
  '&[data-tone="out"]': { color: theme.palette.ink2 },
}));

/** How a thing stands, in a word; red and amber never without it. */
export function StateText({ line: { thing, holder } }: { readonly line: ThingLine }) {
  const custody = useWords('custody');
  if (thing.state === 'in') return <Text data-tone="in">{custody('thingState.in')}</Text>;
  if (!holder || thing.state !== 'out')
    return <Text data-tone="gone">{custody(`thingState.${thing.state}`)}</Text>;
  const tone = holder.mood === 'late' || holder.mood === 'soon' ? holder.mood : 'out';
  return <Text data-tone={tone}>{custody(tone === 'out' ? 'thingState.out' : `mood.${tone}`)}</Text>;
}
