import type { Register } from '../../../../shared/domain/custody/register.ts';
import type { ThingField } from '../../../../shared/domain/custody/thing-import.ts';
import { useFormat } from '../../../app/words/format-context.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { ColumnRows } from '../../../ui/ColumnRows.tsx';
import { Section } from '../../../ui/Section.tsx';

const plain = [
  'code',
  'name',
  'class',
  'cabinet',
  'hook',
  'pieces',
  'parts',
  'site',
  'door',
  'owner',
  'phone',
  'note',
] as const satisfies readonly ThingField[];

interface Props {
  readonly register: Register;
  readonly headings: readonly string[];
  readonly mapping: readonly (ThingField | null)[];
  readonly onMap: (mapping: readonly (ThingField | null)[]) => void;
}

/** What each column of the inventory holds, the register's own fields among them; a change reads the file anew. */
export function InventoryColumns({ register, headings, mapping, onMap }: Props) {
  const t = useWords('inventory');
  const { language } = useFormat();
  const own = register.fields.filter(({ of }) => of === 'thing');
  const fields: { value: ThingField; label: string }[] = [
    ...plain.map((field) => ({ value: field, label: t(`import.field.${field}`) })),
    ...own.map(({ id, name, latinName }) => ({
      value: `field:${id}`,
      label: language === 'en' ? latinName || name : name,
    })),
  ];
  return (
    <Section title={t('import.mapping')}>
      <ColumnRows<ThingField>
        headings={headings.map((heading, column) => heading || t('import.noHeading', { n: column + 1 }))}
        mapping={mapping}
        fields={fields}
        leaveOut={t('import.leaveOut')}
        labelOf={(heading) => t('import.columnOf', { heading })}
        onMap={onMap}
      />
    </Section>
  );
}
