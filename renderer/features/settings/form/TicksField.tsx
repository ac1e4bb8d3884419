import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { useWords } from '../../../app/words/use-words.ts';
import { FormRow } from '../../../ui/FormRow.tsx';
import { TickButton } from '../../../ui/TickButton.tsx';
import { useMayEdit } from './edit-context.ts';

const Ticks = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  gap: 6,
  '& > button': { minHeight: 30, padding: '0 10px' },
});

interface Props<T extends string> {
  readonly label: string;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly value: readonly T[];
  readonly onChange: (value: T[]) => void;
  readonly hint?: ReactNode;
  readonly wrong?: string | undefined;
  /** What nothing ticked means, where it may not be changed; left out: none. */
  readonly none?: string;
}

/** Any number of a few, in the order of the options. */
export function TicksField<T extends string>(props: Props<T>) {
  const { label, options, value, onChange, hint, wrong, none } = props;
  const t = useWords('settings');
  const mayEdit = useMayEdit();
  const chosen = new Set(value);
  const turn = (option: T, isTicked: boolean) =>
    onChange(
      options.map((each) => each.value).filter((each) => (each === option ? isTicked : chosen.has(each))),
    );
  const names = options.filter((option) => chosen.has(option.value)).map((option) => option.label);
  return (
    <FormRow label={label} hint={hint} error={wrong} kind="text">
      {mayEdit ? (
        <Ticks role="group" aria-label={label}>
          {options.map((option) => (
            <TickButton
              key={option.value}
              isTicked={chosen.has(option.value)}
              onChange={(isTicked) => turn(option.value, isTicked)}
            >
              {option.label}
            </TickButton>
          ))}
        </Ticks>
      ) : (
        names.join(t('or')) || (none ?? t('none'))
      )}
    </FormRow>
  );
}
