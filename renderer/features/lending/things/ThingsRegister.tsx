import { styled } from '@mui/material/styles';
import { useMemo, useRef, useState } from 'react';
import type { Register } from '../../../../shared/domain/custody/register.ts';
import type { ThingLine } from '../../../../shared/domain/custody/select-things.ts';
import { useKeys } from '../../../app/keyboard/use-keys.ts';
import { isBegun } from '../../../app/lending/lending-draft.ts';
import { useChangeLending, useLending } from '../../../app/lending/lending-store.ts';
import { useTakeCode } from '../../../app/lending/use-take-code.ts';
import { goBack, goTo, type LendingPanel } from '../../../app/navigation/navigation.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { KeyCap } from '../../../ui/KeyCap.tsx';
import { Cabinet } from './Cabinet.tsx';
import { ListFoot } from './ListFoot.tsx';
import { useListState } from './list-state.ts';
import { OverdueStrip } from './OverdueStrip.tsx';
import { RightPanel } from './RightPanel.tsx';
import { ThingsTable } from './ThingsTable.tsx';
import { Toolbar } from './Toolbar.tsx';
import { ListExport } from '../ListExport.tsx';
import { useListPaper } from '../use-list-paper.ts';
import { useLabel } from './use-label.ts';
import { narrowed, useThingLines } from './use-thing-lines.ts';
import { useUndoKey } from './use-undo-key.ts';

const Columns = styled('div')({ flex: 1, minHeight: 0, display: 'flex' });

const List = styled('section')({
  flex: 1,
  minWidth: 0,
  minHeight: 0,
  display: 'flex',
  flexDirection: 'column',
});

const Table = styled('div')(({ theme }) => ({
  flex: 1,
  minHeight: 0,
  marginTop: 6,
  borderTop: `1px solid ${theme.palette.line}`,
  backgroundColor: theme.palette.sheet,
}));

/** Which loans a file holds when only some things are shown; those in their place have none. */
const views = { all: 'all', out: 'open', late: 'late', in: null, lost: null } as const;

/** The loans of the things that are out; a pass may be out with a visit instead. */
function loansOf(lines: readonly ThingLine[]): string[] {
  return lines.flatMap(({ holder }) => (holder && /-L\d+$/.test(holder.custody) ? [holder.custody] : []));
}

interface Props {
  readonly register: Register;
  readonly panel?: LendingPanel | undefined;
}

/** A register of things that are lent: its cabinet or its table, and what is done at the right (ux 6.10). */
export function ThingsRegister({ register, panel }: Props) {
  const t = useWords('lending');
  const { id } = register;
  const all = useThingLines(register);
  const { narrowing, text, chosen: kept, change } = useListState(id);
  const lines = useMemo(() => narrowed(all, narrowing, text), [all, narrowing, text]);
  const [asking, setAsking] = useState<string | null>(null);
  const [visit, setVisit] = useState(0);
  const box = useRef<HTMLDivElement>(null);
  // What another screen opened is left to that screen: a round, a handover, the search.
  const isOpenedHere = useRef(panel === undefined || panel.kind === 'lend');
  const step = useStep();
  const { draft } = useLending();
  const { label, refusal: unlabelled } = useLabel();
  const view = views[narrowing];
  const paper = useListPaper({
    kind: 'loan',
    filter: view === null ? null : { view, register: id, text },
    numbers: loansOf(lines),
  });
  const trouble = unlabelled ?? paper.refusal;
  useUndoKey();

  const chosen = lines.find(({ thing }) => thing.code === kept)?.thing.code ?? lines[0]?.thing.code ?? null;
  // What is looked at when it comes back, a file or a radio, is known by its name and not by its hook.
  const hasHooks = register.returnCheck === 'none' && all.some(({ thing }) => thing.hook !== null);
  const isLending = asking === null && (panel === undefined || panel.kind === 'lend');
  const choose = (code: string) => change({ chosen: code });
  const open = ({ thing: { code } }: ThingLine) => {
    setAsking(null);
    isOpenedHere.current = true;
    goTo({ place: 'lending', register: id, panel: { kind: 'thing', code } });
  };
  const toList = () => (hasHooks ? box.current?.focus() : setVisit((before) => before + 1));
  const toListWord = t(hasHooks ? 'cabinet.toHooks' : 'cabinet.toTable');
  const back = () => {
    const isInList =
      box.current?.contains(document.activeElement) || document.activeElement?.closest('[role="grid"]');
    if (asking !== null) setAsking(null);
    else if (!isLending && !isOpenedHere.current) goBack();
    else if (!isLending) goTo({ place: 'lending', register: id, panel: { kind: 'lend', codes: [] } });
    else if (!isInList) toList();
    else if (text !== '' || narrowing !== 'all') change({ text: '', narrowing: 'all' });
    else goTo({ place: 'today' });
  };
  useKeys([{ chord: 'Escape', label: toListWord, act: back }]);
  const empty = all.length === 0 ? t('cabinet.empty') : t('cabinet.none');
  return (
    <Columns>
      <List aria-label={register.name}>
        <Toolbar
          text={text}
          onText={(next) => change({ text: next })}
          onLeave={toList}
          keys={
            <>
              {toListWord} {isLending && !isBegun(draft) && <KeyCap chord="Tab" />}
              <KeyCap chord="Escape" />
              <KeyCap chord="ArrowUp" />
              <KeyCap chord="ArrowDown" />
              {t('cabinet.lendOrReturn')} <KeyCap chord="Enter" />
              {t('act.card')} <KeyCap chord={hasHooks ? 'Space' : 'ArrowRight'} />
            </>
          }
        />
        {hasHooks && lines.length > 0 && (
          <Cabinet
            register={register}
            lines={lines}
            chosen={chosen}
            box={box}
            onChoose={choose}
            onStep={step}
            onOpen={open}
            onPick={(line) => (line.thing.state === 'in' ? step(line) : open(line))}
          />
        )}
        {hasHooks && lines.length === 0 && <EmptyState sentence={empty} />}
        {!hasHooks && (
          <Table>
            <ThingsTable
              key={visit}
              register={register}
              lines={lines}
              chosen={chosen}
              onChoose={choose}
              onStep={step}
              onOpen={open}
              emptySentence={empty}
              autoFocus={visit > 0}
            />
          </Table>
        )}
        {trouble && <ErrorNote error={trouble} />}
        <ListExport {...paper} />
        <OverdueStrip lines={all} onAsk={setAsking} />
        <ListFoot
          register={id}
          chosen={chosen}
          onLabel={label}
          onPrint={paper.print}
          onExport={paper.exportList}
          exportBlocked={paper.exportBlocked}
          hasDigits={isLending}
        />
      </List>
      <RightPanel
        register={register}
        lines={all}
        panel={panel}
        asking={asking}
        onAsk={setAsking}
        onLabel={label}
        onList={toList}
      />
    </Columns>
  );
}

/** Enter on a thing: in its place it joins the lending or leaves it, out it comes back, elsewhere its card says what is. */
function useStep(): (line: ThingLine) => void {
  const { draft } = useLending();
  const { remove } = useChangeLending();
  const { takeCode } = useTakeCode();
  return ({ thing: { code } }) => {
    if (draft.codes.includes(code)) remove(code);
    else void takeCode(code);
  };
}
