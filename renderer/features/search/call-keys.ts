import type { Kind } from '../../../shared/domain/call/call.ts';
import type { Chord } from '../../app/keyboard/chord.ts';

/** The keys that begin a call with the chosen line (ux 3.1); F8 asks for the kind and stays with the call strip. */
export const callKeys: readonly { readonly chord: Chord; readonly kind: Kind }[] = [
  { chord: 'F2', kind: 'repair' },
  { chord: 'F3', kind: 'cleaning' },
  { chord: 'F4', kind: 'complaint' },
  { chord: 'F6', kind: 'enquiry' },
  { chord: 'F7', kind: 'message' },
  { chord: 'F9', kind: 'emergency' },
];
