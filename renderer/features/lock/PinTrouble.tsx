import { styled } from '@mui/material/styles';
import { useNow } from '../../app/now/now.ts';
import { useRefusalText } from '../../app/words/use-refusal-text.ts';
import { Note } from '../../ui/Note.tsx';
import { Spoken } from '../../ui/Spoken.tsx';
import type { PinRefusal } from './use-sign-in.ts';

const Place = styled('div')({ padding: '0 14px 10px 48px' });

/** Why the PIN was not taken; a waiting time counts down and goes away when it is over. */
export function PinTrouble({ refusal: { error, waitUntil } }: { readonly refusal: PinRefusal }) {
  const say = useRefusalText();
  const now = useNow();
  const told = error.kind === 'wait-for-pin' ? error.seconds : 0;
  // The present is in whole seconds, so the first reading may be one too many.
  const seconds = waitUntil === null ? 0 : Math.min(told, Math.ceil((waitUntil - now) / 1_000));
  if (waitUntil !== null && seconds <= 0) return null;
  const shown = waitUntil === null ? error : ({ kind: 'wait-for-pin', seconds } as const);
  return (
    <Place>
      <Note tone="late">{say(shown)}</Note>
      {/* Spoken once, with the time it began with: a countdown read out each second cannot be listened to. */}
      <Spoken role="alert">{say(error)}</Spoken>
    </Place>
  );
}
