import { styled } from '@mui/material/styles';
import { useRef, useState, type ChangeEvent } from 'react';
import { readCalendarText } from '../../../../shared/domain/rules/calendar-text.ts';
import type { Refusal } from '../../../../shared/refusal.ts';
import { useInvoke } from '../../../app/desk/desk-context.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { FormRow } from '../../../ui/FormRow.tsx';
import { Section } from '../../../ui/Section.tsx';
import { TextArea } from '../../../ui/TextArea.tsx';
import { useToast } from '../../../ui/toast-context.ts';
import { useMayEdit } from '../form/edit-context.ts';
import { SettingGrid } from '../form/SettingGrid.tsx';

const Acts = styled('div')({
  gridColumn: 2,
  display: 'flex',
  flexWrap: 'wrap',
  gap: 12,
  '& > input': { display: 'none' },
});

const LONGEST_SOURCE = 120;

/** Brings a year of holidays in, pasted or from a file, a day a line; a line that cannot be read is named. */
export function CalendarImport({ onDone }: { readonly onDone: (year: number) => void }) {
  const t = useWords('rules');
  const invoke = useInvoke();
  const toast = useToast();
  const mayEdit = useMayEdit();
  const file = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [source, setSource] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const read = text.trim() === '' ? null : readCalendarText(text);
  const write = (next: string, from: string | null) => {
    setText(next);
    setSource(from);
    setRefusal(null);
  };
  const take = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [chosen] = target.files ?? [];
    target.value = '';
    if (chosen) write(await chosen.text(), chosen.name);
  };
  const bringIn = async () => {
    const from = (source ?? t('calendar.pasted')).slice(0, LONGEST_SOURCE);
    const reply = await invoke('rules.change', { change: { table: 'calendar-import', source: from, text } });
    if (!reply.ok) return setRefusal(reply.error);
    const days = read?.ok ? read.value : [];
    write('', null);
    toast({ text: t('calendar.imported', { count: days.length }) });
    if (days[0]) onDone(Number(days[0].on.slice(0, 4)));
  };
  if (!mayEdit) return null;
  const years = read?.ok ? [...new Set(read.value.map(({ on }) => on.slice(0, 4)))].sort().join(' ') : '';
  return (
    <Section title={t('calendar.import')}>
      <SettingGrid>
        <FormRow
          label={t('calendar.importText')}
          hint={t('calendar.importHint')}
          error={refusal && <ErrorNote error={refusal} />}
        >
          <TextArea
            value={text}
            onChange={({ target }) => write(target.value, source)}
            minRows={4}
            maxRows={10}
          />
        </FormRow>
        <Acts>
          <Button onClick={() => void bringIn()}>{t('calendar.importDo')}</Button>
          <Button onClick={() => file.current?.click()}>{t('calendar.importFile')}</Button>
          <input
            ref={file}
            type="file"
            accept=".csv,.txt,text/plain,text/csv"
            onChange={(event) => void take(event)}
          />
          <span role="status">
            {read?.ok && t('calendar.importPreview', { count: read.value.length, years })}
          </span>
        </Acts>
      </SettingGrid>
    </Section>
  );
}
