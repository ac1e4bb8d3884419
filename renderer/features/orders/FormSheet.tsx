import { useState } from 'react';
import { useForm, useWatch, type FieldErrors } from 'react-hook-form';
import type { InputOf } from '../../../shared/contract.ts';
import type { Order } from '../../../shared/domain/order/order.ts';
import type { Refusal } from '../../../shared/refusal.ts';
import { useInvoke } from '../../app/desk/desk-context.ts';
import { closeOverlay } from '../../app/navigation/navigation.ts';
import { momentNow } from '../../app/now/now.ts';
import { useFocusFirst } from '../../app/orders/use-focus-first.ts';
import { useOrderWords } from '../../app/orders/use-order-words.ts';
import { useFormat } from '../../app/words/format-context.ts';
import { useWords } from '../../app/words/use-words.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { FormGrid } from '../../ui/FormGrid.tsx';
import { Note } from '../../ui/Note.tsx';
import { useToast } from '../../ui/toast-context.ts';
import { ActFields, OTHER } from './ActFields.tsx';
import { inputOf, troublesOf, type ActForm, type Values } from './act-form.ts';
import { initialValues } from './act-forms.ts';
import { SmallSheet } from './SmallSheet.tsx';

interface Props {
  readonly order: Order;
  /** Keep the object from render to render. */
  readonly form: ActForm;
  readonly title: string;
  /** Why it cannot be done now at all. */
  readonly block: string | null;
}

/** A sheet of fields about one order: digits choose, Enter goes on, Ctrl Enter finishes. */
export function FormSheet({ order, form, title, block }: Props) {
  const t = useWords('acts');
  const words = useOrderWords();
  const { timeZone } = useFormat();
  const invoke = useInvoke();
  const toast = useToast();
  const [error, setError] = useState<Refusal | null>(null);
  const [body, attachBody] = useFocusFirst(stops);

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
  const values = useWatch({ control: fill.control });
  const remark = form.remark?.(values);
  const hindrance = block ?? form.blockOf?.(values) ?? null;

  const submit = fill.handleSubmit(async (filled) => {
    // The resolver has parsed this very input with the schema of this channel.
    const input = inputOf(form, filled, place()) as InputOf<typeof form.channel>;
    const reply = await invoke(form.channel, input);
    if (!reply.ok) return setError(reply.error);
    closeOverlay();
    toast({ text: t('done', { number: words.number(order.number), act: title }) });
  });
  const finish = () => {
    if ((form.blockOf?.(fill.getValues()) ?? null) === null) void submit();
  };

  const goOn = () => {
    const all = [...(body.current?.querySelectorAll<HTMLElement>(stops) ?? [])];
    const here = all.findIndex((stop) => stop === document.activeElement);
    const isChoice = all[here]?.getAttribute('role') === 'radio';
    const isReady = Object.keys(troublesOf(form, fill.getValues(), place())).length === 0;
    // Who has chosen a name does not type another one.
    const next = all.slice(here + 1).find((stop) => !(isChoice && stop.id.endsWith(OTHER)));
    if (next && !(isChoice && isReady)) next.focus();
    else finish();
  };

  return (
    <SmallSheet
      title={title}
      order={order}
      submitLabel={t('submit')}
      onSubmit={finish}
      onEnter={goOn}
      blockedBecause={hindrance}
    >
      <FormGrid ref={attachBody}>
        <ActFields form={form} fill={fill} onFinish={finish} />
      </FormGrid>
      {remark && <Note tone="accent">{remark}</Note>}
      {hindrance && <Note tone="soon">{hindrance}</Note>}
      {error && <ErrorNote error={error} />}
    </SmallSheet>
  );
}

/** Where Enter stops on its way through the sheet. */
const stops = 'input, textarea:not([aria-hidden]), [role="radio"][tabindex="0"]';
