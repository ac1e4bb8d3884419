import { styled } from '@mui/material/styles';
import { useState } from 'react';
import type { Refusal } from '../../../../shared/refusal.ts';
import { useInvoke } from '../../../app/desk/desk-context.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { Section } from '../../../ui/Section.tsx';

const Text = styled('p')({ maxWidth: 640, marginBottom: 8 });

/** The way out of the invented book, back to the real one. */
export function LeaveSample() {
  const t = useWords('settings');
  const invoke = useInvoke();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const leave = async () => {
    const reply = await invoke('setup.leaveSample', {});
    // Taken, the book behind the window changes and this screen goes with it.
    if (!reply.ok) setRefusal(reply.error);
  };
  return (
    <Section title={t('thisPc.sample')}>
      <Text>{t('thisPc.sampleText')}</Text>
      <Button onClick={() => void leave()}>{t('thisPc.leaveSample')}</Button>
      {refusal && <ErrorNote error={refusal} />}
    </Section>
  );
}
