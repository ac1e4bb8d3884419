import { styled } from '@mui/material/styles';
import { useId, type ReactNode } from 'react';
import { FieldContext } from './field-context.ts';

const Label = styled('label')(({ theme }) => ({
  ...theme.typography.text,
  alignSelf: 'start',
  paddingTop: 8,
  textAlign: 'right',
  color: theme.palette.ink2,
  '&[data-kind="text"]': { paddingTop: 2 },
}));

const Line = styled('div')(({ theme }) => ({
  ...theme.typography.meta,
  marginTop: 3,
  color: theme.palette.ink3,
  '&[data-tone="soon"]': { color: theme.palette.soon },
  '&[data-tone="late"]': { color: theme.palette.late },
}));

interface Props {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly hintTone?: 'plain' | 'soon';
  /** What is wrong, in words and with the next step; read out with the control. */
  readonly error?: ReactNode;
  /** `text`: the row shows something and has nothing to type into. */
  readonly kind?: 'control' | 'text';
  readonly children: ReactNode;
}

/** A row of a `FormGrid`; the control in it takes its label, hint and error from here. */
export function FormRow({ label, hint, hintTone = 'plain', error, kind = 'control', children }: Props) {
  const id = useId();
  const describedBy = [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(' ') || undefined;
  return (
    <FieldContext value={{ control: id, label: `${id}-label`, describedBy, isWrong: Boolean(error) }}>
      <Label
        as={kind === 'text' ? 'span' : 'label'}
        id={`${id}-label`}
        htmlFor={kind === 'text' ? undefined : id}
        data-kind={kind}
      >
        {label}
      </Label>
      <div>
        {children}
        {error && (
          <Line id={`${id}-error`} data-tone="late" role="alert">
            {error}
          </Line>
        )}
        {hint && (
          <Line id={`${id}-hint`} data-tone={hintTone}>
            {hint}
          </Line>
        )}
      </div>
    </FieldContext>
  );
}
