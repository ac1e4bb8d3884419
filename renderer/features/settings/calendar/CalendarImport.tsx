import { styled } from '@mui/material/styles';
import { useState } from 'react';
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
import { CalendarTable } from './CalendarTable.tsx';

const Acts = styled('div')({
  gridColumn: 2,
  display: 'flex',
  flexWrap: 'wrap',
  gap: 12,
});

/** Brings a year of holidays in: pasted, a day a line, or from a table that is looked through first. */
export function CalendarImport({ onDone }: { readonly onDone: (year: number) => void }) {
  const t = useWords('rules');
  const imports = useWords('imports');
  const invoke = useInvoke();
  const toast = useToast();
  const mayEdit = useMayEdit();
  const [text, setText] = useState('');
  const [isTable, setTable] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const read = text.trim() === '' ? null : readCalendarText(text);
  const write = (next: string) => {
    setText(next);
    setRefusal(null);
  };
  const bringIn = async () => {
    const source = t('calendar.pasted');
    const reply = await invoke('rules.change', { change: { table: 'calendar-import', source, text } });
    if (!reply.ok) return setRefusal(reply.error);
    const days = read?.ok ? read.value : [];
    write('');
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
          <TextArea value={text} onChange={({ target }) => write(target.value)} minRows={4} maxRows={10} />
        </FormRow>
        <Acts>
          <Button onClick={() => void bringIn()}>{t('calendar.importDo')}</Button>
          <Button onClick={() => setTable(true)}>{imports('calendar.open')}</Button>
          <span role="status">
            {read?.ok && t('calendar.importPreview', { count: read.value.length, years })}
          </span>
        </Acts>
      </SettingGrid>
      {isTable && (
        <CalendarTable
          onClose={() => setTable(false)}
          onDone={({ days }, year) => {
            setTable(false);
            toast({ text: imports('calendar.done', { count: days }) });
            if (year !== null) onDone(year);
          }}
        />
      )}
    </Section>
  );
}
