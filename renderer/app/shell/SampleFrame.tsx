import { useInvoke } from '../desk/desk-context.ts';
import { useWords } from '../words/use-words.ts';
import { Hatched } from './hatched.ts';

/** The hatched frame around the sample, and the way out of it. */
export function SampleFrame() {
  const t = useWords('shell');
  const invoke = useInvoke();
  return (
    <Hatched aria-label={t('sampleFrame')}>
      <div>
        {t('sampleFrame')}
        <button type="button" onClick={() => void invoke('setup.leaveSample', {})}>
          {t('leaveSample')}
        </button>
      </div>
    </Hatched>
  );
}
