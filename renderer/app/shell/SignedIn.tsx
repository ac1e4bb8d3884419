import { useEffect } from 'react';
import { useMirror } from '../desk/desk-context.ts';
import { resetNavigation } from '../navigation/navigation.ts';
import { useLanding } from '../shift/landing.ts';
import { useSinceAtSignIn } from '../shift/use-since-at-sign-in.ts';
import { Shell } from './Shell.tsx';

/** The screens of whoever is signed in. A book that is only loaded anew keeps the place; signing out leaves none behind. */
export function SignedIn() {
  const isMirrored = useMirror((mirror) => mirror.isMirrored);
  useEffect(() => resetNavigation, []);
  useLanding();
  useSinceAtSignIn(isMirrored);
  return isMirrored ? <Shell /> : null;
}
