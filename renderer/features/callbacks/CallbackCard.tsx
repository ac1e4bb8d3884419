import { styled } from '@mui/material/styles';
import { useState } from 'react';
import type { CallbackLine } from '../../../shared/domain/callback/callback-line.ts';
import type { Order } from '../../../shared/domain/order/order.ts';
import type { Refusal } from '../../../shared/refusal.ts';
import { useStaff } from '../../app/desk/desk-context.ts';
import { useActBlocks } from '../../app/orders/use-act-blocks.ts';
import { useWords } from '../../app/words/use-words.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { AcceptStage } from './AcceptStage.tsx';
import { CallbackFoot } from './CallbackFoot.tsx';
import { CallbackForm } from './CallbackForm.tsx';
import { CallbackHead } from './CallbackHead.tsx';
import { CallbackNotes } from './CallbackNotes.tsx';
import { asksScores, needsManager } from './callback-key.ts';
import { CloseOffer } from './CloseOffer.tsx';
import { EntrustStage } from './EntrustStage.tsx';
import { RefusalStage } from './RefusalStage.tsx';
import { useAccept } from './use-accept.ts';
import { useCallbackWords } from './use-callback-words.ts';
import { useRecord } from './use-record.ts';
import { useScoreForm } from './use-score-form.ts';

const Body = styled('div')(({ theme }) => ({
  flex: 1,
  minHeight: 0,
  overflow: 'auto',
  display: 'flex',
  flexDirection: 'column',
  gap: 12,
  padding: '16px 28px',
  '& > *': { flex: 'none' },
  '& > [data-part="scores"]': { marginTop: 6, borderTop: `1px solid ${theme.palette.line}` },
}));

interface Props {
  readonly line: CallbackLine;
  readonly order: Order;
  /** Nothing more is asked about this callback. */
  readonly onDone: () => void;
}

type Asking = 'scores' | 'refusal' | 'entrust' | 'accept';

/** One callback: whom to ring and what to say, three scores by digits, what was said. */
export function CallbackCard({ line, order, onDone }: Props) {
  const t = useWords('callbacks');
  const words = useCallbackWords(line);
  const block = useBlock(line, order);
  const form = useScoreForm();
  const accept = useAccept(line);
  const { record, closeUncalled, error, recorded } = useRecord(line, onDone);
  const [asking, setAsking] = useState<Asking>('scores');
  const [text, setText] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const back = () => setAsking('scores');

  const isScored = asksScores(line);
  const missing = isScored ? form.missing.map((question) => words.question(question)) : [];
  const hindrance =
    block ?? (missing.length === 0 ? null : t('missing', { which: missing.join(t('listSeparator')) }));
  const save = (): void => {
    if (hindrance !== null) return;
    const scores = isScored && form.full ? { scores: form.full } : {};
    void record({ outcome: 'reached', text: text.trim(), ...scores });
  };
  const startAccept = async (): Promise<void> => {
    if (accept.isMe) setRefusal(await accept.accept());
    else setAsking('accept');
  };
  const acceptBy = async (pin: string): Promise<Refusal | null> => {
    const trouble = await accept.accept(pin);
    if (trouble === null) back();
    return trouble;
  };

  if (recorded) return <CloseOffer line={line} order={order} rework={recorded.rework} onDone={onDone} />;
  return (
    <>
      <Body>
        <CallbackHead line={line} order={order} />
        <CallbackNotes line={line} onAccept={asking === 'scores' ? () => void startAccept() : null} />
        {asking === 'scores' && (
          <CallbackForm line={line} order={order} form={form} text={text} onText={setText} onSave={save} />
        )}
        {asking === 'refusal' && (
          <RefusalStage
            line={line}
            onRefused={(refusesFuture) =>
              void record({ outcome: 'refused', text: text.trim(), refusesFuture })
            }
            onBack={back}
          />
        )}
        {asking === 'entrust' && <EntrustStage line={line} onDone={back} onBack={back} />}
        {asking === 'accept' && <AcceptStage line={line} onPin={acceptBy} onBack={back} />}
        {error && <ErrorNote error={error} />}
        {refusal && <ErrorNote error={refusal} />}
      </Body>
      {asking === 'scores' && (
        <CallbackFoot
          line={line}
          order={order}
          hindrance={hindrance}
          block={block}
          opensRework={form.low.length > 0}
          on={{
            save,
            noAnswer: () => void record({ outcome: 'no-answer', text: text.trim() }),
            // An address nobody wants any more refuses no call.
            refuse: () =>
              line.reason === 'address'
                ? void record({ outcome: 'refused', text: '' })
                : setAsking('refusal'),
            entrust: () => setAsking('entrust'),
            giveUp: () => void (line.followUp === null ? closeUncalled() : record({ outcome: 'given-up' })),
          }}
        />
      )}
    </>
  );
}

/** Why nothing can be written about a callback: the state of its order, the book, or that a manager has to make it. */
function useBlock(line: CallbackLine, order: Order): string | null {
  const t = useWords('callbacks');
  const { role } = useStaff();
  const block = useActBlocks()(order, line.followUp === null ? 'callBack' : 'note');
  return block ?? (needsManager(line) && role !== 'manager' ? t('managerOnly') : null);
}
