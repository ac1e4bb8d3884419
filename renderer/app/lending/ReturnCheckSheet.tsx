import { styled } from '@mui/material/styles';
import { useState } from 'react';
import type { Loan, ReturnReport } from '../../../shared/domain/custody/custody.ts';
import type { Refusal } from '../../../shared/refusal.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { FormGrid } from '../../ui/FormGrid.tsx';
import { FormRow } from '../../ui/FormRow.tsx';
import { NumberedActs } from '../../ui/NumberedActs.tsx';
import { PrimaryButton } from '../../ui/PrimaryButton.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { useToast } from '../../ui/toast-context.ts';
import { useDesk } from '../desk/desk-context.ts';
import { useKeys } from '../keyboard/use-keys.ts';
import { useWords } from '../words/use-words.ts';
import { endCheck } from './lending-store.ts';
import { useGiveBack } from './use-give-back.ts';

const Body = styled('div')(({ theme }) => ({
  display: 'flex',
  flexDirection: 'column',
  gap: 12,
  padding: '14px 20px 18px',
  '& > p': { color: theme.palette.ink2 },
}));

const Spring = styled('span')({ flex: 1 });

const conditions = ['good', 'damaged', 'incomplete'] as const;

interface Props {
  readonly loan: Loan;
  /** How many wait behind it. */
  readonly more: number;
}

/** Looks at one thing before it is taken back: its condition by a digit, or its pages by a number. */
export function ReturnCheckSheet({ loan, more }: Props) {
  const t = useWords('lending');
  const toast = useToast();
  const giveBack = useGiveBack();
  const isCounted = useDesk((desk) => desk.registers[loan.register]?.returnCheck === 'pages');
  const [error, setError] = useState<Refusal | null>(null);
  const { code } = loan;
  const take = async (report: Partial<ReturnReport>) => {
    const { condition = 'good', note = '', pages } = report;
    const refusal = await giveBack.take([{ code, condition, note, ...(pages != null && { pages }) }]);
    if (refusal) setError(refusal);
    else endCheck(loan.number);
  };
  const skip = () => {
    endCheck(loan.number);
    toast({ text: t('toast.notReturned', { code }) });
  };
  return (
    <Sheet
      isOpen
      width={560}
      title={t(isCounted ? 'check.pages' : 'check.condition', { code })}
      onClose={skip}
      escLabel={t('check.skip')}
      foot={
        <>
          <Button chord="Escape" onClick={skip}>
            {t('check.skip')}
          </Button>
          <Spring />
          {more > 0 && <span>{t('check.more', { count: more })}</span>}
        </>
      }
    >
      <Body>
        <p>{t('check.of', { name: loan.thingName || code, who: loan.who.name })}</p>
        {isCounted ? <Pages onTake={take} /> : <Conditions onTake={take} />}
        {error && <ErrorNote error={error} />}
      </Body>
    </Sheet>
  );
}

interface PartProps {
  readonly onTake: (report: Partial<ReturnReport>) => Promise<void>;
}

function Conditions({ onTake }: PartProps) {
  const t = useWords('lending');
  const custody = useWords('custody');
  return (
    <NumberedActs
      label={t('check.state')}
      acts={conditions.map((condition) => ({
        id: condition,
        label: custody(`condition.${condition}`),
        act: () => void onTake({ condition }),
      }))}
    />
  );
}

function Pages({ onTake }: PartProps) {
  const t = useWords('lending');
  const custody = useWords('custody');
  const [pages, setPages] = useState('');
  const [note, setNote] = useState('');
  const [condition, setCondition] = useState<ReturnReport['condition']>('good');
  const missing = pages === '' ? t('check.pageCount') : undefined;
  const submit = () => {
    if (!missing) void onTake({ pages: Number(pages), condition, note: note.trim() });
  };
  useKeys([{ chord: 'Enter', label: t('check.submit'), act: submit, inFields: true }]);
  return (
    <FormGrid>
      <FormRow label={t('check.pageCount')}>
        <TextInput
          autoFocus
          value={pages}
          sx={{ maxWidth: 140 }}
          inputProps={{ inputMode: 'numeric', maxLength: 6 }}
          onChange={(event) => setPages(event.target.value.normalize('NFKC').replace(/\D/g, ''))}
        />
      </FormRow>
      <FormRow label={t('check.state')}>
        <Segmented
          value={condition}
          onChange={setCondition}
          options={conditions.map((value) => ({ value, label: custody(`condition.${value}`) }))}
        />
      </FormRow>
      <FormRow label={t('check.note')}>
        <TextInput
          value={note}
          inputProps={{ maxLength: 500 }}
          onChange={(event) => setNote(event.target.value)}
        />
      </FormRow>
      <span />
      <span>
        <PrimaryButton chord="Enter" onClick={submit} blockedBecause={missing}>
          {t('check.submit')}
        </PrimaryButton>
      </span>
    </FormGrid>
  );
}
