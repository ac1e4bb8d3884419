import { styled } from '@mui/material/styles';
import type { RoundLine } from '../../../shared/domain/shift/decide-round.ts';
import { useWords } from '../../app/words/use-words.ts';

const Found = styled('span')(({ theme }) => ({
  '&[data-tone="soon"]': { color: theme.palette.soon },
  '& > b': { color: theme.palette.ink },
}));

/** How a matter was found, and whether it has changed since; empty until somebody has looked. */
export function FoundText({ line: { found, isChanged } }: { readonly line: RoundLine }) {
  const t = useWords('rounds');
  const shift = useWords('shift');
  if (found === null) return null;
  if (isChanged) return <Found data-tone="soon">{t('changed')}</Found>;
  const said = shift(`found.${found.as}`);
  return (
    <Found title={found.note}>
      {found.as === 'stuck' ? <b>{said}</b> : said} {found.note}
    </Found>
  );
}
