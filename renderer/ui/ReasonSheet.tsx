import { styled } from '@mui/material/styles';
import { useState, type ReactNode } from 'react';
import type { Progress } from '../app/desk/progress.ts';
import { useWords } from '../app/words/use-words.ts';
import type { Refusal } from '../../shared/refusal.ts';
import { Button } from './Button.tsx';
import { ErrorNote } from './ErrorNote.tsx';
import { FormGrid } from './FormGrid.tsx';
import { FormRow } from './FormRow.tsx';
import { LongWork } from './LongWork.tsx';
import { Note } from './Note.tsx';
import { PrimaryButton } from './PrimaryButton.tsx';
import { Sheet } from './Sheet.tsx';
import { TextInput } from './TextInput.tsx';

const Body = styled('div')({ display: 'flex', flexDirection: 'column', gap: 12, padding: '16px 20px' });

const Spring = styled('span')({ flex: 1 });

const LONGEST_REASON = 500;

/** How far an act of a `ReasonSheet` has come. */
export type ReasonStage =
  | { readonly kind: 'asking'; readonly refusal: Refusal | null }
  | { readonly kind: 'working' }
  /** What became of it, in words; it stays until somebody has read it. */
  | { readonly kind: 'done'; readonly result: ReactNode };

interface Props {
  readonly title: string;
  /** What the act does and what it does not, in sentences. */
  readonly effect: ReactNode;
  readonly reason: { readonly label: string; readonly hint: string };
  readonly submitLabel: string;
  /** What is said while it works. */
  readonly working: string;
  readonly progress: Progress | null;
  readonly stage: ReasonStage;
  readonly blockedBecause?: ReactNode;
  readonly onSubmit: (reason: string) => void;
  readonly onClose: () => void;
  /** Above the effect: what it is about, in figures. */
  readonly children?: ReactNode;
}

/**
 * The sheet of an act that cannot be taken back: it names the effect and asks for a reason (ux 5, confirm and undo).
 *
 * Only Ctrl Enter or the button does it. While it works the sheet stays; afterwards it says what became of it.
 */
export function ReasonSheet(props: Props) {
  const { title, effect, submitLabel, working, progress, stage, onSubmit, onClose, children } = props;
  const common = useWords('common');
  const [reason, setReason] = useState('');
  const blocked = props.blockedBecause ?? (reason.trim() === '' ? common('reasonMissing') : undefined);
  const isAsking = stage.kind === 'asking';
  const submit = () => onSubmit(reason.trim());
  return (
    <Sheet
      isOpen
      title={title}
      width={680}
      onClose={() => stage.kind !== 'working' && onClose()}
      escLabel={isAsking ? common('cancel') : common('close')}
      keys={[
        {
          chord: 'Ctrl+Enter',
          label: submitLabel,
          act: submit,
          onButtons: true,
          when: () => isAsking && blocked === undefined,
        },
      ]}
      foot={
        stage.kind !== 'working' && (
          <>
            <Button chord="Escape" onClick={onClose} autoFocus={stage.kind === 'done'} key={stage.kind}>
              {isAsking ? common('cancel') : common('close')}
            </Button>
            <Spring />
            {isAsking && (
              <PrimaryButton chord="Ctrl+Enter" onClick={submit} blockedBecause={blocked}>
                {submitLabel}
              </PrimaryButton>
            )}
          </>
        )
      }
    >
      <Body>
        {stage.kind === 'done' ? (
          <Note tone="accent" isNews>
            {stage.result}
          </Note>
        ) : (
          <>
            {children}
            <Note tone="soon">{effect}</Note>
            <FormGrid>
              <FormRow label={props.reason.label} hint={props.reason.hint}>
                <TextInput
                  autoFocus
                  value={reason}
                  readOnly={!isAsking}
                  inputProps={{ maxLength: LONGEST_REASON }}
                  onChange={(event) => setReason(event.target.value)}
                />
              </FormRow>
            </FormGrid>
            {stage.kind === 'working' && <LongWork what={working} progress={progress} />}
            {isAsking && stage.refusal && <ErrorNote error={stage.refusal} />}
          </>
        )}
      </Body>
    </Sheet>
  );
}
