import { useDesk } from '../../app/desk/desk-context.ts';
import { useWhoMay } from '../../app/desk/use-who-may.ts';
import { ReportsHead } from '../../app/reports/ReportsHead.tsx';
import { useWords } from '../../app/words/use-words.ts';
import { Spoken } from '../../ui/Spoken.tsx';
import { DrawList } from './DrawList.tsx';
import { DrawScreen } from './DrawScreen.tsx';
import { OwnResults } from './OwnResults.tsx';

/** Quality samples (R14): what was drawn, each record with its five points, and what was found of each person; others see what was found of them. */
export function QualityScreen({ draw: wanted }: { readonly draw: string | null }) {
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
          {whoMay === null ? <DrawList /> : <OwnResults whoMay={whoMay} />}
        </>
      )}
    </>
  );
}
