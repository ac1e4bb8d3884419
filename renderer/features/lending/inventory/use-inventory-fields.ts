import type { Register } from '../../../../shared/domain/custody/register.ts';
import type { ThingField } from '../../../../shared/domain/custody/thing-import.ts';
import type { FieldChoice } from '../../../app/imports/import-view.ts';
import { useFormat } from '../../../app/words/format-context.ts';
import { useWords } from '../../../app/words/use-words.ts';

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

/** What a column of an inventory may hold, the register's own fields among them. */
export function useInventoryFields(register: Register): readonly FieldChoice<ThingField>[] {
  const t = useWords('inventory');
  const { language } = useFormat();
  const own = register.fields.filter(({ of }) => of === 'thing');
  return [
    ...plain.map((field) => ({ value: field, label: t(`import.field.${field}`) })),
    ...own.map(({ id, name, latinName }) => ({
      value: `field:${id}` as const,
      label: language === 'en' ? latinName || name : name,
    })),
  ];
}
