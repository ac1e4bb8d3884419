import { useRef, useState, type RefObject } from 'react';
import type { Order } from '../../../../shared/domain/order/order.ts';
import { alternativeAnswer, type Request } from '../../../../shared/domain/request/request.ts';
import { useKeys } from '../../../app/keyboard/use-keys.ts';
import { closeOverlay } from '../../../app/navigation/navigation.ts';
import { useOrderWords } from '../../../app/orders/use-order-words.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { FormGrid } from '../../../ui/FormGrid.tsx';
import { FormRow } from '../../../ui/FormRow.tsx';
import { NumberedActs } from '../../../ui/NumberedActs.tsx';
import { TextInput } from '../../../ui/TextInput.tsx';
import { RequestSheetFrame } from './RequestSheetFrame.tsx';
import { useAsk } from './use-ask.ts';
import { readYuan } from './read-yuan.ts';

type Answer = NonNullable<Request['alternative']>['answer'];

/** What is offered instead, with its price, and what the guest says to it: "讲明费用情况" (001). */
export function OfferSheet({ order }: { readonly order: Order }) {
  const t = useWords('requests');
  const terms = useWords('terms');
  const words = useOrderWords();
  const { ask, error } = useAsk();
  const [text, setText] = useState('');
  const [price, setPrice] = useState('');
  const [isTried, setIsTried] = useState(false);
  const form = useRef<HTMLDivElement>(null);
  const answers = useRef<HTMLDivElement>(null);
  const yuan = readYuan(price);

  async function save(answer: Answer): Promise<void> {
    setIsTried(true);
    if (text.trim() === '' || yuan === null) return;
    const input = { order: order.number, text: text.trim(), yuan, answer };
    const number = words.number(order.number);
    if (await ask('requests.offer', input, t('offerSaved', { number }))) closeOverlay();
  }
  return (
    <RequestSheetFrame order={order} title={t('offerTitle')} error={error}>
      <Fields within={form} next={answers} />
      <FormGrid ref={form}>
        <FormRow label={t('offerText')} error={isTried && text.trim() === '' ? t('offerMissing') : undefined}>
          <TextInput
            autoFocus
            value={text}
            inputProps={{ maxLength: 5_000 }}
            onChange={(event) => setText(event.target.value)}
          />
        </FormRow>
        <FormRow
          label={t('offerYuan')}
          hint={t('offerYuanHint')}
          error={isTried && yuan === null ? t('offerYuanWrong') : undefined}
        >
          <TextInput
            value={price}
            startAdornment="¥"
            inputProps={{ maxLength: 12, inputMode: 'decimal' }}
            onChange={(event) => setPrice(event.target.value)}
          />
        </FormRow>
      </FormGrid>
      <p>{t('offerAnswer')}</p>
      <div ref={answers}>
        <NumberedActs
          label={t('offerAnswer')}
          takesFocus={false}
          acts={alternativeAnswer.options.map((answer) => ({
            id: answer,
            label: terms(`alternative.${answer}`),
            act: () => void save(answer),
          }))}
        />
      </div>
    </RequestSheetFrame>
  );
}

interface Ways {
  readonly within: RefObject<HTMLElement | null>;
  readonly next: RefObject<HTMLElement | null>;
}

/** Enter goes from field to field and then to the answers, where the digits count. */
function Fields({ within, next }: Ways) {
  useKeys(
    [
      {
        chord: 'Enter',
        inFields: true,
        act: () => {
          const fields = [...(within.current?.querySelectorAll('input') ?? [])];
          const here = fields.findIndex((field) => field === document.activeElement);
          (fields[here + 1] ?? next.current?.querySelector('button'))?.focus();
        },
      },
    ],
    { within },
  );
  return null;
}
