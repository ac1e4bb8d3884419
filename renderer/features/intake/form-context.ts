import { createContext, useContext } from 'react';
import type { OutputOf } from '../../../shared/contract.ts';
import type { DraftFields } from '../../../shared/domain/draft/draft.ts';
import type { OpenCall } from '../../app/calls/open-call.ts';
import type { RelationChoice } from './relation-choices.ts';
import type { Step } from './steps.ts';

export type CallerCard = OutputOf<'callers.card'>;
export type CallerHit = OutputOf<'callers.find'>['hits'][number];

/** The form that the fields stand in. */
export interface CallForm {
  readonly call: OpenCall;
  /** What is known of the caller; null until somebody is chosen and the core has answered. */
  readonly card: CallerCard | null;
  /** What the call may be besides a new matter, and what it is now. */
  readonly choices: readonly RelationChoice[];
  readonly relation: DraftFields['relation'];
  change(fields: Partial<DraftFields>): void;
  /** Goes to the next field. */
  next(): void;
  /** Goes to a field; false when the form has no such field now. */
  go(step: Step): boolean;
  /** The caller who is marked in the list of candidates, for the side. */
  markCandidate(hit: CallerHit | null): void;
  /** Opens the sentences and cases for the text field that has the focus. */
  openPalette(): void;
}

export const FormContext = createContext<CallForm | null>(null);

/** The form around a field; throws outside one. */
export function useCallForm(): CallForm {
  const form = useContext(FormContext);
  if (!form) throw new Error('useCallForm needs a form above it');
  return form;
}
