import { styled } from '@mui/material/styles';
import type { WallLine } from '../../../shared/domain/clock/select-wall.ts';
import { useStayWords } from '../../app/custody/use-stay-words.ts';
import { useOrderWords } from '../../app/orders/use-order-words.ts';
import { useWords } from '../../app/words/use-words.ts';

const Why = styled('div')(({ theme }) => ({
  fontSize: 12.5,
  lineHeight: '18px',
  marginTop: 1,
  color: theme.palette.late,
  '& > div': { display: 'block' },
  '[data-large="true"] &': { fontSize: 26, lineHeight: '34px' },
  // English is longer: it may take a second line.
  '[data-large="true"] & > div': {
    display: '-webkit-box',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: 2,
    overflow: 'hidden',
  },
}));

interface Props {
  readonly line: WallLine;
  /** The selected row also quotes the rule. */
  readonly isFull: boolean;
}

/** Why a row is red, and on the selected one the sentence of the rule behind it. */
export function WhyLate({ line, isFull }: Props) {
  const t = useWords('acts');
  const words = useOrderWords();
  const stays = useStayWords();
  const rule = line.nearest?.rule;
  return (
    <Why>
      <div>
        {line.kind === 'custody'
          ? stays.why(line.custody)
          : line.nearest && words.why('order' in line ? line.order : null, line.nearest)}
      </div>
      {isFull && rule && (
        <div>
          {t('rule')} <q>{words.ruleQuote(rule)}</q>
        </div>
      )}
    </Why>
  );
}
