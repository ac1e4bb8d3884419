import { styled } from '@mui/material/styles';
import { useMemo, type ReactNode, type RefObject } from 'react';
import { awaitsCallback } from '../../../shared/domain/callback/awaits-callback.ts';
import { isSlipOut } from '../../../shared/domain/order/select-orders.ts';
import type { Order } from '../../../shared/domain/order/order.ts';
import { useDesk } from '../../app/desk/desk-context.ts';
import { goTo } from '../../app/navigation/navigation.ts';
import { useMinute } from '../../app/now/now.ts';
import { useOrderWords } from '../../app/orders/use-order-words.ts';
import { useFormat } from '../../app/words/format-context.ts';
import { useWords } from '../../app/words/use-words.ts';
import { ListLine } from '../../ui/ListLine.tsx';
import { Section } from '../../ui/Section.tsx';
import { SidePanel } from '../../ui/SidePanel.tsx';
import { AwaySection } from './AwaySection.tsx';
import { comingUp } from './coming-up.ts';
import { LogSection } from './LogSection.tsx';
import { LinkLine } from './LinkLine.tsx';
import { Faint } from './Faint.tsx';
import { More } from './More.tsx';
import { NoticeSection } from './NoticeSection.tsx';
import { ShiftSection } from './ShiftSection.tsx';

const Side = styled('div')({
  width: 376,
  flex: 'none',
  display: 'flex',
  '@container today (max-width: 1150px)': { width: 300 },
});

const SHOWN = 4;

interface Props {
  readonly callingList: RefObject<HTMLDivElement | null>;
  /** Above all else. */
  readonly children?: ReactNode;
}

/** Beside the wall: whom to tell, the shift, what comes next today, what is out, the slips, the callbacks, the duty log. */
export function BoardSide({ callingList, children }: Props) {
  const t = useWords('board');
  const all = useDesk((desk) => desk.orders);
  const orders = useMemo(() => Object.values(all), [all]);
  return (
    <Side>
      <SidePanel label={t('aside')}>
        {children}
        <NoticeSection list={callingList} />
        <ShiftSection />
        <ComingUp orders={orders} />
        <AwaySection />
        <SlipsOut orders={orders} />
        <CallbacksDue orders={orders} />
        <LogSection />
      </SidePanel>
    </Side>
  );
}

interface OfOrders {
  readonly orders: readonly Order[];
}

function ComingUp({ orders }: OfOrders) {
  const t = useWords('board');
  const { timeZone, time } = useFormat();
  const minute = useMinute();
  const appointments = useMemo(() => comingUp(orders, minute, timeZone), [orders, minute, timeZone]);
  return (
    <Section title={t('next')}>
      {appointments.length === 0 && <Faint>{t('nextNone')}</Faint>}
      {appointments.slice(0, SHOWN).map(({ at, order, why }) => (
        <LinkLine
          key={`${order.number} ${why}`}
          onOpen={() => goTo({ place: 'orders', view: 'to-do', order: order.number })}
        >
          <ListLine lead={time(at)} end={<Faint>{t(why)}</Faint>}>
            {order.place.name} {order.contact.name} <Faint>{order.text}</Faint>
          </ListLine>
        </LinkLine>
      ))}
      <More count={appointments.length - SHOWN} />
    </Section>
  );
}

function SlipsOut({ orders }: OfOrders) {
  const t = useWords('board');
  const words = useOrderWords();
  const format = useFormat();
  const now = useMinute();
  const out = useMemo(
    () => orders.filter(isSlipOut).sort((a, b) => (a.pickedUpAt ?? '').localeCompare(b.pickedUpAt ?? '')),
    [orders],
  );
  return (
    <Section title={t('out')} aside={out.length > 0 ? t('outCount', { count: out.length }) : undefined}>
      {out.length === 0 && <Faint>{t('outNone')}</Faint>}
      {out.slice(0, SHOWN).map((order) => (
        <LinkLine
          key={order.number}
          onOpen={() => goTo({ place: 'orders', view: 'slip-out', order: order.number })}
        >
          <ListLine
            lead={words.number(order.number)}
            leadWidth={76}
            end={
              <Faint>
                {t('since', { time: format.moment(order.pickedUpAt ?? order.registeredAt, now) })}
              </Faint>
            }
          >
            {order.place.name} {order.signer}
          </ListLine>
        </LinkLine>
      ))}
      <More count={out.length - SHOWN} />
    </Section>
  );
}

function CallbacksDue({ orders }: OfOrders) {
  const t = useWords('board');
  const words = useOrderWords();
  const due = useMemo(
    () =>
      orders.filter(awaitsCallback).sort((a, b) => (a.slipBackAt ?? '').localeCompare(b.slipBackAt ?? '')),
    [orders],
  );
  return (
    <Section title={t('callbacks')} aside={due.length > 0 ? due.length : undefined}>
      {due.length === 0 && <Faint>{t('callbacksNone')}</Faint>}
      {due.slice(0, SHOWN).map((order) => {
        const tries = order.callback?.tries.length ?? 0;
        return (
          <LinkLine key={order.number} onOpen={() => goTo({ place: 'callbacks', order: order.number })}>
            <ListLine
              lead={words.number(order.number)}
              leadWidth={76}
              end={<Faint>{tries === 0 ? t('firstTry') : t('tries', { count: tries })}</Faint>}
            >
              {order.place.name} {order.contact.name} <Faint>{order.text}</Faint>
            </ListLine>
          </LinkLine>
        );
      })}
      <More count={due.length - SHOWN} />
    </Section>
  );
}
