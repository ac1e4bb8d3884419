import type { Kind } from '../../../shared/domain/call/call.ts';
import { isAllowed } from '../../../shared/rules/permissions.ts';
import { OTHER_KEY, useKindKeys } from '../../app/calls/kind-keys.ts';
import { useBeginCall } from '../../app/calls/use-begin-call.ts';
import { useActiveCall, useCalls } from '../../app/calls/use-calls.ts';
import { useSession, useStaff } from '../../app/desk/desk-context.ts';
import { goTo, useNavigation } from '../../app/navigation/navigation.ts';
import { useKeys } from '../../app/keyboard/use-keys.ts';
import { useWords } from '../../app/words/use-words.ts';
import { setKindChooser } from './kind-chooser.ts';

/** Whether this person may take calls now: by role, and while the book can be written. */
export function useMayTakeCalls(): boolean {
  const { role } = useStaff();
  const { health } = useSession();
  return isAllowed(role, 'take calls') && health.kind === 'sound';
}

/** Whether a call stands in the form, so that a function key changes its kind. */
export function useIsInForm(): boolean {
  const place = useNavigation(({ screen }) => screen.place);
  const call = useActiveCall();
  return place === 'intake' && call !== null;
}

/** Chooses a kind for the call in the form, else begins one. */
export function useChooseKind(): (kind: Kind) => void {
  const calls = useCalls();
  const begin = useBeginCall();
  const isInForm = useIsInForm();
  return (kind) => {
    const { activeId } = calls.store.getState();
    if (isInForm && activeId !== null) calls.changeKind(activeId, kind);
    else begin(kind);
  };
}

/** F2 to F9 everywhere: in the form they change the kind, with Shift and elsewhere they begin a call (ux 3.1). */
export function useFunctionKeys(): void {
  const t = useWords('intake');
  const terms = useWords('terms');
  const begin = useBeginCall();
  const choose = useChooseKind();
  const isInForm = useIsInForm();
  const mayTakeCalls = useMayTakeCalls();
  const calls = useCalls();
  const open = useCalls().store.getState().calls;
  const kindKeys = useKindKeys();
  const bindings = kindKeys.flatMap(([chord, kind]) => [
    {
      chord,
      label: t(isInForm ? 'changeTo' : 'newCallOf', { kind: terms(`kind.${kind}`) }),
      act: () => choose(kind),
    },
    { chord: `Shift+${chord}` as const, act: () => begin(kind) },
  ]);
  useKeys(
    mayTakeCalls
      ? [
          ...bindings,
          {
            chord: OTHER_KEY,
            label: t('otherTitle'),
            act: () => setKindChooser(isInForm ? 'change' : 'begin'),
          },
          { chord: `Shift+${OTHER_KEY}`, act: () => setKindChooser('begin') },
          { chord: 'Ctrl+N', label: t('newCall'), act: () => begin('enquiry') },
        ]
      : [],
    { scope: 'house' },
  );
  useKeys(
    tabKeys.map((digit, index) => ({
      chord: `Alt+${digit}` as const,
      ...(open[index] ? { label: t('keys.call', { n: digit }) } : {}),
      when: () => calls.store.getState().calls[index] !== undefined,
      act: () => {
        const call = calls.store.getState().calls[index];
        if (!call) return;
        calls.activate(call.id);
        goTo({ place: 'intake' });
      },
    })),
    { scope: 'house' },
  );
}

/** The digits that go with Alt to the open calls, in their order. */
export const tabKeys = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;
