import { styled } from '@mui/material/styles';
import { useEffect, useRef } from 'react';
import { workedMs, type OpenCall } from '../../app/calls/open-call.ts';
import { useCalls, useCallsState } from '../../app/calls/use-calls.ts';
import { goTo, useNavigation } from '../../app/navigation/navigation.ts';
import { inHand, useNow } from '../../app/now/now.ts';
import { useFormat } from '../../app/words/format-context.ts';
import { useWords } from '../../app/words/use-words.ts';
import { KeyCap } from '../../ui/KeyCap.tsx';
import { aboutCall } from './about-call.ts';
import { tabKeys } from './use-function-keys.ts';

const Tab = styled('button')(({ theme }) => ({
  ...theme.typography.second,
  fontFamily: 'inherit',
  position: 'relative',
  display: 'flex',
  alignItems: 'center',
  flex: 'none',
  gap: 8,
  padding: '0 12px',
  border: 0,
  borderRight: `1px solid ${theme.palette.line}`,
  background: 'none',
  cursor: 'pointer',
  whiteSpace: 'nowrap',
  color: theme.palette.ink2,
  '&:first-of-type': { borderLeft: `1px solid ${theme.palette.line}` },
  '& > b': { color: theme.palette.ink },
  '& > i': { fontStyle: 'normal', color: theme.palette.ink3 },
  '& > small': { ...theme.typography.meta, color: theme.palette.ink3 },
  '&[data-is-held="true"] > i': { color: theme.palette.soon, fontWeight: 700 },
  '&[aria-current="true"]': {
    color: theme.palette.ink,
    backgroundColor: theme.palette.sheet,
    borderTop: `2px solid ${theme.palette.accent}`,
    paddingBottom: 2,
  },
  '&[data-is-unsaved="true"]': {
    color: theme.palette.late,
    backgroundColor: theme.palette.lateTint,
    '& > b, & > i, & > small': { color: theme.palette.late, fontWeight: 700 },
  },
  'html &:focus': { outlineOffset: -2 },
}));

/** One open call: its key, kind, place or what has been typed, how long, and whether it is stored. */
export function CallTab({ call, index }: { readonly call: OpenCall; readonly index: number }) {
  const t = useWords('intake');
  const terms = useWords('terms');
  const calls = useCalls();
  const place = useNavigation(({ screen }) => screen.place);
  const isActive = useCallsState(({ activeId }) => activeId === call.id) && place === 'intake';
  const chord = tabKeys[index];
  const about = aboutCall(call);
  const tab = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isActive) tab.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [isActive]);
  const isUnsaved = call.saving.state === 'refused' || call.saving.state === 'lost';
  const word = isUnsaved ? 'unsaved' : call.saving.state === 'saved' ? 'saved' : 'saving';
  return (
    <Tab
      ref={tab}
      type="button"
      aria-current={isActive}
      aria-keyshortcuts={chord && `Alt+${chord}`}
      data-is-held={call.heldAt !== null}
      data-is-unsaved={isUnsaved}
      onClick={() => {
        calls.activate(call.id);
        goTo({ place: 'intake' });
      }}
    >
      {chord && <KeyCap chord={`Alt+${chord}`} />}
      <span>{terms(`kind.${call.kind}`)}</span>
      {about.kind === 'text' && <b>{about.text}</b>}
      {about.kind === 'receiver' && <b>{t('tab.receiver', { name: about.name })}</b>}
      {about.kind === 'nothing' && <span>{t('tab.nothing')}</span>}
      <i>
        <Time call={call} />
      </i>
      <small>{t(`tab.${word}`)}</small>
    </Tab>
  );
}

function Time({ call }: { readonly call: OpenCall }) {
  const t = useWords('intake');
  const format = useFormat();
  const now = useNow();
  if (call.heldAt !== null)
    return t('tab.held', { time: format.duration(inHand(now - Date.parse(call.heldAt))) });
  if (call.parkedAt !== null)
    return t('tab.parked', { time: format.duration(inHand(Math.max(0, now - call.parkedAt))) });
  return format.duration(inHand(workedMs(call, now)));
}
