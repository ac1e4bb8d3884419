import { useWords } from '../../../app/words/use-words.ts';
import { FormRow } from '../../../ui/FormRow.tsx';
import { TextInput } from '../../../ui/TextInput.tsx';
import { FieldPair } from '../stays/FieldSteps.tsx';
import { SideInput } from '../stays/SideInput.tsx';
import type { DepositDraft } from './deposit-draft.ts';

interface Props {
  readonly draft: DepositDraft;
  readonly onChange: (part: Partial<DepositDraft>) => void;
}

/** What it is, how many pieces, and where it is put. */
export function WhatRows({ draft, onChange }: Props) {
  const t = useWords('deposits');
  return (
    <>
      <FormRow label={t('what')}>
        <TextInput
          value={draft.what}
          placeholder={t('whatHint')}
          inputProps={{ maxLength: 120 }}
          onChange={(event) => onChange({ what: event.target.value })}
        />
      </FormRow>
      <FormRow label={t('shelf')}>
        <FieldPair data-split="wide-narrow">
          <TextInput
            value={draft.shelf}
            placeholder={t('shelfHint')}
            inputProps={{ maxLength: 60 }}
            onChange={(event) => onChange({ shelf: event.target.value })}
          />
          <SideInput
            label={t('piecesLabel')}
            value={draft.pieces}
            endAdornment={t('pieces')}
            inputProps={{ maxLength: 4, inputMode: 'numeric' }}
            onText={(pieces) => onChange({ pieces })}
          />
        </FieldPair>
      </FormRow>
    </>
  );
}
