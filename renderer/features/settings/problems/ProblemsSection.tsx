import { useMemo, useState } from 'react';
import type { Problem } from '../../../../shared/rules/problems.ts';
import { useDesk } from '../../../app/desk/desk-context.ts';
import { momentNow } from '../../../app/now/now.ts';
import { useFormat } from '../../../app/words/format-context.ts';
import { useWords } from '../../../app/words/use-words.ts';
import type { Column } from '../../../ui/DataTable.tsx';
import { unusedId } from '../form/unused-id.ts';
import { RecordSection } from '../RecordSection.tsx';
import { textColumn } from '../RecordTable.tsx';
import { byGroup } from './problem-form.ts';
import { ProblemSetting } from './ProblemSetting.tsx';

/** The coded problems in their two levels, found at the desk by their pinyin key. */
export function ProblemsSection() {
  const t = useWords('settings');
  const problems = useDesk((desk) => desk.problems);
  const orders = useDesk((desk) => desk.orders);
  // Orders keep the code of a problem that was removed; of those filed nobody knows here, so each visit has its own.
  const [fresh] = useState(() => `problem-${momentNow().toString(36)}`);
  const rows = useMemo(() => byGroup(problems), [problems]);
  const columns = useProblemColumns(rows);
  const freeCode = unusedId(fresh, [
    ...problems.map(codeOf),
    ...Object.values(orders).map((order) => order.problem?.code ?? null),
  ]);
  return (
    <RecordSection
      section="problems"
      right="edit rules"
      rows={rows}
      columns={columns}
      rowId={codeOf}
      add={t('add')}
      tall={8}
    >
      {({ chosen, ...place }) => (
        <ProblemSetting
          key={chosen?.code ?? freeCode}
          code={chosen?.code ?? freeCode}
          problem={chosen}
          beside={rows[0]}
          {...place}
        />
      )}
    </RecordSection>
  );
}

function codeOf({ code }: Problem): string {
  return code;
}

function useProblemColumns(rows: readonly Problem[]): readonly Column<Problem>[] {
  const t = useWords('settings');
  const terms = useWords('terms');
  const { language } = useFormat();
  return useMemo(() => {
    // The group is written once, at its first problem.
    const firsts = new Set(rows.filter((row, index) => rows[index - 1]?.group !== row.group).map(codeOf));
    const groupOf = (row: Problem) =>
      language === 'en' && row.latinGroup !== '' ? row.latinGroup : row.group;
    return [
      textColumn('group', t('problem.group'), (row) => (firsts.has(row.code) ? groupOf(row) : ''), {
        width: 132,
      }),
      textColumn('name', t('problem.column.name'), (row) => row.name, { width: 132 }),
      textColumn('key', t('problem.column.key'), (row) => row.key, { width: 96 }),
      textColumn('latinName', t('problem.column.latinName'), (row) => row.latinName, { width: 148 }),
      textColumn(
        'kinds',
        t('problem.column.kinds'),
        (row) => row.kinds.map((each) => terms(`kind.${each}`)).join(t('or')),
        { flex: 1 },
      ),
    ];
  }, [rows, t, terms, language]);
}
