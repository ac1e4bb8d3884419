import { styled } from '@mui/material/styles';
import { useRef, type ReactNode } from 'react';
import { useKeys } from '../../../app/keyboard/use-keys.ts';
import { FormGrid } from '../../../ui/FormGrid.tsx';

// Longer words of options go to a second line; nothing of a choice is ever cut.
const Ground = styled('div')({
  '& [role="radiogroup"]': { flexWrap: 'wrap' },
  '& [role="radio"]': { minHeight: 34 },
  '& [data-scale="small"] > [role="radio"]': { minHeight: 30, padding: '0 8px' },
});

const STEPS = 'input:not([type="file"]), textarea, [role="radio"][tabindex="0"], [role="checkbox"]';

interface Props {
  /** Enter in the last field. */
  readonly onEnd: () => void;
  /** Esc: out of the form. */
  readonly onEscape?: () => void;
  readonly children: ReactNode;
}

/** A form in which Enter goes on to the next field, ticks what has to be ticked, and at the end finishes (ux 3.2). */
export function FieldSteps({ onEnd, onEscape, children }: Props) {
  const ground = useRef<HTMLDivElement>(null);
  const goOn = (): void => {
    const here = document.activeElement;
    const isUnticked = here !== null && isTick(here) && here.getAttribute('aria-checked') === 'false';
    if (isUnticked && here instanceof HTMLElement) here.click();
    const steps = [...(ground.current?.querySelectorAll<HTMLElement>(STEPS) ?? [])];
    const next = steps[steps.findIndex((step) => step === here) + 1];
    if (next) next.focus();
    // A tick is an answer of its own: what it completes is finished by the next Enter.
    else if (!isUnticked) onEnd();
  };
  useKeys(
    [
      // On a tick Enter ticks and goes on; other buttons are pressed by it.
      {
        chord: 'Enter',
        act: goOn,
        inFields: true,
        onButtons: true,
        when: () => !(document.activeElement instanceof HTMLButtonElement) || isTick(document.activeElement),
      },
      ...(onEscape ? [{ chord: 'Escape' as const, act: onEscape }] : []),
    ],
    { within: ground },
  );
  return (
    <Ground ref={ground}>
      <FormGrid>{children}</FormGrid>
    </Ground>
  );
}

function isTick(element: Element): boolean {
  return element.getAttribute('role') === 'checkbox';
}

/** Two fields in one row. */
export const FieldPair = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
  gap: 8,
  '&[data-split="wide-narrow"]': { gridTemplateColumns: 'minmax(0, 1fr) 84px' },
});
