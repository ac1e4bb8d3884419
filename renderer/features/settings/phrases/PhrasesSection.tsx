import { useMemo } from 'react';
import type { Snippet } from '../../../../shared/domain/snippet.ts';
import { useDesk } from '../../../app/desk/desk-context.ts';
import { useFormat } from '../../../app/words/format-context.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { RecordSection } from '../RecordSection.tsx';
import { textColumn } from '../RecordTable.tsx';
import { sortPhrases } from './phrase-form.ts';
import { PhraseSetting } from './PhraseSetting.tsx';

/** The sentences of the desk: put into a field by a few letters, or read out. */
export function PhrasesSection() {
  const t = useWords('settings');
  const { language } = useFormat();
  const snippets = useDesk((desk) => desk.snippets);
  const rows = useMemo(() => sortPhrases(Object.values(snippets), language), [snippets, language]);
  const columns = usePhraseColumns();
  return (
    <RecordSection
      section="phrases"
      right="edit snippets"
      rows={rows}
      columns={columns}
      rowId={idOf}
      add={t('add')}
      tall={7}
    >
      {({ chosen, ...place }) => <PhraseSetting key={chosen?.id ?? 'new'} phrase={chosen} {...place} />}
    </RecordSection>
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
