import { useState } from 'react';
import type { LayerKeys } from '../keyboard/binding.ts';
import { KeysPanel } from '../keyboard/KeysPanel.tsx';
import { useDispatcher, useKeys } from '../keyboard/use-keys.ts';
import { useWords } from '../words/use-words.ts';

/** F1 on every screen: the keys that work there. */
export function KeysOfScreen() {
  const t = useWords('shell');
  const dispatcher = useDispatcher();
  const [groups, setGroups] = useState<readonly LayerKeys[] | null>(null);
  useKeys([{ chord: 'F1', label: t('keys'), act: () => setGroups(dispatcher.list()) }], { scope: 'house' });
  return <KeysPanel groups={groups} onClose={() => setGroups(null)} />;
}
