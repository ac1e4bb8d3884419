import { Box } from '@mui/material';
import { useState } from 'react';
import { KeyLayer } from '../../../renderer/app/keyboard/KeyLayer.tsx';
import { KeysPanel } from '../../../renderer/app/keyboard/KeysPanel.tsx';
import type { LayerKeys } from '../../../renderer/app/keyboard/binding.ts';
import { useDispatcher, useKeys } from '../../../renderer/app/keyboard/use-keys.ts';
import { useScanner } from '../../../renderer/app/scanner/use-scanner.ts';
import { Button } from '../../../renderer/ui/Button.tsx';
import { Segmented } from '../../../renderer/ui/Segmented.tsx';
import { TextArea } from '../../../renderer/ui/TextArea.tsx';
import { TextInput } from '../../../renderer/ui/TextInput.tsx';
import type { PageProps } from './page-props.ts';

/** Fields, keys and a scanner; what happened stands in the log, for tests that press real keys. */
export function KeysPage(props: PageProps) {
  return (
    <KeyLayer kind="screen">
      <Screen {...props} />
    </KeyLayer>
  );
}

function Screen({ isEnglish }: PageProps) {
  const [log, setLog] = useState<readonly string[]>([]);
  const [value, setValue] = useState('');
  const [score, setScore] = useState<'1' | '2' | '3'>('1');
  const [groups, setGroups] = useState<readonly LayerKeys[] | null>(null);
  const dispatcher = useDispatcher();
  const note = (line: string) => setLog((before) => [...before, line]);
  useScanner((code) => note(`scan ${code}`));
  useKeys([
    { chord: '4', label: isEnglish ? 'Fourth' : '第四', act: () => note('four') },
    { chord: '/', label: isEnglish ? 'Filter' : '筛选', act: () => note('slash') },
    { chord: 'Enter', label: isEnglish ? 'Next step' : '下一步', act: () => note('enter') },
    { chord: 'Ctrl+Enter', label: isEnglish ? 'Finish' : '办完', act: () => note('finish') },
    { chord: 'Alt+1', act: () => note('call 1') },
  ]);
  useKeys(
    [
      { chord: 'F1', act: () => setGroups(dispatcher.list()) },
      { chord: 'F4', label: isEnglish ? 'Complaint' : '投诉', act: () => note('F4') },
      { chord: 'Ctrl+S', act: () => note('saved') },
    ],
    { scope: 'house' },
  );
  return (
    <Box component="main" sx={{ p: 5, display: 'grid', gap: 3, width: 480 }}>
      <TextInput
        value={value}
        onChange={(event) => setValue(event.target.value)}
        inputProps={{ 'aria-label': 'controlled' }}
      />
      <TextArea defaultValue="" inputProps={{ 'aria-label': 'free' }} />
      <TextInput type="number" defaultValue="7" inputProps={{ 'aria-label': 'number' }} />
      <Segmented
        label={isEnglish ? 'Score' : '分数'}
        options={[
          { value: '1', label: '1' },
          { value: '2', label: '2' },
          { value: '3', label: '3' },
        ]}
        value={score}
        onChange={(next) => {
          setScore(next);
          note(`score ${next}`);
        }}
      />
      <Button onClick={() => note('button')}>{isEnglish ? 'Press' : '按'}</Button>
      <output data-testid="log">{log.join(', ')}</output>
      <output data-testid="value">{value}</output>
      <KeysPanel groups={groups} onClose={() => setGroups(null)} />
    </Box>
  );
}
