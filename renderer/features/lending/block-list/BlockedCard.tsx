import { styled } from '@mui/material/styles';
import { momentNow } from '../../../app/now/now.ts';
import { useOrderWords } from '../../../app/orders/use-order-words.ts';
import { useFormat } from '../../../app/words/format-context.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Note } from '../../../ui/Note.tsx';
import type { Blocked } from './use-blocked.ts';

const Card = styled('section')(({ theme }) => ({
  display: 'flex',
  flexDirection: 'column',
  alignItems: 'flex-start',
  gap: 8,
  padding: '14px 16px',
  '& > h2': { ...theme.typography.rowTitle, margin: 0 },
  '& > p': { color: theme.palette.ink2 },
  '& > div': { alignSelf: 'stretch' },
}));

interface Props {
  readonly blocked: Blocked;
  /** Left out where it may only be read. */
  readonly onLift?: (() => void) | undefined;
}

/** The chosen one of the block list: who it is, the whole reason, who blocked and when. */
export function BlockedCard({ blocked, onLift }: Props) {
  const t = useWords('blockList');
  const custody = useWords('custody');
  const words = useOrderWords();
  const format = useFormat();
  const { name, kind, firm, phone, block, out } = blocked;
  const who = [custody(`borrowerKind.${kind}`), firm, phone].filter((part) => part !== '').join(' · ');
  return (
    <Card aria-label={name}>
      <h2>{name}</h2>
      <p>{who}</p>
      <div>
        <Note tone="late">{block.reason}</Note>
      </div>
      <p>{t('since', { when: format.moment(block.at, momentNow()), who: words.staff(block.by) })}</p>
      {out > 0 && <p>{t('out', { count: out })}</p>}
      {onLift && (
        <Button chord="2" onClick={onLift}>
          {t('lift')}
        </Button>
      )}
    </Card>
  );
}
