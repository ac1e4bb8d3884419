import { useRef, type ComponentProps } from 'react';
import { useKeys } from '../../app/keyboard/use-keys.ts';
import { TickButton } from '../../ui/TickButton.tsx';
import { useCallForm } from './form-context.ts';
import type { Step } from './steps.ts';

interface Props extends Pick<ComponentProps<typeof TickButton>, 'isTicked' | 'onChange' | 'children'> {
  readonly step: Step;
}

/** A tick that Enter comes to and goes on from; Space turns it. */
export function TickStep({ step, ...tick }: Props) {
  const { next } = useCallForm();
  const line = useRef<HTMLDivElement>(null);
  useKeys([{ chord: 'Enter', onButtons: true, act: next }], { within: line });
  return (
    <div ref={line} data-step={step}>
      <TickButton {...tick} />
    </div>
  );
}
