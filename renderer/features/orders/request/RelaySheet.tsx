import { useRef, useState } from 'react';
import type { Order } from '../../../../shared/domain/order/order.ts';
import { useDesk } from '../../../app/desk/desk-context.ts';
import { useKeys } from '../../../app/keyboard/use-keys.ts';
import { closeOverlay } from '../../../app/navigation/navigation.ts';
import { useOrderWords } from '../../../app/orders/use-order-words.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { NumberedActs } from '../../../ui/NumberedActs.tsx';
import { TextInput } from '../../../ui/TextInput.tsx';
import { RequestSheetFrame } from './RequestSheetFrame.tsx';
import { useAsk } from './use-ask.ts';

/** Digits 1 to 8 name people; 0 changes between radio and telephone. */
const MOST_PEOPLE = 8;

/** The floor is told and repeats: one digit says who confirmed (R5.2, R3.8). */
export function RelaySheet({ order }: { readonly order: Order }) {
  const t = useWords('requests');
  const words = useOrderWords();
  const { ask, error } = useAsk();
  const [way, setWay] = useState<'radio' | 'phone'>('radio');
  const department = useDesk((desk) => desk.departments[order.department]);
  const people = [...(department?.workers ?? []), ...(department?.head ? [department.head] : [])];

  async function confirm(name: string): Promise<void> {
    const told = { order: order.number, way, told: name, confirmedBy: name };
    const number = words.number(order.number);
    if (await ask('requests.relay', told, t('relaySaved', { number, name }))) closeOverlay();
  }
  const turn = () => setWay(way === 'radio' ? 'phone' : 'radio');
  const other = t(way === 'radio' ? 'relayByPhone' : 'relayByRadio');
  const reach = way === 'radio' ? department?.radio : department?.extension;
  return (
    <RequestSheetFrame
      order={order}
      title={t('relayTitle')}
      error={error}
      keys={[{ chord: '0', label: other, act: turn }]}
      foot={
        <Button chord="0" onClick={turn}>
          {other}
        </Button>
      }
    >
      <ReadOut order={order} />
      <p>
        {t('relayHow', {
          department: words.department(order.department),
          way: t(`way.${way}`),
          reach: reach ?? '',
        })}
      </p>
      <NumberedActs
        label={t('relayAsk')}
        acts={[...new Set(people)].slice(0, MOST_PEOPLE).map((name) => ({
          id: name,
          label: name,
          remark: name === department?.head ? t('relayHead') : undefined,
          act: () => void confirm(name),
        }))}
      />
      <SomebodyElse onName={(name) => void confirm(name)} />
    </RequestSheetFrame>
  );
}

/** "重复宾客房号,姓氏,需求,特殊要求" (001). */
function ReadOut({ order }: { readonly order: Order }) {
  const t = useWords('requests');
  const callbacks = useWords('callbacks');
  const { contact, place, text, request } = order;
  const wish = request?.specialWish ?? '';
  const caller = contact.name === '' ? '' : callbacks(`caller.${contact.title}`, { name: contact.name });
  const said = { place: place.name, caller, what: text, wish };
  return <blockquote>{t(wish === '' ? 'relayRead' : 'relayReadWish', said)}</blockquote>;
}

function SomebodyElse({ onName }: { readonly onName: (name: string) => void }) {
  const t = useWords('requests');
  const [name, setName] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useKeys(
    [{ chord: 'Enter', inFields: true, when: () => name.trim() !== '', act: () => onName(name.trim()) }],
    { within: field },
  );
  return (
    <TextInput
      ref={field}
      value={name}
      placeholder={`${t('relayOther')}：${t('relayOtherHint')}`}
      inputProps={{ 'aria-label': t('relayOther'), maxLength: 120 }}
      onChange={(event) => setName(event.target.value)}
    />
  );
}
