import { styled } from '@mui/material/styles';
import type { Custody } from '../../../../shared/domain/custody/custody.ts';
import { entryOf } from '../../../../shared/domain/entry-of.ts';
import type { Order } from '../../../../shared/domain/order/order.ts';
import type { HandoverLine } from '../../../../shared/domain/shift/handover.ts';
import { useStayWords } from '../../../app/custody/use-stay-words.ts';
import { useDesk } from '../../../app/desk/desk-context.ts';
import { momentNow } from '../../../app/now/now.ts';
import { useOrderWords } from '../../../app/orders/use-order-words.ts';
import { useStaffName } from '../../../app/shift/use-staff-name.ts';
import { useFormat } from '../../../app/words/format-context.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { MarkChip } from '../../../ui/MarkChip.tsx';
import { SeverityChip } from '../../../ui/SeverityChip.tsx';
import { LinePhone } from './LinePhone.tsx';

const Facts = styled('p')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '2px 16px',
  minHeight: 30,
  color: theme.palette.ink2,
}));

interface Props {
  readonly line: HandoverLine;
  readonly from: string;
  readonly to: string | null;
}

/** What the record says besides: since when, with whom, how often asked, the telephone behind its eye. */
export function LineFacts({ line, from, to }: Props) {
  const t = useWords('handover');
  const name = useStaffName();
  const { about, carried, severity, owner, group, entrust } = line;
  const number = 'order' in about ? about.order : null;
  const order = useDesk((desk) => (number === null ? undefined : entryOf(desk.orders, number)));
  const stay = useDesk((desk) =>
    about.kind === 'custody' ? entryOf(desk.custody, about.custody) : undefined,
  );
  const callback =
    group === 'callbacks' &&
    (entrust ? t('face.entrustedTo', { name: name(to) }) : t('face.keptBy', { name: name(owner ?? from) }));
  return (
    <Facts>
      {severity !== null && <SeverityChip severity={severity} />}
      {carried > 0 && <MarkChip strength="outlined">{t('face.carried', { count: carried + 1 })}</MarkChip>}
      {order && <OrderFacts order={order} line={line} />}
      {stay && <StayFacts stay={stay} />}
      {!order && !stay && <OtherFacts line={line} />}
      {callback && <span>{callback}</span>}
      {order && <LinePhone of={{ order: order.number }} masked={order.contact.phone} />}
      {stay && <StayPhone stay={stay} />}
    </Facts>
  );
}

function OrderFacts({ order, line }: { readonly order: Order; readonly line: HandoverLine }) {
  const t = useWords('handover');
  const words = useOrderWords();
  const format = useFormat();
  const { tries, owner, group } = line;
  const parts = [
    t('facts.registered', { time: format.moment(order.registeredAt, momentNow()) }),
    [words.department(order.department), words.reach(order)].filter(Boolean).join(' '),
    owner !== null && t('face.owner', { name: words.staff(owner) }),
    group === 'callbacks' && (tries === 0 ? t('facts.firstTry') : t('facts.tries', { count: tries })),
  ];
  return parts.map((part) => part && <span key={part}>{part}</span>);
}

function StayFacts({ stay }: { readonly stay: Custody }) {
  const t = useWords('handover');
  const stays = useStayWords();
  const format = useFormat();
  const time = format.moment(stay.openedAt, momentNow());
  const opened =
    stay.kind === 'visit' && stay.expectedAt !== null && stay.state === 'expected'
      ? t('facts.expected', { time: format.moment(stay.expectedAt, momentNow()) })
      : t(`facts.opened.${stay.kind}`, { time });
  const parts = [opened, stay.asks.length > 0 ? stays.why(stay) : stays.due(stay)];
  return parts.map((part) => part && <span key={part}>{part}</span>);
}

function StayPhone({ stay: { number, who } }: { readonly stay: Custody }) {
  if (who.phone !== '') return <LinePhone of={{ custody: number }} masked={who.phone} />;
  return who.personId === null ? null : <LinePhone of={{ personId: who.personId }} masked="" />;
}

function OtherFacts({ line: { about, since } }: { readonly line: HandoverLine }) {
  const t = useWords('handover');
  const format = useFormat();
  const time = format.moment(since, momentNow());
  if (about.kind === 'slip') return <span>{t('facts.queued', { time })}</span>;
  if (about.kind === 'task') return <span>{t('facts.due', { time })}</span>;
  return about.kind === 'log' ? <span>{t('facts.happened', { time })}</span> : null;
}
