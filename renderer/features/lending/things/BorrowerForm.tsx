import { useRef, useState } from 'react';
import { borrowerKind, type Borrower } from '../../../../shared/domain/custody/borrower.ts';
import type { Refusal } from '../../../../shared/refusal.ts';
import { useInvoke } from '../../../app/desk/desk-context.ts';
import { useKeys } from '../../../app/keyboard/use-keys.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { FormGrid } from '../../../ui/FormGrid.tsx';
import { FormRow } from '../../../ui/FormRow.tsx';
import { PrimaryButton } from '../../../ui/PrimaryButton.tsx';
import { Segmented } from '../../../ui/Segmented.tsx';
import { useToast } from '../../../ui/toast-context.ts';
import { focusNext } from './focus-next.ts';
import { PanelFrame } from './PanelFrame.tsx';
import { TextRow } from './TextRow.tsx';

interface Props {
  readonly borrower: Borrower;
  readonly onDone: () => void;
}

/** Corrects what is written of a borrower; a masked telephone that is left alone stays as it is. */
export function BorrowerForm({ borrower, onDone }: Props) {
  const t = useWords('lending');
  const custody = useWords('custody');
  const invoke = useInvoke();
  const toast = useToast();
  const form = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState(borrower);
  const [error, setError] = useState<Refusal | null>(null);
  const type = (part: Partial<Borrower>) => setTyped((before) => ({ ...before, ...part }));
  async function save(): Promise<void> {
    const { id, kind, name, firm, badge, note, personId, staffId, phone } = typed;
    let full = phone.trim();
    if (full.includes('*')) {
      // The number is not on this screen; what is saved must not be its mask.
      const known = await invoke('people.reveal', { borrower: id });
      if (!known.ok) return setError(known.error);
      full = known.value.phones[0] ?? '';
    }
    const reply = await invoke('borrowers.save', {
      borrower: {
        id,
        kind,
        name: name.trim(),
        firm: firm.trim(),
        phone: full,
        badge: badge.trim(),
        note,
        personId,
        staffId,
      },
    });
    if (!reply.ok) return setError(reply.error);
    toast({ text: t('borrower.saved', { name: name.trim() }) });
    onDone();
  }
  useKeys([
    { chord: 'Ctrl+Enter', label: t('form.save'), act: () => void save(), onButtons: true },
    { chord: 'Escape', label: t('card.cancel'), act: onDone },
  ]);
  useKeys([{ chord: 'Enter', inFields: true, act: () => void focusNext(form.current) }], { within: form });
  return (
    <PanelFrame
      title={borrower.name}
      foot={
        <>
          <Button chord="Escape" onClick={onDone}>
            {t('card.cancel')}
          </Button>
          <PrimaryButton chord="Ctrl+Enter" onClick={() => void save()}>
            {t('form.save')}
          </PrimaryButton>
        </>
      }
    >
      <div ref={form}>
        <FormGrid>
          <TextRow
            autoFocus
            label={t('newBorrower.name')}
            value={typed.name}
            onType={(name) => type({ name })}
          />
          <FormRow label={t('newBorrower.kind')}>
            <Segmented
              scale="small"
              value={typed.kind}
              onChange={(kind) => type({ kind })}
              options={borrowerKind.options.map((value) => ({
                value,
                label: custody(`borrowerKind.${value}`),
              }))}
            />
          </FormRow>
          <TextRow label={t('newBorrower.firm')} value={typed.firm} onType={(firm) => type({ firm })} />
          <TextRow label={t('newBorrower.phone')} value={typed.phone} onType={(phone) => type({ phone })} />
          <TextRow label={t('newBorrower.badge')} value={typed.badge} onType={(badge) => type({ badge })} />
          <TextRow label={t('card.note')} value={typed.note} onType={(note) => type({ note })} />
        </FormGrid>
      </div>
      {error && <ErrorNote error={error} />}
    </PanelFrame>
  );
}
