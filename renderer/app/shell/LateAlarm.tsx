import { useEffect, useRef, useState } from 'react';
import type { Order } from '../../../shared/domain/order/order.ts';
import { selectOrders } from '../../../shared/domain/order/select-orders.ts';
import { Spoken } from '../../ui/Spoken.tsx';
import { useMirror, useStaff } from '../desk/desk-context.ts';
import { useNow } from '../now/now.ts';
import { createSounds } from '../sound/create-sounds.ts';
import { useWords } from '../words/use-words.ts';

const play = createSounds(() => new AudioContext());

/** Whether an order is serious enough, or one's own, to be heard (ux 4.4). */
function isHeard(order: Order, staffId: string): boolean {
  return (
    order.kind === 'emergency' ||
    order.severity === 'S1' ||
    order.severity === 'S2' ||
    order.owner === staffId
  );
}

/** Sounds and speaks once when a clock turns late, or an emergency comes in, on whatever screen the clerk is. */
export function LateAlarm() {
  const t = useWords('shell');
  const desk = useMirror((mirror) => mirror.desk);
  const { id } = useStaff();
  const now = useNow();
  const known = useRef<ReadonlySet<string> | null>(null);
  const [spoken, setSpoken] = useState({ text: '', isGrave: false });

  useEffect(() => {
    const { rows } = selectOrders(desk, { view: 'to-do', limit: 10_000, offset: 0 }, now);
    const calling = rows.filter(
      ({ order, nearest }) => nearest?.mood === 'late' || order.kind === 'emergency',
    );
    // What is late already when somebody sits down is on the screen; only what turns late is called out.
    const fresh =
      known.current === null ? [] : calling.filter(({ order }) => !known.current?.has(order.number));
    known.current = new Set(calling.map(({ order }) => order.number));
    const first = fresh.find(({ order }) => isHeard(order, id)) ?? fresh[0];
    if (!first) return;
    const { soundOn, soundVolume } = desk.settings;
    const isGrave = isHeard(first.order, id);
    if (isGrave) play('late', { isOn: soundOn, volume: soundVolume });
    setSpoken({
      text: t('announceLate', { number: first.order.number, place: first.order.place.name }),
      isGrave,
    });
  }, [desk, now, id, t]);

  return <Spoken role={spoken.isGrave ? 'alert' : 'status'}>{spoken.text}</Spoken>;
}
