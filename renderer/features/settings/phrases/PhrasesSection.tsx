import { useMemo, useRef } from 'react';
import type { Snippet } from '../../../../shared/domain/snippet.ts';
import { useDesk } from '../../../app/desk/desk-context.ts';
import { useFormat } from '../../../app/words/format-context.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { focusFirst } from '../form/focus-first.ts';
import { useSaving } from '../form/use-saving.ts';
import { RecordTable, textColumn } from '../RecordTable.tsx';
import { SectionFrame } from '../SectionFrame.tsx';
import { useRecords } from '../use-records.ts';
import { sortPhrases } from './phrase-form.ts';
import { PhraseSetting } from './PhraseSetting.tsx';

/** The sentences of the desk: put into a field by a few letters, or read out. */
export function PhrasesSection() {
  const t = useWords('settings');
  const { language } = useFormat();
  const snippets = useDesk((desk) => desk.snippets);
  const rows = useMemo(() => sortPhrases(Object.values(snippets), language), [snippets, language]);
  const columns = usePhraseColumns();
  const records = useRecords<Snippet>(rows, idOf);
  const form = useRef<HTMLFormElement>(null);
  const saving = useSaving();
  const { chosen } = records;
  return (
    <SectionFrame
      section="phrases"
      right="edit snippets"
      act={
        <Button scale="small" onClick={records.begin}>
          {t('add')}
        </Button>
      }
    >
      <RecordTable
        label={t('section.phrases')}
        rows={rows}
        columns={columns}
        rowId={idOf}
        chosen={chosen?.id ?? null}
        onChoose={records.choose}
        onStep={() => focusFirst(form)}
        tall={7}
      />
      <PhraseSetting
        key={chosen?.id ?? 'new'}
        phrase={chosen}
        saving={saving}
        onDone={records.choose}
        ref={form}
      />
    </SectionFrame>
  );
}

function usePhraseColumns() {
  const t = useWords('settings');
  const terms = useWords('terms');
  return useMemo(
    () => [
      textColumn<Snippet>('key', t('phrase.column.key'), ({ key }) => key, { width: 92 }),
      textColumn<Snippet>('title', t('phrase.column.title'), ({ title }) => title, { width: 140 }),
      textColumn<Snippet>('use', t('phrase.column.use'), ({ use }) => t(`phrase.uses.${use}`), { width: 92 }),
      textColumn<Snippet>(
        'language',
        t('phrase.column.language'),
        ({ language }) => t(`thisPc.language.${language}`),
        { width: 92 },
      ),
      textColumn<Snippet>(
        'kinds',
        t('phrase.column.kinds'),
        ({ kinds }) => kinds.map((each) => terms(`kind.${each}`)).join(t('or')) || t('phrase.kindsAll'),
        { width: 132 },
      ),
      textColumn<Snippet>('text', t('phrase.text'), ({ text }) => text, { flex: 1, minWidth: 120 }),
    ],
    [t, terms],
  );
}

function idOf({ id }: Snippet): string {
  return id;
}
