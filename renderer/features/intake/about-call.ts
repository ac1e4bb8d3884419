import type { OpenCall } from '../../app/calls/open-call.ts';

/** What the tab of a call says besides its kind: a place with a name, whom a message is for, else what was typed. */
export type AboutCall =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'receiver'; readonly name: string }
  | { readonly kind: 'nothing' };

const LONGEST = 14;

/** Says in a few characters which call this is. */
export function aboutCall({ kind, fields }: Pick<OpenCall, 'kind' | 'fields'>): AboutCall {
  const caller = [fields.place, fields.callerName].filter((part) => part.trim() !== '').join(' ');
  if (kind === 'message' && fields.messageFor.trim() !== '')
    return { kind: 'receiver', name: fields.messageFor.trim() };
  const text = caller || fields.text.trim().split('\n')[0] || '';
  if (text === '') return { kind: 'nothing' };
  const letters = [...text];
  return {
    kind: 'text',
    text: letters.length > LONGEST ? `${letters.slice(0, LONGEST - 1).join('')}…` : text,
  };
}
