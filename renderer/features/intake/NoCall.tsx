import { styled } from '@mui/material/styles';
import { useState } from 'react';
import { isAllowed } from '../../../shared/rules/permissions.ts';
import type { Refusal } from '../../../shared/refusal.ts';
import { useKindKeys } from '../../app/calls/kind-keys.ts';
import { useBeginCall } from '../../app/calls/use-begin-call.ts';
import { useCalls, useCallsState } from '../../app/calls/use-calls.ts';
import { useDesk, useSession, useStaff } from '../../app/desk/desk-context.ts';
import { useFormat } from '../../app/words/format-context.ts';
import { useWords } from '../../app/words/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Section } from '../../ui/Section.tsx';
import { aboutCall } from './about-call.ts';
import { tabKeys, useMayTakeCalls } from './use-function-keys.ts';

const Ground = styled('div')(({ theme }) => ({
  flex: 1,
  minHeight: 0,
  overflow: 'auto',
  backgroundColor: theme.palette.sheet,
  '& > section': { maxWidth: 760 },
}));

const Empty = styled('div')(({ theme }) => ({
  padding: '40px 16px 24px',
  color: theme.palette.ink2,
  '& > h1': { ...theme.typography.title, color: theme.palette.ink },
  '& > div': { display: 'flex', flexWrap: 'wrap', gap: 8, marginTop: 12 },
}));

const Line = styled('div')(({ theme }) => ({
  display: 'flex',
  alignItems: 'center',
  gap: 12,
  minHeight: 40,
  borderBottom: `1px solid ${theme.palette.line}`,
  '& > span': { flex: 1, minWidth: 0, overflow: 'hidden', whiteSpace: 'nowrap', textOverflow: 'ellipsis' },
}));

/** Intake without a call in the form: the keys that begin one, one's own parked calls and those of others. */
export function NoCall() {
  const t = useWords('intake');
  const terms = useWords('terms');
  const begin = useBeginCall();
  const kindKeys = useKindKeys();
  const own = useCallsState((state) => state.calls);
  const calls = useCalls();
  const mayTakeCalls = useMayTakeCalls();
  const { health } = useSession();
  const off = health.kind === 'sound' ? null : health.why === 'desk-moved' ? 'moved' : 'stopped';
  return (
    <Ground>
      <Empty>
        <h1>{t(off === null ? 'none.title' : `none.${off}`)}</h1>
        {off !== null && <p>{t(`none.${off}Hint`)}</p>}
        {mayTakeCalls && (
          <>
            <p>{t('none.hint')}</p>
            <div>
              {kindKeys.map(([chord, kind]) => (
                <Button key={chord} chord={chord} onClick={() => begin(kind)}>
                  {terms(`kind.${kind}`)}
                </Button>
              ))}
            </div>
          </>
        )}
      </Empty>
      {own.length > 0 && (
        <Section title={t('none.own')} aside={own.length}>
          {own.map((call, index) => {
            const about = aboutCall(call);
            const chord = tabKeys[index];
            return (
              <Line key={call.id}>
                <b>{terms(`kind.${call.kind}`)}</b>
                <span>
                  {about.kind === 'text' && about.text}
                  {about.kind === 'receiver' && t('tab.receiver', { name: about.name })}
                  {about.kind === 'nothing' && t('tab.nothing')}
                </span>
                <Button
                  scale="small"
                  {...(chord ? { chord: `Alt+${chord}` as const } : {})}
                  onClick={() => calls.activate(call.id)}
                >
                  {t('none.open')}
                </Button>
              </Line>
            );
          })}
        </Section>
      )}
      <Others />
    </Ground>
  );
}

function Others() {
  const t = useWords('intake');
  const terms = useWords('terms');
  const { language } = useFormat();
  const calls = useCalls();
  const { role } = useStaff();
  const others = useCallsState((state) => state.others);
  const staff = useDesk((desk) => desk.staff);
  const [error, setError] = useState<Refusal | null>(null);
  if (others.length === 0 || !isAllowed(role, 'take over drafts')) return null;
  const nameOf = (id: string) => {
    const person = staff[id];
    return (language === 'en' ? person?.latinName || person?.name : person?.name) ?? id;
  };
  return (
    <Section title={t('none.others')} aside={others.length}>
      {others.map(({ id, owner, kind, about }) => (
        <Line key={id}>
          <b>{t('none.othersLine', { owner: nameOf(owner), kind: terms(`kind.${kind}`) })}</b>
          <span>{about}</span>
          <Button scale="small" onClick={() => void calls.takeOver(id).then(setError)}>
            {t('none.takeOver')}
          </Button>
        </Line>
      ))}
      {error && <ErrorNote error={error} />}
    </Section>
  );
}
