import { useMemo, useRef } from 'react';
import { numberOf, ruleNumbers, type RuleNumber } from '../../../../shared/rules/numbers.ts';
import { useDesk } from '../../../app/desk/desk-context.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { focusFirst } from '../form/focus-first.ts';
import { useSaving } from '../form/use-saving.ts';
import { RecordTable, textColumn } from '../RecordTable.tsx';
import { SectionFrame } from '../SectionFrame.tsx';
import { useRecords } from '../use-records.ts';
import { NumberSetting } from './NumberSetting.tsx';
import { useNumberWords } from './use-number-words.ts';

/** The numbers of the procedures that no clock carries, each with its bounds and its sentence. */
export function NumbersSection() {
  const t = useWords('rules');
  const settings = useWords('settings');
  const words = useNumberWords();
  const numbers = useDesk((desk) => desk.numbers);
  const columns = useMemo(() => {
    const value = (row: RuleNumber) => {
      const now = words.value(row, numberOf(numbers, row.id));
      const isChanged = numberOf(numbers, row.id) !== row.value;
      return isChanged ? `${now} · ${t('numbers.shipped', { value: words.value(row, row.value) })}` : now;
    };
    const bounds = ({ min, max }: RuleNumber) => t('numbers.bounds', { min, max });
    return [
      textColumn<RuleNumber>('name', t('numbers.column.name'), words.name, { width: 244 }),
      textColumn<RuleNumber>('value', t('numbers.column.value'), value, { width: 168 }),
      textColumn<RuleNumber>('bounds', t('numbers.column.bounds'), bounds, { width: 92 }),
      textColumn<RuleNumber>('source', t('numbers.column.source'), words.quote, { flex: 1, minWidth: 160 }),
    ];
  }, [t, words, numbers]);
  const records = useRecords<RuleNumber>(ruleNumbers, idOf);
  const form = useRef<HTMLFormElement>(null);
  const saving = useSaving();
  const { chosen } = records;
  return (
    <SectionFrame section="numbers" right="edit rules">
      <RecordTable
        label={settings('section.numbers')}
        rows={ruleNumbers}
        columns={columns}
        rowId={idOf}
        chosen={chosen?.id ?? null}
        onChoose={records.choose}
        onStep={() => focusFirst(form)}
        tall={11}
      />
      {chosen && (
        <NumberSetting
          key={chosen.id}
          number={chosen}
          value={numberOf(numbers, chosen.id)}
          saving={saving}
          ref={form}
        />
      )}
    </SectionFrame>
  );
}

function idOf({ id }: RuleNumber): string {
  return id;
}
