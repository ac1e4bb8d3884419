import type { ReactNode } from 'react';
import type { UseFormRegisterReturn } from 'react-hook-form';
import { FormRow } from '../../../ui/FormRow.tsx';
import { TextArea } from '../../../ui/TextArea.tsx';
import { useMayEdit } from './edit-context.ts';

interface Props {
  readonly label: string;
  /** From `form.register(…)`. */
  readonly field: UseFormRegisterReturn;
  readonly hint?: ReactNode;
  readonly wrong?: string | undefined;
}

/** Several lines of text with their label; Enter begins a line. */
export function AreaField({ label, field: { ref, ...handlers }, hint, wrong }: Props) {
  const mayEdit = useMayEdit();
  return (
    <FormRow label={label} hint={hint} error={wrong}>
      <TextArea {...handlers} ref={ref} readOnly={!mayEdit} />
    </FormRow>
  );
}
