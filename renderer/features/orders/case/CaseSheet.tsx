import { styled } from '@mui/material/styles';
import { useRef, useState } from 'react';
import type { Order } from '../../../../shared/domain/order/order.ts';
import type { Refusal } from '../../../../shared/refusal.ts';
import { useDesk, useInvoke } from '../../../app/desk/desk-context.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { FormGrid } from '../../../ui/FormGrid.tsx';
import { FormRow } from '../../../ui/FormRow.tsx';
import { Note } from '../../../ui/Note.tsx';
import { PrimaryButton } from '../../../ui/PrimaryButton.tsx';
import { Sheet } from '../../../ui/Sheet.tsx';
import { TextArea } from '../../../ui/TextArea.tsx';
import { TextInput } from '../../../ui/TextInput.tsx';
import { useToast } from '../../../ui/toast-context.ts';
import { caseOf, type CaseDraft } from './case-of.ts';

const Body = styled('div')({ display: 'flex', flexDirection: 'column', gap: 12, padding: '16px 20px' });

interface Props {
  readonly order: Order;
  readonly onClose: () => void;
}

/** An article for the case library, begun with what its order tells; Enter goes on, Ctrl Enter saves. */
export function CaseSheet({ order, onClose }: Props) {
  const t = useWords('snippets');
  const acts = useWords('acts');
  const invoke = useInvoke();
  const toast = useToast();
  const problems = useDesk((desk) => desk.problems);
  const form = useRef<HTMLDivElement>(null);
  const [draft, setDraft] = useState<CaseDraft>(() => caseOf(order, problems));
  const [error, setError] = useState<Refusal | null>(null);
  const missing = [
    draft.title.trim() === '' && t('case.missingTitle'),
    draft.solution.trim() === '' && t('case.missingSolution'),
  ].filter((each) => each !== false);
  const isComplete = missing.length === 0;

  async function save(): Promise<void> {
    const reply = await invoke('cases.write', { ...draft, order: order.number });
    if (!reply.ok) return setError(reply.error);
    toast({ text: t('case.saved', { title: draft.title.trim() }) });
    onClose();
  }

  function next(): void {
    const fields = [
      ...(form.current?.querySelectorAll<HTMLElement>('input, textarea:not([aria-hidden])') ?? []),
    ];
    const here = fields.findIndex((field) => field === document.activeElement);
    const following = fields[here + 1];
    if (following) following.focus();
    else if (isComplete) void save();
  }

  const set = (name: keyof CaseDraft) => (event: { readonly target: { readonly value: string } }) =>
    setDraft((before) => ({ ...before, [name]: event.target.value }));
  return (
    <Sheet
      isOpen
      title={t('case.title')}
      width={720}
      onClose={onClose}
      escLabel={acts('leave')}
      keys={[
        { chord: 'Enter', label: acts('next'), act: next, inFields: true },
        {
          chord: 'Ctrl+Enter',
          label: t('case.save'),
          act: () => void save(),
          onButtons: true,
          when: () => isComplete,
        },
      ]}
      foot={
        <>
          <Button tone="quiet" chord="Escape" onClick={onClose}>
            {acts('leave')}
          </Button>
          <span style={{ flex: 1 }} />
          <PrimaryButton
            chord="Ctrl+Enter"
            onClick={() => void save()}
            blockedBecause={isComplete ? undefined : [t('case.missing'), ...missing].join(' ')}
          >
            {t('case.save')}
          </PrimaryButton>
        </>
      }
    >
      <Body ref={form}>
        <Note>{t('case.privacy')}</Note>
        <FormGrid>
          <FormRow label={t('case.name')}>
            <TextInput
              autoFocus
              value={draft.title}
              onChange={set('title')}
              inputProps={{ maxLength: 120 }}
            />
          </FormRow>
          <FormRow label={t('case.problem')}>
            <TextArea value={draft.problem} onChange={set('problem')} inputProps={{ maxLength: 5_000 }} />
          </FormRow>
          <FormRow label={t('case.solution')}>
            <TextArea value={draft.solution} onChange={set('solution')} inputProps={{ maxLength: 5_000 }} />
          </FormRow>
          <FormRow label={t('case.keys')} hint={t('case.keysHint')}>
            <TextInput value={draft.keys} onChange={set('keys')} inputProps={{ maxLength: 200 }} />
          </FormRow>
        </FormGrid>
        {error && <ErrorNote error={error} />}
      </Body>
    </Sheet>
  );
}
