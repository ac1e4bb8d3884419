import { styled } from '@mui/material/styles';
import { useIsOutside } from '../../app/now/now.ts';
import { useFormat } from '../../app/words/format-context.ts';
import { useWords } from '../../app/words/use-words.ts';

const Mark = styled('span')(({ theme }) => ({
  ...theme.typography.meta,
  padding: '0 6px',
  whiteSpace: 'nowrap',
  color: theme.palette.ink2,
  border: `1px solid ${theme.palette.edge}`,
  borderRadius: 3,
  '[data-large="true"] &': { fontSize: 20, lineHeight: '28px' },
}));

/** Says until when a clock is silent; gone when that time has come. */
export function SnoozeMark({ until }: { readonly until: string }) {
  const t = useWords('board');
  const format = useFormat();
  const isOver = useIsOutside(0, Date.parse(until));
  return isOver ? null : <Mark>{t('snoozedUntil', { time: format.time(until) })}</Mark>;
}
