import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { OutputOf } from '../../../shared/contract.ts';
import type { LessonId } from '../../../shared/rules/lessons.ts';
import { useInvoke } from '../../app/desk/desk-context.ts';
import { useLanguage } from '../../app/language.ts';

type Ring = OutputOf<'practice.ring'>;

const ringing = createStore<{ readonly call: Ring | null }>()(() => ({ call: null }));

/** The invented call that is on the line, or null. */
export function useRing(): Ring | null {
  return useStore(ringing, ({ call }) => call);
}

/** Lets somebody ring, with a matter that fits a lesson when one is named. */
export function useRingMe(): (lesson?: LessonId) => Promise<void> {
  const invoke = useInvoke();
  const { language } = useLanguage();
  return async (lesson) => {
    const reply = await invoke('practice.ring', { lesson, language });
    if (reply.ok) ringing.setState({ call: reply.value });
  };
}

/** Takes the call from the screen. */
export function hangUp(): void {
  ringing.setState({ call: null });
}
