import { styled } from '@mui/material/styles';
import type { Order } from '../../../shared/domain/order/order.ts';
import { useWords } from '../../app/words/use-words.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { OrderTrack } from '../../ui/OrderTrack.tsx';
import { PhoneWithEye } from '../../ui/PhoneWithEye.tsx';
import { useCallerRole } from '../../app/orders/use-caller-role.ts';
import { useFullNumbers } from '../../app/desk/use-full-numbers.ts';
import { phoneText } from '../../app/words/phone-text.ts';
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
  '& > [data-part="said"]': {
    ...theme.typography.said,
    marginTop: 2,
    overflowWrap: 'anywhere',
    whiteSpace: 'pre-line',
  },
  '& > [data-part="track"]': { margin: '14px 0 10px' },
}));

/** Where, who, what was said, and how far it has come. */
export function OrderMatter({ order }: { readonly order: Order }) {
  const t = useWords('orders');
  const marks = useTrackMarks(order);
  const numbers = useFullNumbers({ order: order.number });
  const full = numbers.phones?.[0];
  const masked = order.contact.phone;
  const role = useCallerRole()(order);
  return (
    <Box>
      <div data-part="who">
        <h2>
          {order.place.name} {order.contact.name}
        </h2>
        {role !== '' && <span>{role}</span>}
        {masked !== '' && (
          <PhoneWithEye
            phone={full === undefined ? masked : phoneText(full)}
            isRevealed={full !== undefined}
            onReveal={() => (full === undefined ? void numbers.look() : numbers.hide())}
          />
        )}
        {order.calls.length > 1 && <small>{t('nthCall', { count: order.calls.length })}</small>}
      </div>
      {numbers.refusal && <ErrorNote error={numbers.refusal} />}
      <div data-part="said">{order.text}</div>
      <OrderFacts order={order} />
      <div data-part="track">
        <OrderTrack label={t('track')} marks={marks} />
      </div>
    </Box>
  );
}
