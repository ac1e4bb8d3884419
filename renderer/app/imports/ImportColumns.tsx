import { ColumnRows } from '../../ui/ColumnRows.tsx';
import { Section } from '../../ui/Section.tsx';
import { useWords } from '../words/use-words.ts';
import type { FieldChoice } from './import-view.ts';

interface Props<Field extends string> {
  readonly headings: readonly string[];
  readonly mapping: readonly (Field | null)[];
  readonly fields: readonly FieldChoice<Field>[];
  readonly onMap: (mapping: readonly (Field | null)[]) => void;
}

/** What each column of a table holds; a change looks the table through anew. */
export function ImportColumns<Field extends string>({ headings, mapping, fields, onMap }: Props<Field>) {
  const t = useWords('imports');
  return (
    <Section title={t('mapping')}>
      <ColumnRows<Field>
        headings={headings.map((heading, column) => heading || t('noHeading', { n: column + 1 }))}
        mapping={mapping}
        fields={fields}
        leaveOut={t('leaveOut')}
        labelOf={(heading) => t('columnOf', { heading })}
        onMap={onMap}
      />
    </Section>
  );
}
