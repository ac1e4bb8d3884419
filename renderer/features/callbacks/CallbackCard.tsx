import { styled } from '@mui/material/styles';
import { useRef, useState } from 'react';
import type { CallbackOutcome } from '../../../shared/domain/callback/follow-up.ts';
import type { Order } from '../../../shared/domain/order/order.ts';
import type { Refusal } from '../../../shared/refusal.ts';
import { useDesk, useInvoke } from '../../app/desk/desk-context.ts';
import { useKeys } from '../../app/keyboard/use-keys.ts';
import { useFocusFirst } from '../../app/orders/use-focus-first.ts';
import { useActBlocks } from '../../app/orders/use-act-blocks.ts';
import { useOrderWords } from '../../app/orders/use-order-words.ts';
import { useWords } from '../../app/words/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Note } from '../../ui/Note.tsx';
import { PrimaryButton } from '../../ui/PrimaryButton.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { useToast } from '../../ui/toast-context.ts';
import { CallbackHead } from './CallbackHead.tsx';
import { CloseOffer } from './CloseOffer.tsx';
import { ScoreRow } from './ScoreRow.tsx';
import { fullScores, lowQuestions, noScores, questions, type Question } from './scores.ts';

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

const Foot = styled('div')(({ theme }) => ({
  minHeight: 56,
  flex: 'none',
  display: 'flex',
  alignItems: 'center',
  gap: 12,
  padding: '4px 28px',
  backgroundColor: theme.palette.paper,
  borderTop: `1px solid ${theme.palette.line}`,
  '& > [data-part="end"]': { marginLeft: 'auto' },
}));

const digits = ['1', '2', '3', '4', '5'] as const;

interface Props {
  readonly order: Order;
  /** Nothing more is asked about this order. */
  readonly onDone: () => void;
}

/** One callback: whom to ring and what to say, three scores by digits, what was said. */
export function CallbackCard({ order, onDone }: Props) {
  const t = useWords('callbacks');
  const words = useOrderWords();
  const invoke = useInvoke();
  const toast = useToast();
  const department = useDesk((desk) => desk.departments[order.department]);
  const block = useActBlocks()(order, 'callBack');
  const [scores, setScores] = useState(noScores);
  const [text, setText] = useState('');
  const [error, setError] = useState<Refusal | null>(null);
  const [saved, setSaved] = useState<{ readonly rework: string | null } | null>(null);
  const [rows, attachRows] = useFocusFirst('[role="radio"][tabindex="0"]');
  const said = useRef<HTMLTextAreaElement>(null);

  const full = fullScores(scores);
  const low = lowQuestions(scores);
  const focusOn = (index: number) => {
    const group = rows.current?.querySelectorAll('[role="radiogroup"]')[index];
    if (group) group.querySelector<HTMLElement>('[role="radio"][tabindex="0"]')?.focus();
    else said.current?.focus();
  };

  const answer = (question: Question, score: number) => {
    setScores((before) => ({ ...before, [question]: score }));
    focusOn(questions.indexOf(question) + 1);
  };

  // Wherever the focus is, a digit answers the question that is still open.
  const answerOpen = (score: number) => {
    const open = questions.find((question) => scores[question] === null);
    if (open) answer(open, score);
  };

  async function save(outcome: CallbackOutcome): Promise<void> {
    if (block || saved || (outcome === 'reached' && !full)) return;
    const reply = await invoke('orders.callBack', {
      order: order.number,
      outcome,
      text: text.trim(),
      ...(outcome === 'reached' && full ? { scores: full } : {}),
    });
    if (!reply.ok) return setError(reply.error);
    setError(null);
    const number = words.number(order.number);
    if (outcome === 'no-answer') {
      toast({ text: t('savedNoAnswer', { number }) });
      return onDone();
    }
    setSaved({ rework: reply.value.rework });
    toast({ text: t(outcome === 'refused' ? 'savedRefused' : 'saved', { number }) });
  }

  useKeys(
    saved
      ? []
      : [
          { chord: 'Enter', act: () => void save('reached') },
          { chord: 'Ctrl+Enter', label: t('save'), act: () => void save('reached'), onButtons: true },
          ...digits.map((chord) => ({ chord, act: () => answerOpen(Number(chord)) })),
          { chord: '7', label: t('noAnswer'), act: () => void save('no-answer') },
          { chord: '8', label: t('refused'), act: () => void save('refused') },
        ],
  );
  useKeys(
    [
      // Shift Enter begins a new line, Enter goes on to the next thing (ux 3.2).
      { chord: 'Enter', act: () => void save('reached'), inFields: true },
      { chord: 'Escape', act: () => focusOn(0) },
    ],
    { within: said },
  );

  const missing = questions
    .filter((question) => scores[question] === null)
    .map((question) => t(`short.${question}`));
  const hindrance = block ?? (full ? null : t('missing', { which: missing.join(t('listSeparator')) }));
  if (saved) return <CloseOffer order={order} rework={saved.rework} onDone={onDone} />;
  return (
    <>
      <Body>
        <CallbackHead order={order} />
        <div data-part="scores" ref={attachRows} role="group" aria-label={t('scores')}>
          {questions.map((question, index) => (
            <ScoreRow
              key={question}
              label={t(question)}
              {...(index === 0 ? { hint: t('scale') } : {})}
              value={scores[question]}
              onAnswer={(score) => answer(question, score)}
              onChange={(score) => setScores((before) => ({ ...before, [question]: score }))}
            />
          ))}
        </div>
        <TextArea
          ref={said}
          value={text}
          placeholder={t('text')}
          inputProps={{ 'aria-label': t('text'), maxLength: 5_000 }}
          onChange={(event) => setText(event.target.value)}
        />
        {low.length > 0 && (
          <Note tone="soon" isNews>
            {low.map((question) => (
              <b key={question}>
                {t('lowTitle', { which: t(`short.${question}`), score: scores[question] ?? 0 })}{' '}
              </b>
            ))}
            {t('low', { department: words.department(order.department), head: department?.head ?? '' })}
          </Note>
        )}
        {error && <ErrorNote error={error} />}
      </Body>
      <Foot>
        <Button chord="7" onClick={() => void save('no-answer')}>
          {t('noAnswer')}
        </Button>
        <Button chord="8" onClick={() => void save('refused')}>
          {t('refused')}
        </Button>
        <span data-part="end">
          <PrimaryButton chord="Ctrl+Enter" onClick={() => void save('reached')} blockedBecause={hindrance}>
            {low.length > 0 ? t('saveRework') : t('save')}
          </PrimaryButton>
        </span>
      </Foot>
    </>
  );
}
