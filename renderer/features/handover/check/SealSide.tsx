import { styled } from '@mui/material/styles';
import { useEffect, useId, useRef } from 'react';
import { entryOf } from '../../../../shared/domain/entry-of.ts';
import type { Handover } from '../../../../shared/domain/shift/handover.ts';
import { plannedAfter } from '../../../../shared/domain/shift/shift-times.ts';
import { useDesk } from '../../../app/desk/desk-context.ts';
import { useKeys } from '../../../app/keyboard/use-keys.ts';
import { PIN_LENGTH } from '../../../app/pin/pin-digits.ts';
import { useShiftWords } from '../../../app/shift/use-shift-words.ts';
import { useStaffName } from '../../../app/shift/use-staff-name.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { Note } from '../../../ui/Note.tsx';
import { PrimaryButton } from '../../../ui/PrimaryButton.tsx';
import { Spoken } from '../../../ui/Spoken.tsx';
import { useHandoverLines } from '../use-handover-lines.ts';
import { useWhyNot } from '../../../app/shift/use-why-not.ts';
import { Hindrances } from './Hindrances.tsx';
import { SignerPin } from './SignerPin.tsx';
import { useSeal } from './use-seal.ts';

const Side = styled('aside')(({ theme }) => ({
  width: 360,
  flex: 'none',
  display: 'flex',
  flexDirection: 'column',
  overflow: 'auto',
  backgroundColor: theme.palette.paper,
  borderLeft: `1px solid ${theme.palette.line}`,
  '& > section': { padding: '14px 20px', borderBottom: `1px solid ${theme.palette.line}` },
  '& > div:last-of-type': {
    display: 'flex',
    flexDirection: 'column',
    gap: 8,
    marginTop: 'auto',
    padding: '14px 20px',
    // What hinders stays in sight however small the window is.
    position: 'sticky',
    bottom: 0,
    backgroundColor: theme.palette.paper,
    borderTop: `1px solid ${theme.palette.line}`,
  },
  // A long name takes a second line.
  '& > div:last-of-type button': { flex: 1, whiteSpace: 'normal', padding: '4px 12px' },
  '@media (max-width: 1150px)': { width: 300 },
}));

/** Both sign with their own PIN; what hinders the seal is said in words, each with the way to it. */
export function SealSide({ handover }: { readonly handover: Handover }) {
  const t = useWords('handover');
  const name = useStaffName();
  const whyNot = useWhyNot();
  const seal = useSeal(handover);
  const patterns = usePatterns(handover);
  const noteId = useId();
  const outgoing = useRef<HTMLInputElement>(null);
  const incoming = useRef<HTMLInputElement>(null);
  const entrusted = useEntrusted(handover);
  const { from, to } = handover;
  useEffect(() => {
    if (seal.isReady) outgoing.current?.focus();
  }, [seal.isReady]);
  const press = async () => {
    const wrong = await seal.seal();
    // The PIN that was wrong is typed anew.
    if (wrong === 'outgoing') outgoing.current?.focus();
    if (wrong === 'incoming') incoming.current?.focus();
  };
  useKeys([
    {
      chord: 'Ctrl+Enter',
      label: t('check.seal', { name: name(to) }),
      act: () => void press(),
      onButtons: true,
    },
  ]);
  return (
    <Side aria-label={t('step.seal')}>
      <SignerPin
        who="outgoing"
        name={name(from)}
        pattern={patterns.outgoing}
        pin={seal.pins.outgoing}
        onPin={(pin) => {
          seal.setPin('outgoing', pin);
          if (pin.length === PIN_LENGTH) incoming.current?.focus();
        }}
        hint={seal.isReady ? '' : t('check.countFirst')}
        refusal={seal.wrong === 'outgoing' ? seal.refusal : null}
        field={outgoing}
      />
      <SignerPin
        who="incoming"
        name={name(to)}
        pattern={patterns.incoming}
        pin={seal.pins.incoming}
        onPin={(pin) => seal.setPin('incoming', pin)}
        hint={seal.isReady ? '' : t('check.countFirst')}
        refusal={seal.wrong === 'incoming' ? seal.refusal : null}
        field={incoming}
      />
      <section>
        {entrusted > 0 && <p>{t('check.entrusted', { count: entrusted })}</p>}
        <Note>{t('check.effect')}</Note>
      </section>
      <div>
        {seal.refusal && seal.wrong === null && <ErrorNote error={seal.refusal} />}
        <Hindrances id={noteId} handover={handover} missing={seal.missing} />
        <PrimaryButton
          chord="Ctrl+Enter"
          aria-describedby={noteId}
          onClick={() => void press()}
          blockedBecause={
            whyNot ??
            (seal.missing.length > 0 && <Spoken>{t('check.left', { count: seal.missing.length })}</Spoken>)
          }
        >
          {seal.isSealing ? t('check.sealing') : t('check.seal', { name: name(to) })}
        </PrimaryButton>
      </div>
    </Side>
  );
}

function useEntrusted(handover: Handover): number {
  const { lines } = useHandoverLines();
  return lines.filter(
    ({ group, entrust, owner }) => group === 'callbacks' && entrust && owner !== handover.to,
  ).length;
}

/** The names of the shift that ends and of the one that begins. */
function usePatterns({ shift }: Handover): { readonly outgoing: string; readonly incoming: string } {
  const words = useShiftWords();
  const open = useDesk((desk) => entryOf(desk.shifts, shift));
  const shiftPatterns = useDesk((desk) => desk.shiftPatterns);
  const centre = useDesk((desk) => desk.centre);
  const next = open?.until
    ? plannedAfter({ shiftPatterns, roster: {}, centre }, Date.parse(open.until))
    : undefined;
  return {
    outgoing: words.pattern(open?.pattern ?? null),
    incoming: next ? words.pattern(next.pattern.id) : '',
  };
}
