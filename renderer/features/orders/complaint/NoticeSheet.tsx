import { styled } from '@mui/material/styles';
import { useState } from 'react';
import { tellingWay, type Notice, type TellingWay } from '../../../../shared/domain/clock/notice.ts';
import type { Order } from '../../../../shared/domain/order/order.ts';
import type { Refusal } from '../../../../shared/refusal.ts';
import type { Chord } from '../../../app/keyboard/chord.ts';
import { useInvoke } from '../../../app/desk/desk-context.ts';
import { closeOverlay } from '../../../app/navigation/navigation.ts';
import { useActBlocks } from '../../../app/orders/use-act-blocks.ts';
import { useFocusFirst } from '../../../app/orders/use-focus-first.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { FormGrid } from '../../../ui/FormGrid.tsx';
import { FormRow } from '../../../ui/FormRow.tsx';
import { Note } from '../../../ui/Note.tsx';
import { Sheet } from '../../../ui/Sheet.tsx';
import { TextInput } from '../../../ui/TextInput.tsx';
import { useToast } from '../../../ui/toast-context.ts';
import { ActKey } from '../ActKey.tsx';
import { NoticeRows } from './NoticeRows.tsx';
import { ToldLines } from './ToldLines.tsx';

const Body = styled('div')(({ theme }) => ({
  display: 'flex',
  flexDirection: 'column',
  gap: 10,
  padding: '14px 20px',
  '& > p': { ...theme.typography.second, color: theme.palette.ink2 },
  '& > [data-part="ways"]': { display: 'flex', flexWrap: 'wrap', gap: 4 },
}));

const ways: readonly { chord: Chord; how: TellingWay }[] = tellingWay.options.map((how, index) => ({
  chord: (['1', '2', '3', '4'] as const)[index] ?? '1',
  how,
}));

/** The calling list of an order: whom to tell, and one digit for how it was done; the next person is then chosen. */
export function NoticeSheet({ order }: { readonly order: Order }) {
  const t = useWords('complaints');
  const terms = useWords('terms');
  const invoke = useInvoke();
  const toast = useToast();
  const readOnly = useActBlocks()(order, 'note');
  const open = order.notices.filter(({ told }) => told === null);
  const [chosen, setChosen] = useState<string | null>(null);
  const [other, setOther] = useState('');
  const [error, setError] = useState<Refusal | null>(null);
  const [, attachBody] = useFocusFirst('[role="radio"][tabindex="0"]');
  const notice = open.find(({ id }) => id === chosen) ?? open[0];

  async function tell(how: TellingWay, { id, name, level }: Notice): Promise<void> {
    const to = other.trim();
    const asked = { order: order.number, notice: id, how, ...(to === '' ? {} : { to }) };
    const reply = await invoke('escalations.tell', asked);
    if (!reply.ok) return setError(reply.error);
    setError(null);
    setOther('');
    setChosen(null);
    toast({
      text: t('notices.done', { to: to || name || terms(`level.${level}`), how: terms(`tellingWay.${how}`) }),
    });
    if (open.length === 1) closeOverlay();
  }

  const keys = notice && readOnly === null ? ways : [];
  return (
    <Sheet
      isOpen
      title={t('notices.title')}
      width={620}
      onClose={closeOverlay}
      escLabel={t('notices.esc')}
      keys={keys.map(({ chord, how }) => ({
        chord,
        label: terms(`tellingWay.${how}`),
        act: () => notice && void tell(how, notice),
      }))}
      head={
        <span>
          <b>{order.number}</b> {order.place.name} {order.contact.name}
        </span>
      }
      foot={
        <Button tone="quiet" chord="Escape" onClick={closeOverlay}>
          {t('notices.esc')}
        </Button>
      }
    >
      <Body ref={attachBody}>
        {order.notices.length === 0 && <p>{t('notices.none')}</p>}
        {order.notices.length > 0 && open.length === 0 && <Note tone="plain">{t('notices.allTold')}</Note>}
        {notice && (
          <>
            <p>{t('notices.lead')}</p>
            <NoticeRows order={order} notices={open} chosen={notice.id} onChoose={setChosen} />
            <div data-part="ways" role="group" aria-label={t('notices.how')}>
              {ways.map(({ chord, how }) => (
                <ActKey
                  key={how}
                  chord={chord}
                  onClick={() => void tell(how, notice)}
                  blockedBecause={readOnly}
                >
                  {terms(`tellingWay.${how}`)}
                </ActKey>
              ))}
            </div>
            <FormGrid>
              <FormRow label={t('notices.other')} hint={t('notices.otherHint')}>
                <TextInput
                  scale="small"
                  value={other}
                  inputProps={{ maxLength: 120 }}
                  onChange={(event) => setOther(event.target.value)}
                />
              </FormRow>
            </FormGrid>
          </>
        )}
        <ToldLines order={order} />
        {error && <ErrorNote error={error} />}
      </Body>
    </Sheet>
  );
}
