import { useNavigation } from '../../app/navigation/navigation.ts';
import { FindPanel } from './FindPanel.tsx';

/** Ctrl K (ux 6.13); another scan while it is open begins it anew. */
export function FindSheet() {
  const given = useNavigation(({ overlay }) => (overlay?.kind === 'find' ? overlay.text : ''));
  return <FindPanel key={given} given={given} />;
}
