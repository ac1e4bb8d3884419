import { styled } from '@mui/material/styles';
import { useEffectEvent, useLayoutEffect, useRef } from 'react';
import { useRefusalText } from '../../app/words/use-refusal-text.ts';
import { useDesk } from '../../app/desk/desk-context.ts';
import { useFormat } from '../../app/words/format-context.ts';
import { useWords } from '../../app/words/use-words.ts';
import { useNow } from '../../app/now/now.ts';
import { Button } from '../../ui/Button.tsx';
import { KeyCap } from '../../ui/KeyCap.tsx';
import { PrimaryButton } from '../../ui/PrimaryButton.tsx';
import { useCallForm } from './form-context.ts';
import { LinkButton } from './LinkButton.tsx';
import type { MissingField } from './missing-fields.ts';
import type { Step } from './steps.ts';
import type { Finishing } from './use-finish.ts';
import { useMayTakeCalls } from './use-function-keys.ts';

const Foot = styled('div')(({ theme }) => ({
  flex: 'none',
  minHeight: 56,
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  justifyContent: 'flex-end',
  gap: '4px 12px',
  padding: '4px 20px',
  backgroundColor: theme.palette.paper,
  borderTop: `1px solid ${theme.palette.line}`,
  '& > span:first-of-type': { color: theme.palette.ink2, whiteSpace: 'nowrap' },
  '& > span:first-of-type[data-is-unsaved="true"]': { color: theme.palette.late, whiteSpace: 'normal' },
  '& > span:nth-of-type(2)': { color: theme.palette.ink3, whiteSpace: 'nowrap', marginRight: 'auto' },
}));

const Lines = styled('span')({
  display: 'flex',
  flexDirection: 'column',
  gap: 2,
  '& > span:last-of-type': { marginRight: -4 },
});

const steps: Readonly<Record<MissingField, Step>> = {
  paper: 'paper',
  happenedAt: 'happenedAt',
  place: 'who',
  text: 'what',
  receiver: 'receiver',
  visitAt: 'visitAt',
  readBack: 'readBack',
};

/** Whether it is stored, that Esc parks it, and the acts that finish the form with what they still need. */
export function FormFoot({ finish, missing, register }: Finishing) {
  const t = useWords('intake');
  const format = useFormat();
  const now = useNow();
  const letter = useDesk((desk) => desk.centre?.letter ?? '');
  const mayTakeCalls = useMayTakeCalls();
  const { relation, go } = useCallForm();
  const number = format.number(relation.order ?? '', letter, now);
  const reasons = missing.length > 0 ? <Missing missing={missing} /> : undefined;
  const blockedBecause = mayTakeCalls ? reasons : t('foot.readOnly');
  const isBlocked = blockedBecause !== undefined;
  // A button that gains or loses its reason is drawn anew and drops the focus it had.
  const wasBlocked = useRef(isBlocked);
  const keepFocus = useEffectEvent((isNow: boolean) => {
    if (wasBlocked.current !== isNow && document.activeElement === document.body) go('finish');
    wasBlocked.current = isNow;
  });
  useLayoutEffect(() => keepFocus(isBlocked), [isBlocked]);
  return (
    <Foot>
      <Saved />
      <span>
        <KeyCap chord="Escape" /> {t('foot.park')}
      </span>
      {missing.length === 0 && mayTakeCalls && (finish === 'print' || finish === 'send') && (
        <Button onClick={() => register(false)}>{t('foot.only')}</Button>
      )}
      <div data-step="finish">
        <PrimaryButton chord="Ctrl+Enter" blockedBecause={blockedBecause} onClick={() => register(true)}>
          {t(`foot.${finish}`, { number })}
        </PrimaryButton>
      </div>
    </Foot>
  );
}

function Missing({ missing }: { readonly missing: readonly MissingField[] }) {
  const t = useWords('intake');
  const terms = useWords('terms');
  const { call, go } = useCallForm();
  return (
    <Lines>
      <span>{t('foot.missing')}</span>
      <span>
        {missing.map((field) => (
          <LinkButton key={field} type="button" onClick={() => go(steps[field]) || go('place')}>
            {t(`missing.${field}`, { kind: terms(`kind.${call.kind}`) })}
          </LinkButton>
        ))}
      </span>
    </Lines>
  );
}

function Saved() {
  const t = useWords('intake');
  const common = useWords('common');
  const errors = useWords('errors');
  const say = useRefusalText();
  const format = useFormat();
  const { saving } = useCallForm().call;
  switch (saving.state) {
    case 'saved':
      return <span>{common('saved', { time: format.seconds(saving.at) })}</span>;
    case 'saving':
      return <span>{t('foot.saving')}</span>;
    case 'lost':
      return <span data-is-unsaved>{t('foot.unsaved', { reason: errors('connectionLost') })}</span>;
    case 'refused':
      return <span data-is-unsaved>{t('foot.unsaved', { reason: say(saving.error) })}</span>;
  }
}
