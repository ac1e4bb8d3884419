import { useDesk } from '../../app/desk/desk-context.ts';
import { useWhoMay } from '../../app/desk/use-who-may.ts';
import { ReportsHead } from '../../app/reports/ReportsHead.tsx';
import { useWords } from '../../app/words/use-words.ts';
import { Spoken } from '../../ui/Spoken.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { DrawList } from './DrawList.tsx';
import { DrawScreen } from './DrawScreen.tsx';

/** Quality samples (R14): what was drawn, each record with its five points, and what was found of each person. */
export function QualityScreen({ draw: wanted }: { readonly draw: string | null }) {
  const t = useWords('quality');
  const reports = useWords('reports');
  const whoMay = useWhoMay('check quality');
  const draw = useDesk(({ quality }) => quality.find(({ id }) => id === wanted));
  return (
    <>
      <ReportsHead view="quality" />
      {whoMay === null && draw ? (
        <DrawScreen key={draw.id} draw={draw} />
      ) : (
        <>
          <Spoken as="h1">{reports('view.quality')}</Spoken>
          {whoMay === null ? <DrawList /> : <EmptyState sentence={t('whoMay', { roles: whoMay })} />}
        </>
      )}
    </>
  );
}
