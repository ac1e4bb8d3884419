import { styled } from '@mui/material/styles';
import { overdueOf } from '../../../../shared/domain/custody/objections.ts';
import { useDesk } from '../../../app/desk/desk-context.ts';
import { useLending } from '../../../app/lending/lending-store.ts';
import { useMinute } from '../../../app/now/now.ts';
import { useRefusalText } from '../../../app/words/use-refusal-text.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { Note } from '../../../ui/Note.tsx';
import { TickButton } from '../../../ui/TickButton.tsx';

const Line = styled('div')({ padding: '8px 0', display: 'flex', flexDirection: 'column', gap: 6 });

/** What the borrower has not brought back, and that a supervisor may let it pass. */
export function LendWarning() {
  const t = useWords('lending');
  const say = useRefusalText();
  const { draft, change } = useLending();
  const custody = useDesk((desk) => desk.custody);
  const minute = useMinute();
  const { borrower, overrule } = draft;
  const late = overdueOf({ custody }, borrower?.id ?? null, new Date(minute).toISOString());
  if (borrower === null || late.length === 0) return null;
  return (
    <Line>
      <Note tone="late" isNews>
        {say({ kind: 'borrower-overdue', name: borrower.name, codes: late.map(({ code }) => code) })}
      </Note>
      <TickButton isTicked={overrule} onChange={(isOn) => change({ overrule: isOn })}>
        {t('panel.overrule')}
      </TickButton>
    </Line>
  );
}
