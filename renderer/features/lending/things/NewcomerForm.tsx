import { styled } from '@mui/material/styles';
import { useRef } from 'react';
import { borrowerKind } from '../../../../shared/domain/custody/borrower.ts';
import type { LendingDraft } from '../../../app/lending/lending-draft.ts';
import { useLending } from '../../../app/lending/lending-store.ts';
import { useKeys } from '../../../app/keyboard/use-keys.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { FormGrid } from '../../../ui/FormGrid.tsx';
import { FormRow } from '../../../ui/FormRow.tsx';
import { Segmented } from '../../../ui/Segmented.tsx';
import { TextInput } from '../../../ui/TextInput.tsx';
import { focusNext } from './focus-next.ts';

const Foot = styled('div')({ display: 'flex', justifyContent: 'flex-end', gap: 8, paddingTop: 8 });

interface Props {
  readonly newcomer: NonNullable<LendingDraft['newcomer']>;
  readonly onChosen: () => void;
}

/** Somebody whom no list knows: name, firm and telephone; Enter goes on and at the end takes him. */
export function NewcomerForm({ newcomer, onChosen }: Props) {
  const t = useWords('lending');
  const custody = useWords('custody');
  const { change } = useLending();
  const form = useRef<HTMLDivElement>(null);
  const type = (part: Partial<Props['newcomer']>) => change({ newcomer: { ...newcomer, ...part } });
  const leave = () => change({ newcomer: null });
  const take = () => {
    const name = newcomer.name.trim();
    if (name === '') return;
    const { kind, firm, phone } = newcomer;
    const borrower = {
      id: null,
      kind,
      name,
      firm: firm.trim(),
      phone: phone.trim(),
      personId: null,
      staffId: null,
    };
    change({ borrower, newcomer: null, typedWho: '' });
    onChosen();
  };
  useKeys(
    [
      { chord: 'Enter', inFields: true, act: () => focusNext(form.current) || take() },
      { chord: 'Escape', label: t('card.cancel'), act: leave },
    ],
    { within: form },
  );
  return (
    <div ref={form}>
      <FormGrid>
        <FormRow label={t('newBorrower.name')}>
          <TextInput
            value={newcomer.name}
            inputProps={{ maxLength: 120 }}
            onChange={(event) => type({ name: event.target.value })}
          />
        </FormRow>
        <FormRow label={t('newBorrower.kind')}>
          <Segmented
            scale="small"
            value={newcomer.kind}
            onChange={(kind) => type({ kind })}
            options={borrowerKind.options.map((value) => ({
              value,
              label: custody(`borrowerKind.${value}`),
            }))}
          />
        </FormRow>
        <FormRow label={t('newBorrower.firm')}>
          <TextInput
            autoFocus
            value={newcomer.firm}
            inputProps={{ maxLength: 120 }}
            onChange={(event) => type({ firm: event.target.value })}
          />
        </FormRow>
        <FormRow label={t('newBorrower.phone')}>
          <TextInput
            value={newcomer.phone}
            inputProps={{ maxLength: 40, inputMode: 'tel' }}
            onChange={(event) => type({ phone: event.target.value })}
          />
        </FormRow>
      </FormGrid>
      <Foot>
        <Button scale="small" chord="Escape" onClick={leave}>
          {t('card.cancel')}
        </Button>
        <Button scale="small" onClick={take}>
          {t('newBorrower.ok')}
        </Button>
      </Foot>
    </div>
  );
}
