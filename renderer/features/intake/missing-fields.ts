import type { OpenCall } from '../../app/calls/open-call.ts';
import { kindRule } from '../../../shared/rules/kinds.ts';

/** A field that must be filled in before a call can be registered. */
export type MissingField = 'place' | 'text' | 'receiver' | 'visitAt' | 'readBack';

/** What is missing, in the order of the form; nothing is obligatory in an emergency (ux 6.4). */
export function missingFields({ kind, fields }: Pick<OpenCall, 'kind' | 'fields'>): MissingField[] {
  if (kind === 'emergency') return [];
  const rule = kindRule(kind);
  const missing: MissingField[] = [];
  if (fields.place.trim() === '') missing.push('place');
  if (fields.text.trim() === '') missing.push('text');
  if (rule.asks === 'message' && fields.messageFor.trim() === '') missing.push('receiver');
  if (rule.visits && fields.visitKind === 'asked-fixed' && fields.visitAt === '') missing.push('visitAt');
  if (rule.needsReadBack && fields.readBackAt === null) missing.push('readBack');
  return missing;
}
