import { styled } from '@mui/material/styles';
import { useState } from 'react';
import { askOutcome, type AskOutcome, type Loan } from '../../../../shared/domain/custody/custody.ts';
import type { Refusal } from '../../../../shared/refusal.ts';
import { useDesk, useInvoke } from '../../../app/desk/desk-context.ts';
import { momentNow } from '../../../app/now/now.ts';
import { useFormat } from '../../../app/words/format-context.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { NumberedActs } from '../../../ui/NumberedActs.tsx';
import { TextInput } from '../../../ui/TextInput.tsx';
import { useToast } from '../../../ui/toast-context.ts';
import { CardLines, CardPart, Facts } from './CardList.tsx';
import { PanelFrame } from './PanelFrame.tsx';
import { PhoneLine } from './PhoneLine.tsx';

const Said = styled('blockquote')(({ theme }) => ({
  ...theme.typography.said,
  margin: '4px 0 12px',
  paddingLeft: 12,
  borderLeft: `3px solid ${theme.palette.accent}`,
}));

interface Props {
  readonly number: string;
  readonly onDone: () => void;
}

/** Asks an overdue thing back by telephone: the number, what to say, and what came of it by a digit. */
export function ChasePanel({ number, onDone }: Props) {
  const loan = useDesk((desk) => desk.custody[number]);
  return loan?.kind === 'loan' ? <Chase loan={loan} onDone={onDone} /> : null;
}

function Chase({ loan, onDone }: { readonly loan: Loan; readonly onDone: () => void }) {
  const t = useWords('lending');
  const custody = useWords('custody');
  const format = useFormat();
  const invoke = useInvoke();
  const toast = useToast();
  const [note, setNote] = useState('');
  const [error, setError] = useState<Refusal | null>(null);
  const { number, code, who, thingName, openedAt, dueAt, asks } = loan;
  const now = momentNow();
  const moment = (at: string) => format.moment(at, now);
  async function record(outcome: AskOutcome): Promise<void> {
    const reply = await invoke('custody.ask', { custody: number, outcome, note: note.trim() });
    if (!reply.ok) return setError(reply.error);
    toast({ text: t('toast.saidSo', { code, outcome: custody(`askOutcome.${outcome}`) }) });
    onDone();
  }
  return (
    <PanelFrame
      title={t('chase.title', { code })}
      foot={
        <Button chord="Escape" onClick={onDone}>
          {t('card.back')}
        </Button>
      }
    >
      <Facts>
        <dt>{t('panel.who')}</dt>
        <dd>
          <b>{who.name}</b> {who.firm}
        </dd>
        <dt>{t('chase.phone')}</dt>
        <dd>
          {who.phone === '' ? (
            t('chase.noPhone')
          ) : (
            <PhoneLine masked={who.phone} whose={{ custody: number }} />
          )}
        </dd>
      </Facts>
      <Said>
        {t('chase.script', {
          since: moment(openedAt),
          thing: `${code} ${thingName}`.trim(),
          due: dueAt === null ? '' : moment(dueAt),
        })}
      </Said>
      <NumberedActs
        label={t('chase.outcomes')}
        acts={askOutcome.options.map((outcome) => ({
          id: outcome,
          label: custody(`askOutcome.${outcome}`),
          act: () => void record(outcome),
        }))}
      />
      <TextInput
        value={note}
        sx={{ marginTop: '8px' }}
        placeholder={t('chase.note')}
        inputProps={{ maxLength: 500, 'aria-label': t('chase.note') }}
        onChange={(event) => setNote(event.target.value)}
      />
      {error && <ErrorNote error={error} />}
      <CardPart>
        <h3>{t('chase.asks')}</h3>
        <CardLines>
          {asks.length === 0 && <li>{t('chase.never')}</li>}
          {asks.toReversed().map((ask) => (
            <li key={ask.at}>
              {moment(ask.at)} {custody(`askOutcome.${ask.outcome}`)} {ask.note}
            </li>
          ))}
        </CardLines>
      </CardPart>
      <Told loan={loan} />
    </PanelFrame>
  );
}

function Told({ loan }: { readonly loan: Loan }) {
  const t = useWords('lending');
  const format = useFormat();
  const invoke = useInvoke();
  const [error, setError] = useState<Refusal | null>(null);
  if (loan.notices.length === 0) return null;
  async function tell(notice: string): Promise<void> {
    const reply = await invoke('custody.tell', { custody: loan.number, notice });
    setError(reply.ok ? null : reply.error);
  }
  return (
    <CardPart>
      <h3>{t('chase.told')}</h3>
      <CardLines>
        {loan.notices.map(({ id, name, told }) => (
          <li key={id}>
            <span>
              {told
                ? t('chase.toldAt', { name: told.to, time: format.moment(told.at, momentNow()) })
                : t('chase.notTold', { name })}
            </span>
            {!told && (
              <Button scale="small" onClick={() => void tell(id)}>
                {t('chase.tell', { name })}
              </Button>
            )}
          </li>
        ))}
      </CardLines>
      {error && <ErrorNote error={error} />}
    </CardPart>
  );
}
