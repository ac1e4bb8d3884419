import { importField, type ColumnMapping } from '../../../shared/domain/directory/headings.ts';
import { useWords } from '../../app/words/use-words.ts';
import { ColumnRows } from '../../ui/ColumnRows.tsx';
import { Section } from '../../ui/Section.tsx';

interface Props {
  readonly headings: readonly string[];
  readonly mapping: ColumnMapping;
  readonly onMap: (mapping: ColumnMapping) => void;
}

/** What each column of the register holds; a change reads the register anew. */
export function ImportMapping({ headings, mapping, onMap }: Props) {
  const t = useWords('directory');
  return (
    <Section title={t('import.mapping')}>
      <ColumnRows
        headings={headings.map((heading, column) => heading || t('import.noHeading', { n: column + 1 }))}
        mapping={mapping}
        fields={importField.options.map((field) => ({ value: field, label: t(`import.field.${field}`) }))}
        leaveOut={t('import.leaveOut')}
        labelOf={(heading) => t('import.columnOf', { heading })}
        onMap={onMap}
      />
    </Section>
  );
}
