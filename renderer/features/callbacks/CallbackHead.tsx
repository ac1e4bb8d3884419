import { styled } from '@mui/material/styles';
import { useEffect, useState } from 'react';
import type { CallbackLine } from '../../../shared/domain/callback/callback-line.ts';
import type { Order } from '../../../shared/domain/order/order.ts';
import type { Refusal } from '../../../shared/refusal.ts';
import { useInvoke } from '../../app/desk/desk-context.ts';
import { momentNow } from '../../app/now/now.ts';
import { phoneText } from '../../app/words/phone-text.ts';
import { useCallerRole } from '../../app/orders/use-caller-role.ts';
import { useFormat } from '../../app/words/format-context.ts';
import { useWords } from '../../app/words/use-words.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { useCallbackWords } from './use-callback-words.ts';

const Head = styled('header')(({ theme }) => ({
  '& > [data-part="who"]': { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: 14 },
  '& h2': { ...theme.typography.title, overflowWrap: 'anywhere' },
  '& [data-part="phone"]': { ...theme.typography.title, letterSpacing: 0.5 },
  '& [data-part="who"] > span': { color: theme.palette.ink2 },
  '& small': { ...theme.typography.meta, color: theme.palette.ink3 },
  '& > p': { marginTop: 2, color: theme.palette.ink2 },
  '& > blockquote': {
    ...theme.typography.said,
    margin: '14px 0 0',
    paddingLeft: 14,
    borderLeft: `3px solid ${theme.palette.accent}`,
  },
}));

/** Whoever only leafs through the list looks at no number; in milliseconds. */
const STAY_MS = 500;

interface Props {
  readonly line: CallbackLine;
  readonly order: Order;
}

/** Whom to ring with the number in full (the look is logged), what was done, and the sentence to begin with. */
export function CallbackHead({ line, order }: Props) {
  const t = useWords('callbacks');
  const { phone, error } = useFullNumber(order);
  const done = useWhatWasDone(line, order);
  const role = useCallerRole()(order);
  const { opening } = useCallbackWords(line);
  return (
    <Head>
      <div data-part="who">
        <h2>
          {order.place.name} {order.contact.name}
        </h2>
        {role !== '' && <span>{role}</span>}
        <b data-part="phone">{phone}</b>
        <small>
          {order.contact.phone === '' ? t('noPhone') : t(phone === '' ? 'looking' : 'numberLogged')}
        </small>
      </div>
      {error && <ErrorNote error={error} />}
      <p>{done}</p>
      {opening !== null && <blockquote>{opening}</blockquote>}
    </Head>
  );
}

function useFullNumber({ number, contact }: Order): { phone: string; error: Refusal | null } {
  const invoke = useInvoke();
  const [phone, setPhone] = useState('');
  const [error, setError] = useState<Refusal | null>(null);
  const hasPhone = contact.phone !== '';
  useEffect(() => {
    if (!hasPhone) return undefined;
    let isHere = true;
    const look = async () => {
      const reply = await invoke('people.reveal', { order: number });
      if (!isHere) return;
      if (reply.ok) setPhone(reply.value.phones.map(phoneText).join(' · '));
      else setError(reply.error);
    };
    const timer = setTimeout(() => void look(), STAY_MS);
    return () => {
      isHere = false;
      clearTimeout(timer);
    };
  }, [invoke, number, hasPhone]);
  return { phone, error };
}

function useWhatWasDone(line: CallbackLine, order: Order): string {
  const t = useWords('callbacks');
  const terms = useWords('terms');
  const format = useFormat();
  const { planned } = useCallbackWords(line);
  const now = momentNow();
  const time = (at: string) => ({ time: format.moment(at, now) });
  const steps = [
    t('done', { kind: terms(`kind.${order.kind}`), text: order.text }),
    [order.signer || order.assignee, order.arrivedAt && t('arrived', time(order.arrivedAt))]
      .filter(Boolean)
      .join(' '),
    order.doneAt && t('finished', time(order.doneAt)),
    order.slipBackAt && t('slipBack', time(order.slipBackAt)),
    order.result && t('result', { result: order.result }),
    planned,
    line.followUp !== null && line.note !== '' && t('note', { note: line.note }),
  ];
  return steps.filter(Boolean).join(t('partSeparator'));
}
