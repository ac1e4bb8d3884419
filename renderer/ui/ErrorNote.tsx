import type { ReactNode } from 'react';
import type { Refusal } from '../../shared/refusal.ts';
import { useRefusalText } from '../app/words/use-refusal-text.ts';
import { Note } from './Note.tsx';

interface Props {
  readonly error: Refusal;
  /** The next step: a button, a link. */
  readonly children?: ReactNode;
}

/** A refusal in words, where its cause is; it stays until that is solved. */
export function ErrorNote({ error, children }: Props) {
  const say = useRefusalText();
  return (
    <Note tone="late" isNews>
      {say(error)} {children}
    </Note>
  );
}
