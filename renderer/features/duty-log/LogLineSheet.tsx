import { styled } from '@mui/material/styles';
import { useRef, useState } from 'react';
import type { Refusal } from '../../../shared/refusal.ts';
import { useInvoke } from '../../app/desk/desk-context.ts';
import { closeOverlay } from '../../app/navigation/navigation.ts';
import { readHappenedAt, type HappenedAt } from '../../app/now/happened-at.ts';
import { momentNow, useNow } from '../../app/now/now.ts';
import { useFormat } from '../../app/words/format-context.ts';
import { useWords } from '../../app/words/use-words.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { FormGrid } from '../../ui/FormGrid.tsx';
import { FormRow } from '../../ui/FormRow.tsx';
import { PrimaryButton } from '../../ui/PrimaryButton.tsx';
import { Section } from '../../ui/Section.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { useToast } from '../../ui/toast-context.ts';
import { LastLines } from './LastLines.tsx';

const Form = styled('div')({ padding: '16px 20px' });

const Remark = styled('span')({ flex: 1 });

/** One line into the duty log, from anywhere (Ctrl J): Enter writes it with the present time, or with a true one. */
export function LogLineSheet() {
  const t = useWords('dutyLog');
  const format = useFormat();
  const invoke = useInvoke();
  const toast = useToast();
  const now = useNow();
  const [line, setLine] = useState('');
  const [time, setTime] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const isBusy = useRef(false);
  const happened = readHappenedAt(time, now, format);
  const isBlank = line.trim() === '';

  const write = async () => {
    const when = readHappenedAt(time, momentNow(), format);
    if (isBlank || when.kind === 'wrong' || isBusy.current) return;
    isBusy.current = true;
    const reply = await invoke('log.write', {
      text: line.trim(),
      ...(when.kind === 'at' && { happenedAt: new Date(when.at).toISOString() }),
    });
    isBusy.current = false;
    if (!reply.ok) return setRefusal(reply.error);
    closeOverlay();
    toast({ text: t('written', { time: format.seconds(momentNow()) }) });
  };
  const hint = (when: HappenedAt) => {
    if (when.kind !== 'at') return t('happenedHint');
    return t(when.daysAgo > 0 ? 'happenedYesterday' : 'happenedToday', { time: format.time(when.at) });
  };

  return (
    <Sheet
      isOpen
      title={t('title')}
      width={860}
      onClose={closeOverlay}
      keys={[
        { chord: 'Enter', label: t('write'), act: () => void write(), inFields: true },
        { chord: 'Ctrl+Enter', act: () => void write() },
      ]}
      foot={
        <>
          <Remark>{t('remark')}</Remark>
          <PrimaryButton
            chord="Enter"
            onClick={() => void write()}
            blockedBecause={isBlank ? t('missing') : undefined}
          >
            {t('write')}
          </PrimaryButton>
        </>
      }
    >
      <Form>
        <FormGrid>
          <FormRow label={t('line')}>
            <TextInput
              autoFocus
              scale="large"
              value={line}
              placeholder={t('placeholder')}
              inputProps={{ maxLength: 5_000 }}
              onChange={(event) => setLine(event.target.value)}
            />
          </FormRow>
          <FormRow
            label={t('happenedAt')}
            hint={hint(happened)}
            error={happened.kind === 'wrong' && t('badTime')}
          >
            <TextInput
              value={time}
              placeholder={format.time(now)}
              inputProps={{ maxLength: 5, inputMode: 'numeric' }}
              sx={{ width: 96 }}
              onChange={(event) => setTime(event.target.value)}
            />
          </FormRow>
        </FormGrid>
        {refusal && <ErrorNote error={refusal} />}
      </Form>
      <Section title={t('last')}>
        <LastLines />
      </Section>
    </Sheet>
  );
}
