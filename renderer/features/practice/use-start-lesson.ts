import { assertNever } from '../../../shared/result.ts';
import type { Lesson } from '../../../shared/rules/lessons.ts';
import { goTo } from '../../app/navigation/navigation.ts';
import { useRingMe } from './ring.ts';

/** Begins a lesson: somebody rings, or the place opens where it is done. */
export function useStartLesson(): (lesson: Lesson) => void {
  const ringMe = useRingMe();
  return ({ id, begins }) => {
    switch (begins) {
      case 'call':
        return void ringMe(id);
      case 'today':
        return goTo({ place: 'today' });
      case 'orders':
        return goTo({ place: 'orders', view: 'to-do' });
      case 'lending':
        return goTo({ place: 'lending' });
      case 'shift':
        return goTo({ place: 'shift', view: 'handover' });
      default:
        return assertNever(begins);
    }
  };
}
