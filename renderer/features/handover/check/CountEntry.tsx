import { styled } from '@mui/material/styles';
import { useRef, useState } from 'react';
import type { Handover } from '../../../../shared/domain/shift/handover.ts';
import type { Refusal } from '../../../../shared/refusal.ts';
import { useInvoke } from '../../../app/desk/desk-context.ts';
import { useKeys } from '../../../app/keyboard/use-keys.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { TextInput } from '../../../ui/TextInput.tsx';
import { usePlace } from '../place-store.ts';
import { readFigure } from './read-figure.ts';
import { addCode, dropCodes } from './use-scanned.ts';
import type { CountedRow } from './use-count-rows.ts';

const Box = styled('span')({ display: 'contents' });

const Under = styled('span')(({ theme }) => ({
  ...theme.typography.second,
  gridColumn: '1 / -1',
  gridRow: 2,
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '4px 10px',
  color: theme.palette.ink2,
  overflowWrap: 'anywhere',
  '& > em': { fontStyle: 'normal', color: theme.palette.soon },
}));

interface Props {
  readonly handover: Handover;
  readonly counted: CountedRow;
  readonly onDone: (isDifferent: boolean) => void;
}

/** The field of the row that is counted: a figure, or codes one after the other; Enter hands it in. */
export function CountEntry({ handover, counted, onDone }: Props) {
  const t = useWords('handover');
  const box = useRef<HTMLSpanElement>(null);
  const { row, name } = counted;
  const isCash = row.register === null;
  const [typed, setTyped] = useState('');
  const [trouble, setTrouble] = useState('');
  const { hand, refusal } = useHandIn(handover.number, row.row, onDone);
  const codes = usePlace(handover.number, (place) => place.codes[row.row]) ?? [];
  const enter = () => {
    if (typed.trim() === '' && codes.length > 0) return void hand({ codes: [...codes] });
    const read = readFigure(typed, isCash);
    if (read.kind === 'wrong') return setTrouble(t('check.wrong'));
    if (read.kind === 'figure') return void hand({ counted: read.figure });
    const isNew = addCode(handover.number, row.row, read.code);
    setTrouble(isNew ? '' : t('check.twice', { code: read.code }));
    setTyped('');
  };
  useKeys([{ chord: 'Enter', act: enter, inFields: true }], { within: box });
  return (
    <Box ref={box}>
      <TextInput
        autoFocus
        scale="large"
        value={typed}
        sx={{ '& input': { textAlign: 'right', fontSize: 22 } }}
        inputProps={{
          'aria-label': t('check.field', { what: name }),
          maxLength: 30,
          ...(isCash ? { inputMode: 'decimal' } : {}),
        }}
        onChange={({ target }) => {
          setTyped(target.value);
          setTrouble('');
        }}
      />
      <Under role="status">
        {codes.length === 0 && t(isCash ? 'check.cashHint' : 'check.fieldHint')}
        {codes.length > 0 && (
          <>
            <b>{t('check.scanned', { count: codes.length })}</b> {codes.toReversed().join(' ')}
            <span>{t('check.handIn')}</span>
            <Button scale="small" tone="quiet" onClick={() => dropCodes(handover.number, row.row)}>
              {t('check.dropCodes')}
            </Button>
          </>
        )}
        {trouble !== '' && <em>{trouble}</em>}
        {refusal && <ErrorNote error={refusal} />}
      </Under>
    </Box>
  );
}

/** Hands a count in; only the answer brings what the book has. */
function useHandIn(handover: string, row: string, onDone: (isDifferent: boolean) => void) {
  const invoke = useInvoke();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  return {
    refusal,
    async hand(what: { counted: number } | { codes: string[] }): Promise<void> {
      const reply = await invoke('handover.count', { row, ...what });
      if (!reply.ok) return setRefusal(reply.error);
      dropCodes(handover, row);
      const { difference, missing, extra } = reply.value;
      onDone(difference !== 0 || missing.length + extra.length > 0);
    },
  };
}
