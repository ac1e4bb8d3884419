import { useRef } from 'react';
import { useWords } from '../../../app/words/use-words.ts';
import { Section } from '../../../ui/Section.tsx';
import { Button } from '../../../ui/Button.tsx';
import { focusFirst } from '../form/focus-first.ts';
import { unusedId } from '../form/unused-id.ts';
import { useSaving } from '../form/use-saving.ts';
import { RecordTable } from '../RecordTable.tsx';
import { SectionFrame } from '../SectionFrame.tsx';
import { useRecords } from '../use-records.ts';
import { FloatSetting } from './FloatSetting.tsx';
import { ListsSetting } from './ListsSetting.tsx';
import { PatternSetting } from './PatternSetting.tsx';
import { patternId, usePatternColumns, usePatterns } from './use-patterns.ts';
import { WeekRoster } from './WeekRoster.tsx';

const TALL = 5;

/** Who is on this week, the kinds of shift, the lists of a shift and what the cash box holds. */
export function ShiftsSection() {
  const t = useWords('shiftPlan');
  const rows = usePatterns();
  const columns = usePatternColumns();
  const { chosen, choose, begin } = useRecords(rows, patternId);
  const saving = useSaving();
  const form = useRef<HTMLFormElement>(null);
  const id = chosen?.id ?? unusedId('shift', rows.map(patternId));
  return (
    <SectionFrame
      section="shifts"
      right="plan shifts"
      act={
        <Button scale="small" onClick={begin}>
          {t('settings.addPattern')}
        </Button>
      }
    >
      <WeekRoster />
      <Section title={t('settings.patterns')}>
        <RecordTable
          label={t('settings.patterns')}
          rows={rows}
          columns={columns}
          rowId={patternId}
          chosen={chosen && chosen.id}
          onChoose={choose}
          onStep={() => focusFirst(form)}
          tall={TALL}
        />
      </Section>
      <PatternSetting key={id} id={id} pattern={chosen} saving={saving} onDone={choose} ref={form} />
      <ListsSetting />
      <FloatSetting />
    </SectionFrame>
  );
}
