import { useMemo, useState } from 'react';
import { useForm, type FieldErrors } from 'react-hook-form';
import type { InputOf } from '../../../shared/contract.ts';
import type { Order } from '../../../shared/domain/order/order.ts';
import type { Refusal } from '../../../shared/refusal.ts';
import { useDesk, useInvoke, useStaff } from '../../app/desk/desk-context.ts';
import { closeOverlay } from '../../app/navigation/navigation.ts';
import { momentNow } from '../../app/now/now.ts';
import { useFocusFirst } from '../../app/orders/use-focus-first.ts';
import { useActBlocks } from '../../app/orders/use-act-blocks.ts';
import { useOrderWords } from '../../app/orders/use-order-words.ts';
import { useFormat } from '../../app/words/format-context.ts';
import { useWords } from '../../app/words/use-words.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { FormGrid } from '../../ui/FormGrid.tsx';
import { Note } from '../../ui/Note.tsx';
import { useToast } from '../../ui/toast-context.ts';
import { ActFields } from './ActFields.tsx';
import { inputOf, troublesOf, type FormAct, type Values } from './act-form.ts';
import { actForms, initialValues } from './act-forms.ts';
import { SmallSheet } from './SmallSheet.tsx';

/** The sheet of an act whose questions are fields: digits choose, Enter goes on, Ctrl Enter finishes. */
export function ActFormSheet({ order, act }: { readonly order: Order; readonly act: FormAct }) {
  const t = useWords('acts');
  const terms = useWords('terms');
  const words = useOrderWords();
  const { timeZone } = useFormat();
  const invoke = useInvoke();
  const toast = useToast();
  const { id: me } = useStaff();
  const departments = useDesk((desk) => desk.departments);
  const staff = useDesk((desk) => desk.staff);
  const printers = useDesk((desk) => desk.printers);
  const block = useActBlocks()(order, act);
  const [error, setError] = useState<Refusal | null>(null);
  const [body, attachBody] = useFocusFirst(stops);

  const form = useMemo(
    () => actForms[act]({ order, desk: { departments, staff, printers }, me, t, terms, words }),
    [act, order, departments, staff, printers, me, t, terms, words],
  );
  const place = () => ({ order: order.number, now: momentNow(), timeZone });
  const fill = useForm<Values>({
    defaultValues: initialValues(form),
    // The contract is the one schema of what a form may say.
    resolver: (values) => {
      const troubles = Object.entries(troublesOf(form, values, place()));
      const errors: FieldErrors<Values> = Object.fromEntries(
        troubles.map(([name, type]) => [name, { type }]),
      );
      return troubles.length === 0 ? { values, errors: {} } : { values: {}, errors };
    },
  });

  const submit = fill.handleSubmit(async (values) => {
    // The resolver has parsed this very input with the schema of this channel.
    const input = inputOf(form, values, place()) as InputOf<typeof form.channel>;
    const reply = await invoke(form.channel, input);
    if (!reply.ok) return setError(reply.error);
    closeOverlay();
    toast({ text: t('done', { number: words.number(order.number), act: t(`title.${act}`) }) });
  });
  const finish = () => void submit();

  const goOn = () => {
    const all = [...(body.current?.querySelectorAll<HTMLElement>(stops) ?? [])];
    const here = all.findIndex((stop) => stop === document.activeElement);
    const isChoice = all[here]?.getAttribute('role') === 'radio';
    const isReady = Object.keys(troublesOf(form, fill.getValues(), place())).length === 0;
    const next = all[here + 1];
    if (next && !(isChoice && isReady)) next.focus();
    else finish();
  };

  return (
    <SmallSheet
      title={t(`title.${act}`)}
      order={order}
      submitLabel={t('submit')}
      onSubmit={finish}
      onEnter={goOn}
      blockedBecause={block}
    >
      <FormGrid ref={attachBody}>
        <ActFields form={form} fill={fill} onFinish={finish} />
      </FormGrid>
      {block && <Note tone="soon">{block}</Note>}
      {error && <ErrorNote error={error} />}
    </SmallSheet>
  );
}

/** Where Enter stops on its way through the sheet. */
const stops = 'input, textarea:not([aria-hidden]), [role="radio"][tabindex="0"]';
