import { styled } from '@mui/material/styles';
import { presentRules } from '../../../../shared/domain/rules/decide-rules.ts';
import { useDesk } from '../../../app/desk/desk-context.ts';
import { useSaving } from '../form/use-saving.ts';
import { SectionFrame } from '../SectionFrame.tsx';
import { ClockSetting } from './ClockSetting.tsx';

const Rule = styled('div')(({ theme }) => ({ borderTop: `1px solid ${theme.palette.line}` }));

/** The clocks: limit, warning, kinds, and the sentence each comes from. */
export function ClocksSection() {
  const rules = presentRules({ clockRules: useDesk((desk) => desk.clockRules) });
  const saving = useSaving();
  return (
    <SectionFrame section="clocks" right="edit rules">
      {rules.map((rule) => (
        <Rule key={rule.id}>
          <ClockSetting rule={rule} saving={saving} />
        </Rule>
      ))}
    </SectionFrame>
  );
}
