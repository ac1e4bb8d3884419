import { useRef } from 'react';
import type { CallbackLine } from '../../../shared/domain/callback/callback-line.ts';
import type { Order } from '../../../shared/domain/order/order.ts';
import { useKeys } from '../../app/keyboard/use-keys.ts';
import { useFocusFirst } from '../../app/orders/use-focus-first.ts';
import { useWords } from '../../app/words/use-words.ts';
import { KeyCap } from '../../ui/KeyCap.tsx';
import { Note } from '../../ui/Note.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { AddressText } from './AddressText.tsx';
import { asksScores } from './callback-key.ts';
import { ScoreRow } from './ScoreRow.tsx';
import { questions, type Question } from './scores.ts';
import { useCallbackWords } from './use-callback-words.ts';
import type { ScoreForm } from './use-score-form.ts';
import { useToldPeople } from './use-told-people.ts';

const digits = ['1', '2', '3', '4', '5'] as const;

interface Props {
  readonly line: CallbackLine;
  readonly order: Order;
  readonly form: ScoreForm;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onSave: () => void;
}

/** What is asked in a callback: three scores by digits, or a text to send, and what was said. */
export function CallbackForm({ line, order, form, text, onText, onSave }: Props) {
  const t = useWords('callbacks');
  const said = useRef<HTMLTextAreaElement>(null);
  const [rows, attachRows] = useFocusFirst('[role="radio"][tabindex="0"]');
  const focusOn = (index: number) => {
    const group = rows.current?.querySelectorAll('[role="radiogroup"]')[index];
    if (group) group.querySelector<HTMLElement>('[role="radio"][tabindex="0"]')?.focus();
    else said.current?.focus();
  };
  const answer = (question: Question, score: number) => {
    form.set(question, score);
    focusOn(questions.indexOf(question) + 1);
  };
  const isScored = asksScores(line);
  // Out of the text to where the digits count again.
  const leave = () => (isScored ? focusOn(0) : said.current?.blur());
  // Wherever the focus is, a digit answers the question that is still open.
  useKeys(
    isScored
      ? digits.map((chord) => ({
          chord,
          act: () => {
            const [open] = form.missing;
            if (open) answer(open, Number(chord));
          },
        }))
      : line.reason === 'promised'
        ? [{ chord: '1', label: t('text'), act: () => said.current?.focus() }]
        : [],
  );
  useKeys(
    [
      // Shift Enter begins a new line, Enter goes on to the next thing (ux 3.2).
      { chord: 'Enter', act: onSave, inFields: true },
      { chord: 'Escape', act: leave },
    ],
    { within: said },
  );
  return (
    <>
      {line.reason === 'address' && <AddressText />}
      {isScored && <Rows line={line} form={form} attach={attachRows} onAnswer={answer} />}
      <LowNote line={line} order={order} form={form} />
      {line.reason !== 'address' && (
        <TextArea
          ref={said}
          value={text}
          placeholder={t('text')}
          endAdornment={line.reason === 'promised' && <KeyCap chord="1" />}
          inputProps={{ 'aria-label': t('text'), maxLength: 5_000 }}
          onChange={(event) => onText(event.target.value)}
        />
      )}
    </>
  );
}

interface RowsProps {
  readonly line: CallbackLine;
  readonly form: ScoreForm;
  readonly attach: (node: HTMLElement | null) => void;
  readonly onAnswer: (question: Question, score: number) => void;
}

function Rows({ line, form, attach, onAnswer }: RowsProps) {
  const t = useWords('callbacks');
  const words = useCallbackWords(line);
  return (
    <div data-part="scores" ref={attach} role="group" aria-label={t('scores')}>
      {questions.map((question, index) => (
        <ScoreRow
          key={question}
          label={words.question(question)}
          {...(index === 0 ? { hint: t('scale') } : {})}
          value={form.scores[question]}
          onAnswer={(score) => onAnswer(question, score)}
          onChange={(score) => form.set(question, score)}
        />
      ))}
    </div>
  );
}

function LowNote({ line, order, form }: Pick<Props, 'line' | 'order' | 'form'>) {
  const t = useWords('callbacks');
  const words = useCallbackWords(line);
  const people = useToldPeople(order, line);
  if (form.low.length === 0) return null;
  return (
    <Note tone="soon" isNews>
      {form.low.map((question) => (
        <b key={question}>
          {t('lowTitle', { which: words.question(question), score: form.scores[question] ?? 0 })}{' '}
        </b>
      ))}
      {t('low', { people })}
    </Note>
  );
}
