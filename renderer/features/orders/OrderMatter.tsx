import { styled } from '@mui/material/styles';
import type { Order } from '../../../shared/domain/order/order.ts';
import { useWords } from '../../app/words/use-words.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { OrderTrack } from '../../ui/OrderTrack.tsx';
import { PhoneWithEye } from '../../ui/PhoneWithEye.tsx';
import { useReveal } from '../../app/orders/use-reveal.ts';
import { OrderFacts } from './OrderFacts.tsx';
import { useTrackMarks } from './use-track-marks.ts';

const Box = styled('div')(({ theme }) => ({
  flex: 'none',
  maxHeight: '56%',
  overflow: 'auto',
  padding: '12px 20px 4px',
  '& > [data-part="who"]': { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 12 },
  '& h2': { ...theme.typography.title, overflowWrap: 'anywhere' },
  '& > [data-part="who"] > span': { color: theme.palette.ink2 },
  '& small': { ...theme.typography.meta, color: theme.palette.ink3 },
  '& > [data-part="said"]': { ...theme.typography.said, marginTop: 2, overflowWrap: 'anywhere', whiteSpace: 'pre-line' },
  '& > [data-part="track"]': { margin: '14px 0 10px' },
}));

/** Where, who, what was said, and how far it has come. */
export function OrderMatter({ order }: { readonly order: Order }) {
  const t = useWords('orders');
  const terms = useWords('terms');
  const marks = useTrackMarks(order);
  const { phone, isRevealed, reveal, error } = useReveal(order);
  const title = order.contact.title === 'none' ? '' : terms(`title.${order.contact.title}`);
  return (
    <Box>
      <div data-part="who">
        <h2>
          {order.place.name} {order.contact.name}
        </h2>
        {(order.contact.role || title) && <span>{t('caller', { role: roleWord(order.contact.role, terms), title })}</span>}
        {phone !== '' && <PhoneWithEye phone={phone} isRevealed={isRevealed} onReveal={reveal} />}
        {order.calls.length > 1 && <small>{t('nthCall', { count: order.calls.length })}</small>}
      </div>
      {error && <ErrorNote error={error} />}
      <div data-part="said">{order.text}</div>
      <OrderFacts order={order} />
      <div data-part="track">
        <OrderTrack label={t('track')} marks={marks} />
      </div>
    </Box>
  );
}

/** The role of a contact is the person's role at the place, or free text. */
function roleWord(role: string, terms: ReturnType<typeof useWords<'terms'>>): string {
  const known = ['owner', 'tenant', 'family', 'guest', 'patient', 'staff', 'supplier', 'other'] as const;
  const found = known.find((each) => each === role);
  return found ? terms(`personRole.${found}`) : role;
}
