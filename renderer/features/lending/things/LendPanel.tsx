import { styled } from '@mui/material/styles';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Register } from '../../../../shared/domain/custody/register.ts';
import type { ThingLine } from '../../../../shared/domain/custody/select-things.ts';
import { useKeys } from '../../../app/keyboard/use-keys.ts';
import { isBegun, type DraftBorrower } from '../../../app/lending/lending-draft.ts';
import { useLending } from '../../../app/lending/lending-store.ts';
import { PIN_LENGTH } from '../../../app/pin/pin-digits.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { FormGrid } from '../../../ui/FormGrid.tsx';
import { PrimaryButton } from '../../../ui/PrimaryButton.tsx';
import { CodeField } from './CodeField.tsx';
import { ConsentRow } from './ConsentRow.tsx';
import { DueRow } from './DueRow.tsx';
import { focusNext } from './focus-next.ts';
import { LendWarning } from './LendWarning.tsx';
import { MoreRows } from './MoreRows.tsx';
import { OwnField } from './OwnField.tsx';
import { PanelFrame } from './PanelFrame.tsx';
import { SecondRow } from './SecondRow.tsx';
import { useHindrance } from './use-hindrance.ts';
import { useLend } from './use-lend.ts';
import { useLendingCheck } from './use-lending-check.ts';
import { WhoField } from './WhoField.tsx';
import { WhyRow } from './WhyRow.tsx';

const Part = styled('section')(({ theme }) => ({
  padding: '10px 0',
  borderTop: `1px solid ${theme.palette.line}`,
  '& > header': {
    display: 'flex',
    alignItems: 'baseline',
    gap: 8,
    marginBottom: 4,
    color: theme.palette.ink3,
    '& > h3': { ...theme.typography.text, fontWeight: 700, color: theme.palette.ink },
  },
}));

interface Props {
  readonly register: Register;
  readonly lines: readonly ThingLine[];
  /** To the things at the left. */
  readonly onList: () => void;
}

/** The lending that is put together: who, what, what for, until when; Ctrl Enter lends it and prints the slip. */
export function LendPanel({ register, lines, onList }: Props) {
  const t = useWords('lending');
  const { draft, change, clear } = useLending();
  const [pin, setPin] = useState('');
  const check = useLendingCheck(draft, register, pin.length === PIN_LENGTH);
  const second =
    draft.second !== null && check.fit.includes(draft.second) ? draft.second : (check.fit[0] ?? null);
  const { lend, isWorking, error } = useLend();
  const hindrance = useHindrance(draft, check, isWorking);
  const rows = useRef<HTMLDivElement>(null);
  const codeBox = useRef<HTMLInputElement>(null);
  const submitButton = useRef<HTMLButtonElement>(null);
  const [startsWithCode] = useState(draft.borrower !== null);

  const submit = async () => {
    if (hindrance !== null) return;
    const isSigned = check.forSecond.length > 0 && second !== null;
    await lend(check, isSigned ? { staff: second, pin } : null);
    setPin('');
  };
  const next = () => focusNext(rows.current) || submitButton.current?.focus();
  const afterWho = () => (draft.codes.length === 0 ? codeBox.current?.focus() : next());
  // A badge that was scanned takes the box away in which one stood.
  const goOnFromBox = useEffectEvent((borrower: DraftBorrower | null) => {
    if (borrower !== null && document.activeElement === document.body) afterWho();
  });
  useEffect(() => goOnFromBox(draft.borrower), [draft.borrower]);
  useKeys([{ chord: 'Ctrl+Enter', label: t('panel.submit'), act: () => void submit(), onButtons: true }]);
  useKeys([{ chord: 'Enter', inFields: true, act: next }], { within: rows });
  return (
    <PanelFrame
      title={t('panel.title')}
      aside={
        isBegun(draft) ? (
          <Button tone="quiet" scale="small" onClick={clear}>
            {t('panel.clear')}
          </Button>
        ) : (
          t('panel.empty')
        )
      }
      foot={
        <PrimaryButton
          ref={submitButton}
          chord="Ctrl+Enter"
          onClick={() => void submit()}
          blockedBecause={hindrance ?? undefined}
        >
          {t('panel.submit')}
        </PrimaryButton>
      }
    >
      <WhoField onChosen={afterWho} onTab={onList} />
      <LendWarning />
      <Part>
        <header>
          <h3>{t('panel.codes')}</h3>
          <span>{t('panel.pieces', { count: draft.codes.length })}</span>
        </header>
        <CodeField lines={lines} onLeave={next} autoFocus={startsWithCode} boxRef={codeBox} />
      </Part>
      <Part ref={rows}>
        <FormGrid>
          <WhyRow />
          <DueRow check={check} />
          {check.fields.map((field) => (
            <OwnField
              key={field.id}
              field={field}
              value={draft.values[field.id] ?? ''}
              onChange={(value) => change({ values: { ...draft.values, [field.id]: value } })}
            />
          ))}
          <ConsentRow check={check} />
          <SecondRow check={check} second={second} pin={pin} onPin={setPin} />
          <MoreRows />
        </FormGrid>
        {error && <ErrorNote error={error} />}
      </Part>
    </PanelFrame>
  );
}
