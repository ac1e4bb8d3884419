import { useWords } from '../../app/words/use-words.ts';
import type { FootAct } from './DirectoryFoot.tsx';
import { useBlocks } from './use-blocks.ts';
import type { Directory } from './use-directory.ts';

/** The acts of the directory with their digits; the first is also what Enter does. */
export function useDirectoryActs(directory: Directory): { acts: readonly FootAct[]; edit: () => void } {
  const t = useWords('directory');
  const retention = useWords('retention');
  const blockOf = useBlocks();
  const { view, chosen, marked, person, place, setSheet } = directory;
  const mayEdit = blockOf('edit the directory');
  const isNothingChosen = person === null && place === null;
  const pair = [...marked.values()];

  const edit = () => {
    if (mayEdit !== undefined) return;
    if (person) setSheet({ kind: 'person', person, startRoles: [] });
    else if (place) setSheet({ kind: 'place', place });
  };
  const newPerson = () => {
    const placeId = view === 'places' ? chosen.placeId : undefined;
    const startRoles = placeId === undefined ? [] : [{ placeId, role: 'owner' as const }];
    setSheet({ kind: 'person', person: null, startRoles });
  };
  const merge = () => {
    const [first, second] = pair;
    if (first && second) setSheet({ kind: 'merge', first, second });
  };
  const erase = () => {
    if (person) setSheet({ kind: 'erase', person });
  };
  const mayMerge = blockOf('merge people') ?? (pair.length === 2 ? undefined : t('blocked.mergeTwo'));
  return {
    edit,
    acts: [
      {
        chord: '1',
        label: t('act.edit'),
        blockedBecause: mayEdit ?? (isNothingChosen ? t('blocked.nothingChosen') : undefined),
        act: edit,
      },
      { chord: '2', label: t('act.newPerson'), blockedBecause: mayEdit, act: newPerson },
      {
        chord: '3',
        label: t('act.newPlace'),
        blockedBecause: mayEdit,
        act: () => setSheet({ kind: 'place', place: null }),
      },
      { chord: '4', label: t('act.merge'), blockedBecause: mayMerge, act: merge },
      {
        chord: '5',
        label: t('act.import'),
        blockedBecause: blockOf('import the directory'),
        act: () => setSheet({ kind: 'import' }),
      },
      {
        chord: '6',
        label: retention('person.act'),
        blockedBecause:
          blockOf('erase personal data') ?? (person === null ? t('blocked.noPerson') : undefined),
        act: erase,
      },
    ],
  };
}
