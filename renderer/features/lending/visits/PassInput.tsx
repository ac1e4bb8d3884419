import { styled } from '@mui/material/styles';
import { useRef } from 'react';
import type { Thing } from '../../../../shared/domain/custody/thing.ts';
import { entryOf } from '../../../../shared/domain/entry-of.ts';
import { useDesk } from '../../../app/desk/desk-context.ts';
import { useKeys } from '../../../app/keyboard/use-keys.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { KeyCap } from '../../../ui/KeyCap.tsx';
import { TextInput } from '../../../ui/TextInput.tsx';
import { passOf } from './pass-of.ts';

const Remark = styled('span')(({ theme }) => ({
  ...theme.typography.meta,
  display: 'flex',
  alignItems: 'center',
  gap: 6,
  whiteSpace: 'nowrap',
  color: theme.palette.ink3,
  '&[data-tone="late"]': { color: theme.palette.late },
}));

interface Props {
  readonly pool: readonly Thing[];
  readonly value: string;
  readonly onChange: (pass: string) => void;
}

/** The field of the pass: Enter in the empty field takes the next free one, a number is enough, empty means none. */
export function PassInput({ pool, value, onChange }: Props) {
  const t = useWords('visits');
  const custodyWords = useWords('custody');
  const stays = useDesk((desk) => desk.custody);
  const box = useRef<HTMLDivElement>(null);
  const reading = passOf(value, pool);
  const next = pool.find(({ state }) => state === 'in');
  const settle = () => {
    if (reading.kind === 'free') onChange(reading.code);
  };
  useKeys(
    [
      {
        chord: 'Enter',
        inFields: true,
        when: () => value.trim() === '' && next !== undefined,
        act: () => onChange(next?.code ?? ''),
      },
    ],
    { within: box },
  );
  const holder =
    reading.kind === 'gone' && reading.thing.loan !== null
      ? entryOf(stays, reading.thing.loan)?.who.name
      : undefined;
  return (
    <div ref={box}>
      <TextInput
        value={value}
        placeholder={t('passHint')}
        inputProps={{ maxLength: 30, 'data-field': 'pass' }}
        sx={{ '& input': { fontWeight: 700 } }}
        onBlur={settle}
        onChange={(event) => onChange(event.target.value)}
        endAdornment={
          reading.kind === 'none' ? (
            <Remark>
              {next ? (
                <>
                  <KeyCap chord="Enter" /> {next.code}
                </>
              ) : (
                t('poolEmpty')
              )}
            </Remark>
          ) : reading.kind === 'free' ? (
            <Remark>{reading.code === value ? t('passFree') : reading.code}</Remark>
          ) : (
            <Remark data-tone="late">
              {reading.kind === 'unknown'
                ? t('passUnknown')
                : holder
                  ? t('passWith', { name: holder })
                  : custodyWords(`thingState.${reading.thing.state}`)}
            </Remark>
          )
        }
      />
    </div>
  );
}
