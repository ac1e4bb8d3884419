import { styled } from '@mui/material/styles';
import { closeOverlay } from '../../app/navigation/navigation.ts';
import { useWords } from '../../app/words/use-words.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { PrimaryButton } from '../../ui/PrimaryButton.tsx';
import { Section } from '../../ui/Section.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { LastLines } from './LastLines.tsx';
import { LineMore } from './LineMore.tsx';
import { useLogForm } from './use-log-form.ts';

const Form = styled('div')({ display: 'flex', flexDirection: 'column', gap: 10, padding: '16px 20px' });

const Remark = styled('span')({ flex: 1 });

/** One line into the duty log, from anywhere (Ctrl J): Enter writes it with the present time, or with a true one. */
export function LogLineSheet() {
  const t = useWords('dutyLog');
  const form = useLogForm(closeOverlay);
  const { draft, isBlank, refusal } = form;
  return (
    <Sheet
      isOpen
      title={t('title')}
      width={980}
      onClose={closeOverlay}
      keys={[
        { chord: 'Enter', label: t('write'), act: () => void form.write(), inFields: true },
        { chord: 'Ctrl+Enter', act: () => void form.write() },
      ]}
      foot={
        <>
          <Remark>{t('remark')}</Remark>
          <PrimaryButton
            chord="Enter"
            onClick={() => void form.write()}
            blockedBecause={isBlank ? t('missing') : undefined}
          >
            {t('write')}
          </PrimaryButton>
        </>
      }
    >
      <Form>
        <TextInput
          autoFocus
          scale="large"
          value={draft.text}
          placeholder={t('placeholder')}
          inputProps={{ 'aria-label': t('line'), maxLength: 5_000 }}
          onChange={(event) => form.change({ text: event.target.value })}
        />
        <LineMore form={form} />
        {refusal && <ErrorNote error={refusal} />}
      </Form>
      <Section title={t('last')}>
        <LastLines />
      </Section>
    </Sheet>
  );
}
