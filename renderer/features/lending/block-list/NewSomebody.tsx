import type { InputOf } from '../../../../shared/contract.ts';
import { borrowerKind } from '../../../../shared/domain/custody/borrower.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { FormGrid } from '../../../ui/FormGrid.tsx';
import { FormRow } from '../../../ui/FormRow.tsx';
import { Segmented } from '../../../ui/Segmented.tsx';
import { TextInput } from '../../../ui/TextInput.tsx';

type NewWish = InputOf<'borrowers.save'>['borrower'];

const kinds = borrowerKind.exclude(['staff']).options;

interface Props {
  readonly wish: NewWish;
  readonly onChange: (wish: NewWish) => void;
  readonly onBack: () => void;
}

/** Somebody whom no list knows yet: name, what kind of person, firm and telephone. */
export function NewSomebody({ wish, onChange, onBack }: Props) {
  const t = useWords('blockList');
  const custody = useWords('custody');
  return (
    <>
      <FormGrid>
        <FormRow label={t('name')}>
          <TextInput
            autoFocus
            value={wish.name}
            inputProps={{ maxLength: 120 }}
            onChange={({ target }) => onChange({ ...wish, name: target.value })}
          />
        </FormRow>
        <FormRow label={t('kind')}>
          <Segmented
            scale="small"
            options={kinds.map((value) => ({ value, label: custody(`borrowerKind.${value}`) }))}
            value={kinds.find((each) => each === wish.kind) ?? null}
            onChange={(kind) => onChange({ ...wish, kind })}
          />
        </FormRow>
        <FormRow label={t('firm')}>
          <TextInput
            value={wish.firm ?? ''}
            inputProps={{ maxLength: 120 }}
            onChange={({ target }) => onChange({ ...wish, firm: target.value })}
          />
        </FormRow>
        <FormRow label={t('phone')}>
          <TextInput
            value={wish.phone ?? ''}
            inputProps={{ maxLength: 40, inputMode: 'tel' }}
            onChange={({ target }) => onChange({ ...wish, phone: target.value })}
          />
        </FormRow>
      </FormGrid>
      <span>
        <Button tone="quiet" scale="small" onClick={onBack}>
          {t('another')}
        </Button>
      </span>
    </>
  );
}
