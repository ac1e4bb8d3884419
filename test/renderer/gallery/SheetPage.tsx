import { Box } from '@mui/material';
import { useState } from 'react';
import { KeyLayer } from '../../../renderer/app/keyboard/KeyLayer.tsx';
import { useKeys } from '../../../renderer/app/keyboard/use-keys.ts';
import { Button } from '../../../renderer/ui/Button.tsx';
import { CheckIcon } from '../../../renderer/ui/CheckIcon.tsx';
import { FormGrid } from '../../../renderer/ui/FormGrid.tsx';
import { FormRow } from '../../../renderer/ui/FormRow.tsx';
import { KeyCap } from '../../../renderer/ui/KeyCap.tsx';
import { Note } from '../../../renderer/ui/Note.tsx';
import { PrimaryButton } from '../../../renderer/ui/PrimaryButton.tsx';
import { Sheet } from '../../../renderer/ui/Sheet.tsx';
import { TextInput } from '../../../renderer/ui/TextInput.tsx';
import { useToast } from '../../../renderer/ui/toast-context.ts';
import type { PageProps } from './page-props.ts';

/** A sheet over a screen, with its keys, and a toast after it. */
export function SheetPage(props: PageProps) {
  return (
    <KeyLayer kind="screen">
      <Screen {...props} />
    </KeyLayer>
  );
}

function Screen({ isEnglish }: PageProps) {
  const say = (zh: string, en: string) => (isEnglish ? en : zh);
  const [isOpen, setOpen] = useState(false);
  const [log, setLog] = useState<readonly string[]>([]);
  const show = useToast();
  const note = (line: string) => setLog((before) => [...before, line]);
  useKeys([
    { chord: '1', label: say('开', 'open'), act: () => note('screen 1') },
    { chord: 'Escape', act: () => note('screen Escape') },
  ]);
  useKeys([{ chord: 'F2', label: say('报修', 'Repair'), act: () => note('house F2') }], { scope: 'house' });
  const finish = () => {
    setOpen(false);
    show({ text: say('已收单', 'Slip taken'), undo: () => note('undone') });
  };
  return (
    <Box component="main" sx={{ p: 5 }}>
      <Button onClick={() => setOpen(true)}>{say('回单核对', 'Check the slip')}</Button>
      <output data-testid="log">{log.join(', ')}</output>
      <Sheet
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        title={say('回单核对', 'Slip check')}
        head={
          <>
            <Box component="b" sx={{ typography: 'rowTitle' }}>
              A261124-0009
            </Box>
            <Box component="span" sx={{ color: 'ink2' }}>
              {say('报修 11-0403 田玉珍', 'Repair 11-0403 Tian Yuzhen')}
            </Box>
            <Box
              component="span"
              sx={{ ml: 'auto', color: 'ok', display: 'flex', gap: 1, alignItems: 'center' }}
            >
              <CheckIcon /> {say('扫到了，第 1 联', 'Scanned, part 1')}
            </Box>
          </>
        }
        keys={[
          { chord: '1', label: say('内容', 'Content'), act: () => note('sheet 1') },
          { chord: 'Enter', act: finish },
        ]}
        foot={
          <>
            <Box component="span" sx={{ color: 'ink3' }}>
              <KeyCap chord="Escape" /> {say('先放着，纸单压在手边', 'Leave it for now')}
            </Box>
            <Box sx={{ flex: 1 }} />
            <Button chord="0" onClick={() => undefined}>
              {say('退回补签', 'Send back')}
            </Button>
            <PrimaryButton
              chord="Enter"
              onClick={finish}
              blockedBecause={say('还差第 3 样', 'The third is missing')}
            >
              {say('收单，转回访', 'Take it, call back')}
            </PrimaryButton>
          </>
        }
      >
        <Box sx={{ p: '16px 20px', width: 430, minHeight: 300 }}>
          <FormGrid>
            <FormRow label={say('完工', 'Done at')}>
              <TextInput defaultValue="11:20" autoFocus />
            </FormRow>
            <FormRow label={say('做了什么', 'Work done')}>
              <TextInput />
            </FormRow>
          </FormGrid>
          <Box sx={{ mt: 4 }}>
            <Note>
              {say('有一样不对就退回补签，时钟接着走。', 'Any no sends it back; the clock runs on.')}
            </Note>
          </Box>
        </Box>
      </Sheet>
    </Box>
  );
}
