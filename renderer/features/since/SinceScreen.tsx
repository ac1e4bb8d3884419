import { styled } from '@mui/material/styles';
import { useEffect, useState } from 'react';
import type { OutputOf } from '../../../shared/contract.ts';
import type { Refusal } from '../../../shared/refusal.ts';
import { useInvoke } from '../../app/desk/desk-context.ts';
import { useKeys } from '../../app/keyboard/use-keys.ts';
import { goTo } from '../../app/navigation/navigation.ts';
import { LineList } from '../../app/shift/LineList.tsx';
import { measures } from '../../app/theme/measures.ts';
import { useWords } from '../../app/words/use-words.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { KeyCap } from '../../ui/KeyCap.tsx';
import { PrimaryButton } from '../../ui/PrimaryButton.tsx';
import { SinceHead } from './SinceHead.tsx';
import { useSinceGroups } from './use-since-groups.ts';

const Sheet = styled('div')(({ theme }) => ({
  flex: 1,
  minHeight: 0,
  overflow: 'auto',
  backgroundColor: theme.palette.sheet,
}));

const Foot = styled('footer')(({ theme }) => ({
  minHeight: measures.foot,
  flex: 'none',
  display: 'flex',
  alignItems: 'center',
  gap: 12,
  padding: '6px 20px',
  borderTop: `1px solid ${theme.palette.line}`,
  backgroundColor: theme.palette.paper,
  '& > span': { ...theme.typography.second, flex: 1, color: theme.palette.ink2 },
}));

function leave(): void {
  goTo({ place: 'today' });
}

/** What happened since the person was last here: handovers, grave matters, what came to one, words left (R9). */
export function SinceScreen() {
  const t = useWords('since');
  const { told, refusal } = useSince();
  useKeys([
    { chord: 'Escape', label: t('toToday'), act: leave },
    { chord: 'Enter', act: leave },
  ]);
  return (
    <>
      <SinceHead told={told} />
      {refusal && <ErrorNote error={refusal} />}
      <Sheet>{told && <Told told={told} />}</Sheet>
      <Foot>
        <span>
          <KeyCap chord="ArrowUp" /> <KeyCap chord="ArrowDown" /> {t('choose')}
        </span>
        <PrimaryButton autoFocus chord="Enter" onClick={leave}>
          {t('toToday')}
        </PrimaryButton>
      </Foot>
    </>
  );
}

function Told({ told }: { readonly told: OutputOf<'shifts.since'> }) {
  const t = useWords('since');
  const groups = useSinceGroups(told);
  if (groups.every(({ lines }) => lines.length === 0)) return <EmptyState sentence={t('nothing')} />;
  return <LineList name="since" groups={groups} takesFocus={false} />;
}

function useSince() {
  const invoke = useInvoke();
  const [told, setTold] = useState<OutputOf<'shifts.since'> | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  useEffect(() => {
    let isHere = true;
    void invoke('shifts.since', {}).then((reply) => {
      if (!isHere) return;
      if (reply.ok) setTold(reply.value);
      else setRefusal(reply.error);
    });
    return () => {
      isHere = false;
    };
  }, [invoke]);
  return { told, refusal };
}
