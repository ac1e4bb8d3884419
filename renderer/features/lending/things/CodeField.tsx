import { styled } from '@mui/material/styles';
import { useEffect, useEffectEvent, useState, type Ref } from 'react';
import { codeForm } from '../../../../shared/domain/custody/find-thing.ts';
import { thingHaystack, type ThingLine } from '../../../../shared/domain/custody/select-things.ts';
import { searchForm } from '../../../../shared/domain/order/select-orders.ts';
import { useDesk, useInvoke } from '../../../app/desk/desk-context.ts';
import { tellTrouble, useLending, useLendingState } from '../../../app/lending/lending-store.ts';
import { useTakeCode } from '../../../app/lending/use-take-code.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { CodeLine } from './CodeLine.tsx';
import { PickBox, type Offer } from '../who/PickBox.tsx';

const Lines = styled('ul')({ margin: 0, padding: 0, listStyle: 'none', maxHeight: 240, overflowY: 'auto' });

const MOST_OFFERED = 6;

interface Props {
  readonly lines: readonly ThingLine[];
  /** Enter in the empty box: what is asked next. */
  readonly onLeave: () => void;
  readonly autoFocus: boolean;
  readonly boxRef: Ref<HTMLInputElement | HTMLTextAreaElement>;
}

/** The things of the lending and the box for the next one; for an order it offers the keys of its place. */
export function CodeField({ lines, onLeave, autoFocus, boxRef }: Props) {
  const t = useWords('lending');
  const { draft, change, remove } = useLending();
  const trouble = useLendingState((state) => state.trouble);
  const { takeCode } = useTakeCode();
  const ofOrder = useThingsOfOrder(draft.order);
  const typed = draft.typedCode;
  const take = (code: string) => {
    change({ typedCode: '' });
    void takeCode(code);
  };
  const offer = ({ thing, holder }: ThingLine, isOfOrder: boolean): Offer => ({
    id: thing.code,
    pick: () => take(thing.code),
    face: (
      <>
        <b>{thing.code}</b>
        <span>{thing.name || thing.site?.name}</span>
        <small>{holder ? `${holder.name} ${t('panel.isOut')}` : isOfOrder ? t('panel.forOrder') : ''}</small>
      </>
    ),
  });
  const isFree = ({ thing }: ThingLine) => !draft.codes.includes(thing.code);
  const offers =
    searchForm(typed) === ''
      ? ofOrder.filter((line) => isFree(line) && line.thing.state === 'in').map((line) => offer(line, true))
      : matching(lines, typed)
          .filter(isFree)
          .map((line) => offer(line, false));
  return (
    <>
      <Lines aria-label={t('panel.codes')}>
        {draft.codes.map((code) => (
          <CodeLine key={code} code={code} onRemove={() => remove(code)} />
        ))}
      </Lines>
      <PickBox
        label={t('panel.codeBox')}
        listLabel={t('panel.codes')}
        placeholder={t('panel.codeBox')}
        value={typed}
        offers={offers}
        autoFocus={autoFocus}
        boxRef={boxRef}
        onType={(typedCode) => {
          tellTrouble(null);
          change({ typedCode });
        }}
        onEnter={() => (typed.trim() === '' ? onLeave() : take(codeForm(typed)))}
      />
      {trouble && <ErrorNote error={trouble.refusal} />}
    </>
  );
}

/** What a typed text may mean: the code itself before everything that only has it in its name. */
function matching(lines: readonly ThingLine[], typed: string): readonly ThingLine[] {
  const wanted = searchForm(typed);
  const code = codeForm(typed);
  const rank = ({ thing }: ThingLine) =>
    thing.code === code ? 0 : thing.code.endsWith(code) ? 1 : thing.code.includes(code) ? 2 : 3;
  const found = lines.filter(
    ({ thing }) => (thing.state === 'in' || thing.state === 'out') && thingHaystack(thing).includes(wanted),
  );
  return found.sort((a, b) => rank(a) - rank(b)).slice(0, MOST_OFFERED);
}

/** The keys that open the place of an order, as far as one may know. */
function useThingsOfOrder(order: string | null): readonly ThingLine[] {
  const invoke = useInvoke();
  const things = useDesk((desk) => desk.things);
  const [found, setFound] = useState<readonly ThingLine[]>([]);
  // Asked anew when something went out or came back.
  const ask = useEffectEvent((wanted: string | null, _living: unknown) => {
    if (wanted === null) return undefined;
    let isWanted = true;
    void invoke('things.list', { order: wanted, limit: MOST_OFFERED }).then((reply) => {
      if (isWanted && reply.ok) setFound(reply.value.things);
    });
    return () => {
      isWanted = false;
    };
  });
  useEffect(() => ask(order, things), [order, things]);
  return order === null ? [] : found;
}
