import { useMemo, useRef, useState } from 'react';
import { presentRules } from '../../../../shared/domain/rules/decide-rules.ts';
import { useDesk } from '../../../app/desk/desk-context.ts';
import { focusFirst } from '../form/focus-first.ts';
import { useSaving } from '../form/use-saving.ts';
import { SectionFrame } from '../SectionFrame.tsx';
import { ClockSetting } from './ClockSetting.tsx';
import { groupRules } from './rule-groups.ts';
import { RuleList } from './RuleList.tsx';

/** The clock table: limit, orders, days, ladder, and the sentence each row comes from. */
export function ClocksSection() {
  const clockRules = useDesk((desk) => desk.clockRules);
  const rules = useMemo(() => presentRules({ clockRules }), [clockRules]);
  const saving = useSaving();
  const form = useRef<HTMLFormElement>(null);
  const [picked, setPicked] = useState<string | null>(null);
  const first = groupRules(rules)[0]?.rules[0];
  const chosen = rules.find(({ id }) => id === picked) ?? first;
  return (
    <SectionFrame
      section="clocks"
      right="edit rules"
      list={
        <RuleList
          rules={rules}
          chosen={chosen?.id ?? null}
          onChoose={setPicked}
          onStep={() => focusFirst(form)}
        />
      }
    >
      {chosen && (
        <ClockSetting
          key={chosen.id}
          rule={chosen}
          ids={rules.map(({ id }) => id)}
          saving={saving}
          onCopied={setPicked}
          ref={form}
        />
      )}
    </SectionFrame>
  );
}
