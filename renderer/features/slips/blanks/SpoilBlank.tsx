import { styled } from '@mui/material/styles';
import { useRef, useState } from 'react';
import type { Refusal } from '../../../../shared/refusal.ts';
import { useInvoke } from '../../../app/desk/desk-context.ts';
import type { Chord } from '../../../app/keyboard/chord.ts';
import { useKeys } from '../../../app/keyboard/use-keys.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { TextInput } from '../../../ui/TextInput.tsx';
import { useToast } from '../../../ui/toast-context.ts';
import { ActKey } from '../ActKey.tsx';

const Box = styled('div')(({ theme }) => ({ marginTop: 8, '& > h3': theme.typography.h2 }));

const Acts = styled('div')({ display: 'flex', flexWrap: 'wrap', gap: '2px 4px', margin: '4px 0 0 -8px' });

const usual = ['torn', 'lost', 'empty'] as const;
const digits = ['1', '2', '3'] as const satisfies readonly Chord[];

/** Why nothing will be entered from a blank: a usual reason by its digit, or in words. */
export function SpoilBlank({ number, onDone }: { readonly number: string; readonly onDone: () => void }) {
  const t = useWords('paperFallback');
  const invoke = useInvoke();
  const toast = useToast();
  const [typed, setTyped] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const field = useRef<HTMLDivElement>(null);

  const spoil = async (reason: string) => {
    if (reason.trim() === '') return;
    const reply = await invoke('paper.spoil', { number, reason: reason.trim() });
    if (!reply.ok) return setRefusal(reply.error);
    toast({ text: t('spoil.spoiled', { number }) });
    onDone();
  };
  useKeys([
    ...usual.map((each, index) => ({
      chord: digits[index] ?? '1',
      label: t(`spoil.${each}`),
      act: () => void spoil(t(`spoil.${each}`)),
      when: () => typed === null,
    })),
    { chord: '4', label: t('spoil.other'), act: () => setTyped(''), when: () => typed === null },
    { chord: 'Escape', label: t('spoil.leave'), act: onDone },
  ]);
  useKeys(
    [{ chord: 'Enter', label: t('spoil.confirm'), inFields: true, act: () => void spoil(typed ?? '') }],
    { within: field },
  );
  return (
    <Box role="group" aria-label={t('spoil.title', { number })}>
      <h3>{t('spoil.title', { number })}</h3>
      {typed === null ? (
        <Acts>
          {usual.map((each, index) => (
            <ActKey key={each} chord={digits[index] ?? '1'} onClick={() => void spoil(t(`spoil.${each}`))}>
              {t(`spoil.${each}`)}
            </ActKey>
          ))}
          <ActKey chord="4" onClick={() => setTyped('')}>
            {t('spoil.other')}
          </ActKey>
        </Acts>
      ) : (
        <div ref={field}>
          <TextInput
            autoFocus
            value={typed}
            inputProps={{ maxLength: 500, 'aria-label': t('spoil.reason') }}
            onChange={(event) => setTyped(event.target.value)}
          />
        </div>
      )}
      <Acts>
        {typed !== null && (
          <ActKey chord="Enter" onClick={() => void spoil(typed)}>
            {t('spoil.confirm')}
          </ActKey>
        )}
        <ActKey chord="Escape" onClick={onDone}>
          {t('spoil.leave')}
        </ActKey>
      </Acts>
      {refusal && <ErrorNote error={refusal} />}
    </Box>
  );
}
