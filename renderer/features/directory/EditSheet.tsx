import { styled } from '@mui/material/styles';
import { useRef, type ReactNode } from 'react';
import type { Refusal } from '../../../shared/refusal.ts';
import { useKeys } from '../../app/keyboard/use-keys.ts';
import { useWords } from '../../app/words/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { FormGrid } from '../../ui/FormGrid.tsx';
import { PrimaryButton } from '../../ui/PrimaryButton.tsx';
import { Sheet } from '../../ui/Sheet.tsx';

const Form = styled('form')({ padding: '16px 20px' });

const Spring = styled('span')({ flex: 1 });

const fields = 'input, select, [role="radio"][tabindex="0"], textarea:not([aria-hidden])';

interface Props {
  readonly title: string;
  readonly refusal: Refusal | null;
  readonly onSave: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The sheet of a form that is saved whole: Enter goes to the next field, Ctrl Enter saves, Esc leaves it. */
export function EditSheet({ title, refusal, onSave, onClose, children }: Props) {
  const t = useWords('directory');
  const common = useWords('common');
  return (
    <Sheet
      isOpen
      title={title}
      width={720}
      onClose={onClose}
      escLabel={common('cancel')}
      keys={[{ chord: 'Ctrl+Enter', label: t('form.save'), act: onSave }]}
      foot={
        <>
          <Spring />
          <Button chord="Escape" onClick={onClose}>
            {common('cancel')}
          </Button>
          <PrimaryButton chord="Ctrl+Enter" onClick={onSave}>
            {t('form.save')}
          </PrimaryButton>
        </>
      }
    >
      <EditFields refusal={refusal}>{children}</EditFields>
    </Sheet>
  );
}

function EditFields({ refusal, children }: Pick<Props, 'refusal' | 'children'>) {
  const form = useRef<HTMLFormElement>(null);
  const goOn = () => {
    const all = [...(form.current?.querySelectorAll<HTMLElement>(fields) ?? [])];
    all[all.findIndex((field) => field === document.activeElement) + 1]?.focus();
  };
  useKeys(
    [
      {
        chord: 'Enter',
        act: goOn,
        inFields: true,
        when: () => !(document.activeElement instanceof HTMLTextAreaElement),
      },
    ],
    {
      within: form,
    },
  );
  return (
    <Form ref={form} noValidate onSubmit={(event) => event.preventDefault()}>
      <FormGrid>{children}</FormGrid>
      {refusal && <ErrorNote error={refusal} />}
    </Form>
  );
}
