import { useEffect, useState } from 'react';
import { useInvoke, useSession } from '../../app/desk/desk-context.ts';
import type { SessionView } from '../../app/desk/desk-store.ts';

/** While locked nothing is mirrored, so the counts are asked again this often, in milliseconds. */
const ASK_EVERY_MS = 60_000;

/** The session of this window with counts that are at most a minute old. */
export function useFreshSession(): SessionView {
  const session = useSession();
  const invoke = useInvoke();
  const [answer, setAnswer] = useState({ to: session, view: session });
  useEffect(() => {
    let isHere = true;
    const ask = async () => {
      const reply = await invoke('session.current', {});
      if (isHere && reply.ok) setAnswer({ to: session, view: reply.value });
    };
    const timer = setInterval(() => void ask(), ASK_EVERY_MS);
    return () => {
      isHere = false;
      clearInterval(timer);
    };
  }, [invoke, session]);
  // What the core has told since is newer than the last answer.
  return answer.to === session ? answer.view : session;
}
