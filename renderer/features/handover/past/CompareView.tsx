import { styled } from '@mui/material/styles';
import { useEffect, useState } from 'react';
import type { OutputOf } from '../../../../shared/contract.ts';
import type { Refusal } from '../../../../shared/refusal.ts';
import { useInvoke } from '../../../app/desk/desk-context.ts';
import { useOrderWords } from '../../../app/orders/use-order-words.ts';
import { LineList } from '../../../app/shift/LineList.tsx';
import { useWords } from '../../../app/words/use-words.ts';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { ScreenHead } from '../../../ui/ScreenHead.tsx';
import { setPastPlace } from './past-store.ts';
import { useCompareGroups } from './use-compare-groups.ts';

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
  return (
    <>
      <ScreenHead title={t('title', { number: words.number(number) })} back={t('toList')} onBack={leave}>
        {compared && (
          <span>
            {compared.before === null
              ? t('noBefore')
              : t('against', { number: words.number(compared.before) })}
          </span>
        )}
      </ScreenHead>
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
