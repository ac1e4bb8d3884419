import { styled } from '@mui/material/styles';
import { useWords } from '../../app/words/use-words.ts';
import { FormRow } from '../../ui/FormRow.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { useCallForm } from './form-context.ts';
import { NameInput } from './NameInput.tsx';
import { StepRow } from './StepRow.tsx';
import { TickStep } from './TickStep.tsx';
import { useScript } from './use-script.ts';

const Line = styled('div')(({ theme }) => ({
  display: 'flex',
  alignItems: 'center',
  gap: 12,
  '& > p': { flex: 1, minWidth: 0, color: theme.palette.ink2 },
}));

/** What a complaint asks besides: the apology that opens it, what is wanted, and for a major one who follows it. */
export function ComplaintRows() {
  const t = useWords('intake');
  const { call, change } = useCallForm();
  const { severity, isAngry, demand, follower } = call.fields;
  return (
    <>
      {/* A loud caller is handed over in the bar above. */}
      {severity === 'S1' && !isAngry && (
        <StepRow step="follower" label={t('row.follower')}>
          <NameInput value={follower} onChange={(name) => change({ follower: name })} />
        </StepRow>
      )}
      <StepRow step="demand" label={t('row.demand')}>
        <TextArea
          minRows={1}
          value={demand}
          onChange={(event) => change({ demand: event.target.value })}
          inputProps={{ maxLength: 5_000 }}
        />
      </StepRow>
      <ApologyRow />
    </>
  );
}

/** The sentence to say, and the tick that it was said (001 step 1). */
function ApologyRow() {
  const t = useWords('intake');
  const { call, change } = useCallForm();
  const script = useScript('apology');
  return (
    <FormRow label={t('row.apology')} kind="text">
      <Line>
        <p>{script === '' ? t('apology.none') : t('quote', { text: script })}</p>
        <TickStep
          step="apology"
          isTicked={call.fields.hasApologised}
          onChange={(hasApologised) => change({ hasApologised })}
        >
          {t('apology.tick')}
        </TickStep>
      </Line>
    </FormRow>
  );
}
