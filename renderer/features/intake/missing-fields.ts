import type { OpenCall } from '../../app/calls/open-call.ts';
import { readEmergencyNumber } from '../../../shared/domain/paper/emergency-number.ts';
import { kindRule } from '../../../shared/rules/kinds.ts';

/** A field that must be filled in before a call can be registered. */
export type MissingField = 'paper' | 'happenedAt' | 'place' | 'text' | 'receiver' | 'visitAt' | 'readBack';

/** What is missing, in the order of the form; nothing is obligatory in an emergency (ux 6.4) but when it was. */
export function missingFields({ kind, fields }: Pick<OpenCall, 'kind' | 'fields'>): MissingField[] {
  const missing: MissingField[] = fields.isBackEntry ? missingOfBackEntry(fields) : [];
  if (kind === 'emergency') return missing;
  const rule = kindRule(kind);
  if (fields.place.trim() === '') missing.push('place');
  if (fields.text.trim() === '') missing.push('text');
  if (rule.asks === 'message' && fields.messageFor.trim() === '') missing.push('receiver');
  if (rule.visits && fields.visitKind === 'asked-fixed' && fields.visitAt === '') missing.push('visitAt');
  if (rule.needsReadBack && fields.readBackAt === null) missing.push('readBack');
  return missing;
}

function missingOfBackEntry({ paper, happenedAt }: OpenCall['fields']): MissingField[] {
  const isUnread = paper.trim() !== '' && readEmergencyNumber(paper) === null;
  return [...(isUnread ? (['paper'] as const) : []), ...(happenedAt === '' ? (['happenedAt'] as const) : [])];
}
