import { useMemo, useRef } from 'react';
import type { RetentionRule } from '../../../../shared/rules/retention.ts';
import { useDesk } from '../../../app/desk/desk-context.ts';
import { useFormat } from '../../../app/words/format-context.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { focusFirst } from '../form/focus-first.ts';
import { useSaving } from '../form/use-saving.ts';
import { RecordTable, textColumn } from '../RecordTable.tsx';
import { useRecords } from '../use-records.ts';
import { defaultOf } from './retention-form.ts';
import { RetentionSetting } from './RetentionSetting.tsx';
import { useKeptText } from './use-kept-text.ts';
import { useKindText } from './use-kind-text.ts';
import type { Due } from './use-retention.ts';

/** The table of the kinds with the form of the chosen one. */
export function RetentionRules({ due }: { readonly due: readonly Due[] }) {
  const t = useWords('retention');
  const rules = useDesk((desk) => desk.retention);
  const columns = useColumns(due);
  const records = useRecords<RetentionRule>(rules, kindOf);
  const form = useRef<HTMLFormElement>(null);
  const saving = useSaving();
  return (
    <>
      <RecordTable
        label={t('table')}
        rows={rules}
        columns={columns}
        rowId={kindOf}
        tall={13}
        chosen={records.chosen?.kind ?? null}
        onChoose={records.choose}
        onStep={() => focusFirst(form)}
      />
      {records.chosen && (
        <RetentionSetting key={records.chosen.kind} rule={records.chosen} saving={saving} ref={form} />
      )}
    </>
  );
}

function kindOf({ kind }: RetentionRule): string {
  return kind;
}

function useColumns(due: readonly Due[]) {
  const t = useWords('retention');
  const kindText = useKindText();
  const format = useFormat();
  const kept = useKeptText();
  return useMemo(() => {
    const figure = new Intl.NumberFormat(format.language);
    const origin = ({ kind, months }: RetentionRule) =>
      defaultOf(kind) === months
        ? t('origin.default')
        : t('origin.changed', { before: kept(defaultOf(kind)) });
    const dueOf = ({ kind }: RetentionRule) => {
      const found = due.find((each) => each.kind === kind);
      if (!found || found.records === 0) return t('dueNone');
      const oldest = found.oldestOn === null ? '' : format.localDay(found.oldestOn, 'full');
      return t('due', { records: figure.format(found.records), oldest });
    };
    return [
      textColumn<RetentionRule>('kind', t('column.kind'), ({ kind }) => kindText(kind), {
        width: 116,
      }),
      textColumn<RetentionRule>('kept', t('column.kept'), ({ months }) => kept(months), { width: 172 }),
      textColumn<RetentionRule>('origin', t('column.origin'), origin, { flex: 1, minWidth: 120 }),
      textColumn<RetentionRule>('due', t('column.due'), dueOf, { flex: 1, minWidth: 140 }),
    ];
  }, [t, kindText, format, kept, due]);
}
