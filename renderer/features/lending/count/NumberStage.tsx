import { styled } from '@mui/material/styles';
import { useWords } from '../../../app/words/use-words.ts';
import { FormGrid } from '../../../ui/FormGrid.tsx';
import { FormRow } from '../../../ui/FormRow.tsx';
import { Note } from '../../../ui/Note.tsx';
import { TextInput } from '../../../ui/TextInput.tsx';
import { figureOf, type Count } from './count.ts';
import { changeCount } from './count-store.ts';
import { SignFoot } from './SignFoot.tsx';

const Box = styled('div')({ display: 'flex', flexDirection: 'column', gap: 16, maxWidth: 640 });

const LONGEST = 500;

interface Props {
  readonly count: Count;
}

/** Counting by a figure alone; where it differs it is counted again or has its reason. */
export function NumberStage({ count }: Props) {
  const t = useWords('stocktake');
  const { register, figure, note, difference } = count;
  const change = (part: Partial<Count>) => changeCount(register, (now) => ({ ...now, ...part }));
  const isWrong = figure.trim() !== '' && figureOf(count) === null;
  return (
    <Box>
      {difference && (
        <Note tone="soon" isNews>
          {t('numberDiffers', { expected: difference.expected, counted: difference.counted })}
        </Note>
      )}
      <FormGrid>
        <FormRow label={t('figure')} error={isWrong && t('figureWrong')}>
          <TextInput
            autoFocus
            scale="large"
            value={figure}
            sx={{ width: 140 }}
            inputProps={{ inputMode: 'numeric', maxLength: 6 }}
            onChange={({ target }) => change({ figure: target.value })}
          />
        </FormRow>
        {difference && (
          <FormRow label={t('reason')} hint={t('numberReason')}>
            <TextInput
              value={note}
              inputProps={{ maxLength: LONGEST }}
              onChange={({ target }) => change({ note: target.value })}
            />
          </FormRow>
        )}
      </FormGrid>
      <SignFoot count={count} blockedBecause={figureOf(count) === null ? t('figureWrong') : undefined} />
    </Box>
  );
}
