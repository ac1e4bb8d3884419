import { styled } from '@mui/material/styles';
import { useRef } from 'react';
import type { Register } from '../../../../shared/domain/custody/register.ts';
import { useKeys } from '../../../app/keyboard/use-keys.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { FormGrid } from '../../../ui/FormGrid.tsx';
import { FormRow } from '../../../ui/FormRow.tsx';
import { NumberedActs } from '../../../ui/NumberedActs.tsx';
import { TextInput } from '../../../ui/TextInput.tsx';
import { withExplained, type Count, type DifferenceLine } from './count.ts';
import { changeCount } from './count-store.ts';
import { useLikely } from './use-likely.ts';

const Box = styled('div')(({ theme }) => ({
  display: 'flex',
  flexDirection: 'column',
  gap: 10,
  padding: '6px 13px 14px',
  '& > p': { ...theme.typography.second, color: theme.palette.ink2 },
}));

const LONGEST = 500;

interface Props {
  readonly line: DifferenceLine;
  readonly count: Count;
  readonly register: Register;
  /** To the next difference that is still open. */
  readonly onNext: () => void;
}

/** Where the thing may be, what happened by digit, and why in words. */
export function ExplainDifference({ line, count, register, onNext }: Props) {
  const t = useWords('stocktake');
  const custody = useWords('custody');
  const likely = useLikely(line, register);
  const box = useRef<HTMLDivElement>(null);
  const said = count.explained[line.code];
  const say = (change: Parameters<typeof withExplained>[2]) =>
    changeCount(count.register, (now) => withExplained(now, line.code, change));
  useKeys(
    [
      {
        chord: 'Enter',
        label: t('next'),
        act: onNext,
        inFields: true,
        when: () => Boolean(said?.reason.trim()),
      },
    ],
    { within: box },
  );
  return (
    <Box>
      {likely.length > 0 && <p>{likely.join(' · ')}</p>}
      {said?.cause ? (
        <div ref={box}>
          <FormGrid>
            <FormRow label={t('cause')} kind="text">
              {custody(`cause.${said.cause}`)}{' '}
              <Button tone="quiet" scale="small" onClick={() => say({ cause: null })}>
                {t('otherCause')}
              </Button>
            </FormRow>
            <FormRow label={t('reason')}>
              <TextInput
                autoFocus
                value={said.reason}
                inputProps={{ maxLength: LONGEST, 'aria-label': `${line.code} ${t('reason')}` }}
                onChange={({ target }) => say({ reason: target.value })}
              />
            </FormRow>
          </FormGrid>
        </div>
      ) : (
        <NumberedActs
          label={`${line.code} ${t('cause')}`}
          acts={line.causes.map((cause) => ({
            id: cause,
            label: custody(`cause.${cause}`),
            act: () => say({ cause }),
          }))}
        />
      )}
    </Box>
  );
}
