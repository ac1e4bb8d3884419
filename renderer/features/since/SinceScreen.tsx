import { useWords } from '../../app/words/use-words.ts';

/** What happened since the person was last here. */
export function SinceScreen() {
  const t = useWords('shift');
  return <h1>{t('view.since')}</h1>;
}
