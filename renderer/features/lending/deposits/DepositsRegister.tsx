import { useDeferredValue, useLayoutEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import type { Register } from '../../../../shared/domain/custody/register.ts';
import { useStaff } from '../../../app/desk/desk-context.ts';
import { useKeys } from '../../../app/keyboard/use-keys.ts';
import { goBack, goTo, type LendingPanel } from '../../../app/navigation/navigation.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { FootKey, ListFoot, PaperKeys } from '../stays/FootKey.tsx';
import { ListSide, SplitView } from '../stays/SplitView.tsx';
import { ListExport } from '../ListExport.tsx';
import { useListPaper } from '../use-list-paper.ts';
import { useStayLines } from '../stays/use-stay-lines.ts';
import { useDepositDraft } from './deposit-draft.ts';
import { DepositCard } from './DepositCard.tsx';
import type { DepositStage } from './deposit-stage.ts';
import { DepositTable } from './DepositTable.tsx';
import { DepositViews } from './DepositViews.tsx';
import { countViews, linesOf, type DepositLine, type DepositView } from './deposit-views.ts';
import { ReceiveForm } from './ReceiveForm.tsx';

interface Props {
  readonly register: Register;
  readonly panel?: LendingPanel | undefined;
}

/** A register of what is kept for others: what lies here at the left, what is handed in at the right. */
export function DepositsRegister({ register, panel }: Props) {
  const t = useWords('deposits');
  const { id: staff } = useStaff();
  const all = useStayLines('deposit', register.id);
  const [view, setView] = useState<DepositView>('open');
  const [text, setText] = useState('');
  const wanted = useDeferredValue(text);
  const lines = useMemo(() => linesOf(all, register, view, wanted), [all, register, view, wanted]);
  const counts = useMemo(() => countViews(all, register), [all, register]);
  const [chosen, setChosen] = useState<string | null>(null);
  const [asking, setAsking] = useState<DepositStage | null>(null);
  const { draft: typed, change, clear } = useDepositDraft(staff, register.id);
  const draft = typed.class === '' ? { ...typed, class: register.classes[0]?.id ?? '' } : typed;
  /** Back from a card leads to the list only when the list has led to the card. */
  const isOpenedHere = useRef(false);
  const ground = useRef<HTMLDivElement>(null);
  const filter = useRef<HTMLInputElement>(null);
  const present = lines.some(({ stay }) => stay.number === chosen) ? chosen : (lines[0]?.stay.number ?? null);
  const line = lines.find(({ stay }) => stay.number === present);

  const paper = useListPaper({
    kind: 'deposit',
    filter: { view, register: register.id, text },
    numbers: lines.map(({ stay }) => stay.number),
  });
  const kind = panel?.kind;
  const open = ({ stay }: DepositLine, stage: DepositStage | null = null) => {
    setAsking(stage);
    isOpenedHere.current = true;
    goTo({ place: 'lending', register: register.id, panel: { kind: 'stay', number: stay.number } });
  };
  const focusIn = (selector: string) => ground.current?.querySelector<HTMLElement>(selector)?.focus();
  const focusForm = () => focusIn('aside [role="radio"][tabindex="0"]');
  const begin = () => {
    if (kind === 'stay') goTo({ place: 'lending', register: register.id, panel: { kind: 'new' } });
    focusForm();
  };
  const focusNew = useEffectEvent(focusForm);
  useLayoutEffect(() => {
    if (kind === 'new') focusNew();
  }, [kind]);
  const backToList = () => {
    isOpenedHere.current = false;
    if (kind !== undefined) goTo({ place: 'lending', register: register.id });
    focusIn('[role="row"] [role="gridcell"]');
  };
  useKeys([
    { chord: '1', label: t('begin'), act: begin },
    { chord: '/', label: t('filter'), act: () => filter.current?.focus() },
    { chord: 'ArrowDown', when: () => document.activeElement === document.body, act: backToList },
  ]);

  return (
    <SplitView ref={ground}>
      <ListSide>
        <DepositViews
          view={view}
          counts={counts}
          onView={setView}
          text={text}
          onText={setText}
          filter={filter}
          onLeave={backToList}
        />
        <DepositTable
          register={register}
          view={view}
          lines={lines}
          chosen={present}
          onChoose={setChosen}
          onStep={(each) => open(each)}
          onOpen={(each) => open(each, 'acts')}
        />
        {paper.refusal && <ErrorNote error={paper.refusal} />}
        <ListExport {...paper} />
        <ListFoot>
          <FootKey chord="1" onClick={begin}>
            {t('begin')}
          </FootKey>
          {line && line.stay.state === 'kept' && (
            <FootKey chord="Enter" onClick={() => open(line)}>
              {t(line.mood === 'late' ? 'act.remind' : 'act.release')}
            </FootKey>
          )}
          {line && (
            <FootKey chord="ArrowRight" onClick={() => open(line, 'acts')}>
              {t('open')}
            </FootKey>
          )}
          <FootKey chord="/" onClick={() => filter.current?.focus()}>
            {t('filter')}
          </FootKey>
          <PaperKeys {...paper} />
          <small>{t('remindRule', { days: register.remindAfterDays.join(t('listSeparator')) })}</small>
        </ListFoot>
      </ListSide>
      {panel?.kind === 'stay' ? (
        <DepositCard
          key={`${panel.number} ${asking}`}
          number={panel.number}
          register={register}
          first={asking}
          onBack={() => (isOpenedHere.current ? backToList() : goBack())}
          onDone={backToList}
        />
      ) : (
        <ReceiveForm
          register={register}
          draft={draft}
          onChange={change}
          onLeave={backToList}
          onDone={(number) => {
            clear();
            setView('open');
            setText('');
            setChosen(number);
            backToList();
          }}
        />
      )}
    </SplitView>
  );
}
