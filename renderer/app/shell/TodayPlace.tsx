import { TodayScreen } from '../../features/board/TodayScreen.tsx';
import { LessonPanel } from '../../features/practice/LessonPanel.tsx';
import { LessonStart } from '../../features/practice/LessonStart.tsx';
import { useSession } from '../desk/desk-context.ts';

/** Today; in a practice with its lessons beside it. */
export function TodayPlace() {
  const { practice } = useSession();
  if (!practice) return <TodayScreen />;
  return <TodayScreen beside={<LessonPanel rate={practice.rate} />} start={<LessonStart />} />;
}
