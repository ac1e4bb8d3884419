import { styled } from '@mui/material/styles';
import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import type { OpenCall } from '../../app/calls/open-call.ts';
import { useCalls } from '../../app/calls/use-calls.ts';
import { useDesk } from '../../app/desk/desk-context.ts';
import { useKeys } from '../../app/keyboard/use-keys.ts';
import { goBack, goTo } from '../../app/navigation/navigation.ts';
import { SnippetPalette } from '../../app/snippets/SnippetPalette.tsx';
import { usePalette } from '../../app/snippets/use-palette.ts';
import { useWords } from '../../app/words/use-words.ts';
import { useToast } from '../../ui/toast-context.ts';
import { CallFormColumn } from './CallFormColumn.tsx';
import { FormContext, type CallerCard, type CallerHit, type CallForm } from './form-context.ts';
import { IntakeSide } from './IntakeSide.tsx';
import { chosenProblem } from './problem-codes.ts';
import { defaultRelation, relationChoices, relationInForce } from './relation-choices.ts';
import { focusNextStep, focusStep } from './steps.ts';
import { useCallerCard } from './use-caller-card.ts';

const Columns = styled('div')({ flex: 1, minHeight: 0, display: 'flex' });
const nobody: Pick<CallerCard, 'openOrders' | 'reworkable'> = { openOrders: [], reworkable: [] };

/** One call at work: the form at the left, what is known at the right, and the keys of both. */
export function CallFormView({ call }: { readonly call: OpenCall }) {
  const calls = useCalls();
  const column = useRef<HTMLElement>(null);
  const [candidate, setCandidate] = useState<CallerHit | null>(null);
  const { kind, fields } = call;
  const card = useCallerCard(fields.placeId, fields.personId);
  const problems = useDesk((desk) => desk.problems);
  const problem = chosenProblem(problems, kind, fields.problem)?.code ?? '';
  const choices = useMemo(() => relationChoices(card ?? nobody, kind, problem), [card, kind, problem]);
  // While the card is on its way nothing can be said about the relation, so it stays what it was.
  const relation = card === null ? fields.relation : relationInForce(choices, fields.relation);
  useDefaultRelation(call, card, choices, problem);
  useFormKeys(call);
  const palette = usePalette({ within: column, usual: '[data-step="what"] textarea' });

  const startHere = useEffectEvent(() => {
    if (call.heldAt !== null) return;
    const { isBackEntry, happenedAt, paper } = fields;
    if (isBackEntry && happenedAt === '') {
      focusStep(column.current, paper === '' ? 'paper' : 'happenedAt');
      return;
    }
    const isCallerKnown = fields.who !== '' || fields.placeId !== null || fields.personId !== null;
    focusStep(column.current, isCallerKnown ? 'what' : 'who');
  });
  useEffect(() => startHere(), []);

  const form: CallForm = {
    call,
    card,
    choices,
    relation,
    change: (change) => calls.change(call.id, change),
    next: () => focusNextStep(column.current),
    go: (step) => focusStep(column.current, step),
    markCandidate: setCandidate,
    openPalette: palette.open,
  };
  return (
    <FormContext value={form}>
      <Columns>
        <CallFormColumn ref={column} />
        <IntakeSide candidate={candidate} />
      </Columns>
      <SnippetPalette kind={kind} palette={palette} />
    </FormContext>
  );
}

/**
 * Sets "this is" when the caller or the problem becomes known, and never again: what the clerk chose afterwards
 * stays, also in a call that is opened again.
 */
function useDefaultRelation(
  call: OpenCall,
  card: CallerCard | null,
  choices: CallForm['choices'],
  problem: string,
): void {
  const calls = useCalls();
  const key = `${call.fields.placeId ?? ''} ${call.fields.personId ?? ''} ${problem}`;
  const settledFor = useRef(problem === '' ? '' : key);
  const settle = useEffectEvent((known: CallerCard | null, forKey: string) => {
    if (known === null || settledFor.current === forKey) return;
    settledFor.current = forKey;
    const relation = defaultRelation(choices, problem);
    const { relation: before } = call.fields;
    if (before.kind === 'join' && relation.kind === 'new') return;
    if (relation.kind !== before.kind || relation.order !== before.order) calls.change(call.id, { relation });
  });
  useEffect(() => settle(card, key), [card, key]);
}

function useFormKeys(call: OpenCall): void {
  const t = useWords('intake');
  const calls = useCalls();
  const toast = useToast();

  async function discard(): Promise<void> {
    const { id } = call;
    if ((await calls.discard(id)) !== null) return;
    goBack();
    toast({ text: t('discarded'), undo: () => void bringBack(id) });
  }

  async function bringBack(id: string): Promise<void> {
    if ((await calls.restore(id)) === null) goTo({ place: 'intake' });
  }

  useKeys([
    {
      chord: 'Escape',
      label: t('keys.park'),
      act: () => {
        calls.park(call.id);
        goBack();
      },
    },
    {
      chord: 'Alt+H',
      label: t('keys.hold'),
      act: () => (call.heldAt === null ? calls.hold(call.id) : calls.endHold(call.id)),
    },
    { chord: 'Alt+Delete', label: t('keys.discard'), act: () => void discard() },
  ]);
}
