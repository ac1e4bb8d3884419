import type { Register } from '../../../../shared/domain/custody/register.ts';
import { classOf } from '../../../../shared/rules/registers.ts';
import { ImportOutcomes } from '../../../app/imports/ImportOutcomes.tsx';
import { ImportProblems } from '../../../app/imports/ImportProblems.tsx';
import { ImportSample } from '../../../app/imports/ImportSample.tsx';
import { useFormat } from '../../../app/words/format-context.ts';
import { useWords } from '../../../app/words/use-words.ts';
import type { InventorySummary } from './use-inventory-import.ts';

interface Props {
  readonly register: Register;
  readonly summary: InventorySummary;
}

/** What the import of an inventory would do, the rows that cannot be taken over, and the first new things. */
export function InventoryLook({ register, summary }: Props) {
  const t = useWords('inventory');
  const { language } = useFormat();
  const className = (id: string) => {
    const found = classOf(register, id);
    return (language === 'en' ? found?.latinName || found?.name : found?.name) ?? '';
  };
  const sample = {
    title: t('import.sample'),
    none: t('import.noSample'),
    columns: (['code', 'name', 'class', 'cabinet'] as const).map((column) => t(`import.column.${column}`)),
    rows: summary.sample.map((row) => [row.code, row.name, className(row.class), row.cabinet]),
  };
  return (
    <>
      <ImportOutcomes
        outcomes={[
          { label: t('import.newThings'), count: summary.newThings },
          { label: t('import.changedThings'), count: summary.changedThings },
        ]}
        summary={summary}
      />
      <ImportProblems
        summary={summary}
        textOf={({ kind, value }) => t(`import.problem.${kind}`, { value })}
      />
      <ImportSample sample={sample} />
    </>
  );
}
