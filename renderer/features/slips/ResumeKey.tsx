import { useKeys } from '../../app/keyboard/use-keys.ts';
import { goTo } from '../../app/navigation/navigation.ts';
import { useWords } from '../../app/words/use-words.ts';
import { useResume } from './use-resume.ts';

/** Alt P on every screen: the printer is ready again. */
export function useResumeKey(): void {
  const t = useWords('slips');
  const { stopped, resume } = useResume();
  const goOn = async () => {
    // What does not work is said where the slips are.
    if (!(await resume())) goTo({ place: 'slips' });
  };
  useKeys(
    [{ chord: 'Alt+P', label: t('stuck.resume'), act: () => void goOn(), when: () => stopped.length > 0 }],
    { scope: 'house' },
  );
}

/** Holds the key for the shell; draws nothing. */
export function ResumeKey(): null {
  useResumeKey();
  return null;
}
