import { useEffectEvent, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Register } from '../../../../shared/domain/custody/register.ts';
import type { Refusal } from '../../../../shared/refusal.ts';
import { useStaff } from '../../../app/desk/desk-context.ts';
import { useKeys } from '../../../app/keyboard/use-keys.ts';
import { goBack, goTo, type LendingPanel } from '../../../app/navigation/navigation.ts';
import { useMinute } from '../../../app/now/now.ts';
import { useFormat } from '../../../app/words/format-context.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { FootKey, ListFoot, PaperKeys } from '../stays/FootKey.tsx';
import { ListSide, SplitView } from '../stays/SplitView.tsx';
import { ListExport } from '../ListExport.tsx';
import { useListPaper } from '../use-list-paper.ts';
import { useStayLines } from '../stays/use-stay-lines.ts';
import { useArrivalDraft, type ArrivalWay } from './arrival-draft.ts';
import { ArrivalForm } from './ArrivalForm.tsx';
import { useLeave } from './use-leave.ts';
import { useListKeys } from './use-list-keys.ts';
import { VisitCard } from './VisitCard.tsx';
import { groupVisits, type VisitLine } from './visit-groups.ts';
import { VisitList } from './VisitList.tsx';

interface Props {
  readonly register: Register;
  readonly panel?: LendingPanel | undefined;
}

const wayKeys = [
  ['1', 'now'],
  ['2', 'expected'],
  ['3', 'permit'],
] as const;

/** A register of people and vehicles that are let in: who is inside and to come at the left, the arrival at the right. */
export function VisitsRegister({ register, panel }: Props) {
  const t = useWords('visits');
  const { id: staff } = useStaff();
  const groups = useGroups(register.id);
  const lines = [...groups.inside, ...groups.expected, ...groups.left];
  const [chosen, setChosen] = useState<string | null>(null);
  const { draft: typed, change, clear } = useArrivalDraft(staff, register.id);
  const draft = typed.class === '' ? { ...typed, class: register.classes[0]?.id ?? '' } : typed;
  const [begun, setBegun] = useState(0);
  const leave = useLeave();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const list = useRef<HTMLDivElement>(null);
  /** Back from a card leads to the list only when the list has led to the card. */
  const isOpenedHere = useRef(false);
  const form = useRef<HTMLDivElement>(null);
  const present = lines.some(({ stay }) => stay.number === chosen) ? chosen : (lines[0]?.stay.number ?? null);

  const paper = useListPaper({
    kind: 'visit',
    filter: { view: 'all', register: register.id },
    numbers: lines.map(({ stay }) => stay.number),
  });
  const trouble = refusal ?? paper.refusal;
  const kind = panel?.kind;
  const open = ({ stay }: VisitLine) => {
    isOpenedHere.current = true;
    goTo({ place: 'lending', register: register.id, panel: { kind: 'stay', number: stay.number } });
  };
  const step = (line: VisitLine) => {
    if (line.stay.state !== 'in' || line.mood === 'late') return open(line);
    const at = groups.inside.indexOf(line);
    setChosen((groups.inside[at + 1] ?? groups.inside[at - 1])?.stay.number ?? null);
    void leave(line.stay).then(setRefusal);
  };
  const { focusRow } = useListKeys({
    list,
    lines,
    chosen: present,
    onChoose: setChosen,
    onStep: step,
    onOpen: open,
  });
  const begin = (way: ArrivalWay) => {
    change({ way });
    if (kind === 'stay') goTo({ place: 'lending', register: register.id, panel: { kind: 'new' } });
    setBegun((times) => times + 1);
  };
  const focusForm = () => form.current?.querySelector<HTMLElement>('input')?.focus();
  const focusNew = useEffectEvent(focusForm);
  useLayoutEffect(() => {
    if (kind === 'new') focusNew();
  }, [kind]);
  // Only once it is drawn: another way has another first field.
  useLayoutEffect(() => {
    if (begun > 0) focusNew();
  }, [begun]);
  const focusStart = useEffectEvent(() => {
    if (document.activeElement === document.body && kind === undefined) focusRow();
  });
  useLayoutEffect(() => focusStart(), []);
  const backToList = () => {
    isOpenedHere.current = false;
    if (kind !== undefined) goTo({ place: 'lending', register: register.id });
    focusRow();
  };
  useKeys(wayKeys.map(([chord, way]) => ({ chord, label: t(`begin.${way}`), act: () => begin(way) })));

  return (
    <SplitView>
      <ListSide>
        <VisitList
          register={register}
          groups={groups}
          chosen={present}
          onChoose={setChosen}
          onOpen={open}
          list={list}
        />
        {trouble && <ErrorNote error={trouble} />}
        <ListExport {...paper} />
        <ListFoot>
          {wayKeys.map(([chord, way]) => (
            <FootKey key={way} chord={chord} onClick={() => begin(way)}>
              {t(`begin.${way}`)}
            </FootKey>
          ))}
          <FootKeys line={lines.find(({ stay }) => stay.number === present)} onStep={step} onOpen={open} />
          <PaperKeys {...paper} />
        </ListFoot>
      </ListSide>
      {panel?.kind === 'stay' ? (
        <VisitCard
          key={panel.number}
          number={panel.number}
          register={register}
          onBack={() => (isOpenedHere.current ? backToList() : goBack())}
          onDone={backToList}
        />
      ) : (
        <div ref={form} style={{ display: 'contents' }}>
          <ArrivalForm
            register={register}
            draft={draft}
            onChange={change}
            onLeave={backToList}
            onDone={(number) => {
              clear();
              setChosen(number);
              backToList();
            }}
          />
        </div>
      )}
    </SplitView>
  );
}

function useGroups(register: string) {
  const format = useFormat();
  const lines = useStayLines('visit', register);
  const today = format.dayKey(useMinute());
  return useMemo(() => groupVisits(lines, today, format.dayKey), [lines, today, format]);
}

interface FootProps {
  readonly line: VisitLine | undefined;
  readonly onStep: (line: VisitLine) => void;
  readonly onOpen: (line: VisitLine) => void;
}

function FootKeys({ line, onStep, onOpen }: FootProps) {
  const t = useWords('visits');
  if (!line) return null;
  const step = line.stay.state === 'in' ? (line.mood === 'late' ? 'ask' : 'leave') : null;
  return (
    <>
      {step && (
        <FootKey chord="Enter" onClick={() => onStep(line)}>
          {t(`step.${step}`)}
        </FootKey>
      )}
      {line.stay.state === 'expected' && (
        <FootKey chord="Enter" onClick={() => onStep(line)}>
          {t('step.enter')}
        </FootKey>
      )}
      <FootKey chord="ArrowRight" onClick={() => onOpen(line)}>
        {t('key.open')}
      </FootKey>
    </>
  );
}
