import type { Refusal } from '../../../shared/refusal.ts';
import { useCalls } from '../calls/use-calls.ts';
import { useInvoke } from '../desk/desk-context.ts';

type DoorChannel = 'practice.begin' | 'practice.leave' | 'practice.startAnew';

/**
 * Goes through a door of the practice; answers why not, or loads the page anew.
 *
 * The page keeps what is half typed in many places. Loaded anew it keeps nothing, so that no word of one book can come
 * into the other; calls are with the core before.
 */
function useDoor(channel: DoorChannel): () => Promise<Refusal | null> {
  const calls = useCalls();
  const invoke = useInvoke();
  return async () => {
    await calls.flush();
    const reply = await invoke(channel, {});
    if (!reply.ok) return reply.error;
    window.location.reload();
    return null;
  };
}

/** Opens the practice as it was left. */
export function useBeginPractice(): () => Promise<Refusal | null> {
  return useDoor('practice.begin');
}

/** Back to the real book. */
export function useLeavePractice(): () => Promise<Refusal | null> {
  return useDoor('practice.leave');
}

/** Empties the practice and opens it. */
export function useStartPracticeAnew(): () => Promise<Refusal | null> {
  return useDoor('practice.startAnew');
}
