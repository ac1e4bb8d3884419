import { styled } from '@mui/material/styles';
import { useState } from 'react';
import {
  checklistName,
  type ChecklistItem,
  type ChecklistName,
} from '../../../../shared/domain/shift/pattern.ts';
import { timeOfDay } from '../../../../shared/domain/primitives.ts';
import { useDesk, useInvoke } from '../../../app/desk/desk-context.ts';
import type { Refusal } from '../../../../shared/refusal.ts';
import { useFormat } from '../../../app/words/format-context.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { Section } from '../../../ui/Section.tsx';
import { Segmented } from '../../../ui/Segmented.tsx';
import { useToast } from '../../../ui/toast-context.ts';
import { useMayEdit } from '../form/edit-context.ts';
import { unusedId } from '../form/unused-id.ts';
import { PointRow } from './PointRow.tsx';

const Acts = styled('div')({ display: 'flex', alignItems: 'center', gap: 8, marginTop: 8 });

/** The three lists of a shift: points are added, named, moved and taken out, and saved as one list. */
export function ListsSetting() {
  const t = useWords('shiftPlan');
  const log = useWords('dutyLog');
  const [list, choose] = useState<ChecklistName>('opening');
  return (
    <Section title={t('settings.lists.title')}>
      <Segmented
        label={t('settings.lists.choose')}
        scale="small"
        options={checklistName.options.map((value) => ({ value, label: log(`list.${value}`) }))}
        value={list}
        onChange={choose}
      />
      <OneList key={list} list={list} />
    </Section>
  );
}

function OneList({ list }: { readonly list: ChecklistName }) {
  const t = useWords('shiftPlan');
  const log = useWords('dutyLog');
  const { language } = useFormat();
  const invoke = useInvoke();
  const toast = useToast();
  const mayEdit = useMayEdit();
  const saved = useDesk((desk) => desk.checklists[list]);
  const [draft, setDraft] = useState<readonly ChecklistItem[] | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const items = draft ?? saved;
  const wrong = wrongOf(items);
  const put = (index: number, item: ChecklistItem | null) =>
    setDraft(items.flatMap((each, at) => (at === index ? (item ? [item] : []) : [each])));
  const move = (index: number, by: 1 | -1) => {
    const next = [...items];
    const [moved] = next.splice(index, 1);
    if (!moved) return;
    next.splice(index + by, 0, moved);
    setDraft(next);
  };
  const add = () => {
    const id = unusedId(
      'point',
      items.map((item) => item.id),
    );
    setDraft([...items, { id, name: '', latinName: '', at: null }]);
  };
  const save = async () => {
    const reply = await invoke('shifts.saveChecklist', { list, items: [...items] });
    setRefusal(reply.ok ? null : reply.error);
    if (!reply.ok) return;
    setDraft(null);
    toast({ text: t('settings.lists.saved', { list: log(`list.${list}`) }) });
  };
  if (!mayEdit)
    return (
      <ol>
        {items.map((item) => (
          <li key={item.id}>
            {language === 'en' ? item.latinName || item.name : item.name} {item.at}
          </li>
        ))}
      </ol>
    );
  return (
    <>
      {items.map((item, index) => (
        <PointRow
          key={item.id}
          item={item}
          n={index + 1}
          hasHour={list === 'daily'}
          onChange={(changed) => put(index, changed)}
          onTake={() => put(index, null)}
          onUp={index === 0 ? null : () => move(index, -1)}
          onDown={index === items.length - 1 ? null : () => move(index, 1)}
        />
      ))}
      <Acts>
        <Button scale="small" onClick={add}>
          {t('settings.lists.add')}
        </Button>
        {draft !== null && (
          <Button
            scale="small"
            tone="primary"
            onClick={() => void save()}
            {...(wrong === null ? {} : { blockedBecause: t(`settings.lists.${wrong}`) })}
          >
            {t('settings.lists.save')}
          </Button>
        )}
      </Acts>
      {refusal && <ErrorNote error={refusal} />}
    </>
  );
}

/** What hinders the saving. */
function wrongOf(items: readonly ChecklistItem[]): 'wrongName' | 'wrongAt' | null {
  if (items.some(({ name }) => name.trim() === '')) return 'wrongName';
  return items.some(({ at }) => at !== null && !timeOfDay.safeParse(at).success) ? 'wrongAt' : null;
}
