import { styled } from '@mui/material/styles';
import { useEffect, useState } from 'react';
import type { OutputOf } from '../../../../shared/contract.ts';
import type { Refusal } from '../../../../shared/refusal.ts';
import { useInvoke } from '../../../app/desk/desk-context.ts';
import { useKeys } from '../../../app/keyboard/use-keys.ts';
import { useOrderWords } from '../../../app/orders/use-order-words.ts';
import { LineList } from '../../../app/shift/LineList.tsx';
import { measures } from '../../../app/theme/measures.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { KeyCap } from '../../../ui/KeyCap.tsx';
import { setPastPlace } from './past-store.ts';
import { useCompareGroups } from './use-compare-groups.ts';

const Head = styled('header')(({ theme }) => ({
  minHeight: measures.head,
  flex: 'none',
  display: 'flex',
  alignItems: 'center',
  gap: 16,
  padding: '4px 20px',
  borderBottom: `1px solid ${theme.palette.line}`,
  color: theme.palette.ink2,
  '& > h1': { ...theme.typography.title, color: theme.palette.ink },
  '& > button': {
    ...theme.typography.text,
    fontFamily: 'inherit',
    display: 'flex',
    gap: 6,
    alignItems: 'center',
    minHeight: measures.smallButton,
    padding: 0,
    border: 0,
    background: 'none',
    cursor: 'pointer',
    color: theme.palette.ink2,
  },
}));

const Sheet = styled('div')(({ theme }) => ({
  flex: 1,
  minHeight: 0,
  overflow: 'auto',
  backgroundColor: theme.palette.sheet,
}));

/** A handover beside the one before it: what stayed open and for how long, what was settled, what is new. */
export function CompareView({ number }: { readonly number: string }) {
  const t = useWords('pastHandovers');
  const words = useOrderWords();
  const { compared, refusal } = useCompared(number);
  const leave = () => setPastPlace({ compared: null });
  useKeys([{ chord: 'Escape', label: t('toList'), act: leave }]);
  return (
    <>
      <Head>
        <button type="button" onClick={leave}>
          <KeyCap chord="Escape" /> {t('toList')}
        </button>
        <h1>{t('title', { number: words.number(number) })}</h1>
        {compared && (
          <span>
            {compared.before === null
              ? t('noBefore')
              : t('against', { number: words.number(compared.before) })}
          </span>
        )}
      </Head>
      {refusal && <ErrorNote error={refusal} />}
      <Sheet>{compared && <Compared number={number} compared={compared} />}</Sheet>
    </>
  );
}

interface ComparedProps {
  readonly number: string;
  readonly compared: OutputOf<'handover.compare'>;
}

function Compared({ number, compared }: ComparedProps) {
  const groups = useCompareGroups(compared);
  return <LineList name={`compare ${number}`} groups={groups} takesFocus />;
}

function useCompared(handover: string) {
  const invoke = useInvoke();
  const [compared, setCompared] = useState<OutputOf<'handover.compare'> | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  useEffect(() => {
    let isHere = true;
    void invoke('handover.compare', { handover }).then((reply) => {
      if (!isHere) return;
      if (reply.ok) setCompared(reply.value);
      else setRefusal(reply.error);
    });
    return () => {
      isHere = false;
    };
  }, [invoke, handover]);
  return { compared, refusal };
}
