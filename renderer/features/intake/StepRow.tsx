import type { ComponentProps } from 'react';
import { FormRow } from '../../ui/FormRow.tsx';
import type { Step } from './steps.ts';

interface Props extends ComponentProps<typeof FormRow> {
  /** The field that Enter comes to in this row. */
  readonly step: Step;
}

/** A row of the form that Enter goes through. */
export function StepRow({ step, children, ...row }: Props) {
  return (
    <FormRow {...row}>
      <div data-step={step}>{children}</div>
    </FormRow>
  );
}
