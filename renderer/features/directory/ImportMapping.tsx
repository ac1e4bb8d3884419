import { styled } from '@mui/material/styles';
import {
  importField,
  type ColumnMapping,
  type ImportField,
} from '../../../shared/domain/directory/headings.ts';
import { useWords } from '../../app/words/use-words.ts';
import { Section } from '../../ui/Section.tsx';
import { SelectBox } from './SelectBox.tsx';

const Rows = styled('ul')(({ theme }) => ({
  '& > li': {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 132px',
    alignItems: 'center',
    gap: 12,
    minHeight: 36,
    borderTop: `1px solid ${theme.palette.line}`,
    overflowWrap: 'anywhere',
  },
}));

interface Props {
  readonly headings: readonly string[];
  readonly mapping: ColumnMapping;
  readonly onMap: (mapping: ColumnMapping) => void;
}

/** What each column of the register holds; a change reads the register anew. */
export function ImportMapping({ headings, mapping, onMap }: Props) {
  const t = useWords('directory');
  const options = [
    { value: 'none', label: t('import.leaveOut') },
    ...importField.options.map((field) => ({ value: field, label: t(`import.field.${field}`) })),
  ] satisfies readonly { value: ImportField | 'none'; label: string }[];
  return (
    <Section title={t('import.mapping')}>
      <Rows>
        {headings.map((heading, column) => (
          <li key={`${heading} ${String(column)}`}>
            <span>{heading || t('import.noHeading', { n: column + 1 })}</span>
            <SelectBox<ImportField | 'none'>
              label={t('import.columnOf', { heading: heading || t('import.noHeading', { n: column + 1 }) })}
              autoFocus={column === 0}
              value={mapping[column] ?? 'none'}
              options={options}
              onChange={(field) =>
                onMap(
                  headings.map((_heading, each) =>
                    each === column ? (field === 'none' ? null : field) : (mapping[each] ?? null),
                  ),
                )
              }
            />
          </li>
        ))}
      </Rows>
    </Section>
  );
}
