import { styled } from '@mui/material/styles';
import { useMemo, useState } from 'react';
import { isAllowed } from '../../../../shared/rules/permissions.ts';
import { dayAfter } from '../../../../shared/rules/local-days.ts';
import type { Refusal } from '../../../../shared/refusal.ts';
import { useDesk, useInvoke } from '../../../app/desk/desk-context.ts';
import { useMinute } from '../../../app/now/now.ts';
import { useShiftWords } from '../../../app/shift/use-shift-words.ts';
import { useFormat } from '../../../app/words/format-context.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { Section } from '../../../ui/Section.tsx';
import { useToast } from '../../../ui/toast-context.ts';
import { useMayEdit } from '../form/edit-context.ts';
import { beginsOn, copiedWeek, staffOn, weekOf } from './roster-week.ts';
import { RosterGrid, type RosterCell } from './RosterGrid.tsx';
import { WhoIsOn } from './WhoIsOn.tsx';

const Acts = styled('div')({ display: 'flex', flexWrap: 'wrap', gap: 8, margin: '6px 0 8px' });

const WEEK = 7;

/** Who is on: a week of days and shifts, filled in cell by cell, or taken over from the week before. */
export function WeekRoster() {
  const t = useWords('shiftPlan');
  const format = useFormat();
  const shifts = useShiftWords();
  const mayEdit = useMayEdit();
  const today = format.dayKey(useMinute());
  const [monday, setMonday] = useState(() => weekOf(today)[0] ?? today);
  const week = useMemo(() => weekOf(monday), [monday]);
  const { patterns, staff, roster } = useTables();
  const [chosen, choose] = useState<RosterCell | null>(null);
  const cell = chosenCell();
  const { set, copy, refusal } = useRoster();
  const turn = (weeks: 1 | -1) => setMonday(dayAfter(monday, weeks * WEEK));
  const turnPerson = (person: string) => {
    if (!cell) return;
    const before = staffOn(roster, cell.on, cell.pattern.id);
    const after = before.includes(person) ? before.filter((each) => each !== person) : [...before, person];
    void set({ on: cell.on, pattern: cell.pattern.id, staff: after });
  };
  const last = week.at(-1) ?? monday;
  return (
    <Section
      title={t('settings.week.title')}
      aside={t('settings.week.of', {
        from: format.localDay(monday, 'plain'),
        until: format.localDay(last, 'plain'),
      })}
      end={mayEdit ? t('settings.week.hint') : undefined}
    >
      <div>
        <Acts>
          <Button scale="small" onClick={() => turn(-1)}>
            {t('settings.week.earlier')}
          </Button>
          <Button scale="small" onClick={() => turn(1)}>
            {t('settings.week.later')}
          </Button>
          {mayEdit && (
            <Button scale="small" onClick={() => void copy(copiedWeek(roster, patterns, week))}>
              {t('settings.week.copy')}
            </Button>
          )}
        </Acts>
        <RosterGrid
          week={week}
          today={today}
          patterns={patterns}
          cell={cell}
          people={staff}
          onChoose={choose}
          onTurnPerson={mayEdit ? turnPerson : null}
          onTurnWeek={turn}
        />
        {cell && mayEdit && (
          <WhoIsOn
            label={t('settings.week.who', {
              day: format.localDay(cell.on, 'long'),
              shift: shifts.pattern(cell.pattern.id),
            })}
            people={staff}
            on={staffOn(roster, cell.on, cell.pattern.id)}
            onTurn={turnPerson}
          />
        )}
        {refusal && <ErrorNote error={refusal} />}
      </div>
    </Section>
  );

  function chosenCell(): RosterCell | null {
    if (chosen && week.includes(chosen.on)) return chosen;
    const on = week.includes(today) ? today : monday;
    const pattern = patterns.find((each) => beginsOn(each, on)) ?? patterns[0];
    return pattern ? { on, pattern } : null;
  }
}

/** The shifts in use, and the people who may keep one, in the order of their digits. */
function useTables() {
  const shiftPatterns = useDesk((desk) => desk.shiftPatterns);
  const all = useDesk((desk) => desk.staff);
  const roster = useDesk((desk) => desk.roster);
  const patterns = useMemo(
    () =>
      Object.values(shiftPatterns)
        .filter(({ isActive }) => isActive)
        .sort((a, b) => a.from.localeCompare(b.from) || a.id.localeCompare(b.id)),
    [shiftPatterns],
  );
  const staff = useMemo(
    () => Object.values(all).filter(({ isActive, role }) => isActive && isAllowed(role, 'keep the shift')),
    [all],
  );
  return { patterns, staff, roster };
}

/** Writes cells of the roster. */
function useRoster() {
  const t = useWords('shiftPlan');
  const invoke = useInvoke();
  const toast = useToast();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const set = async (entry: { on: string; pattern: string; staff: string[] }): Promise<boolean> => {
    const reply = await invoke('shifts.setRoster', entry);
    setRefusal(reply.ok ? null : reply.error);
    return reply.ok;
  };
  const copy = async (entries: readonly { on: string; pattern: string; staff: string[] }[]) => {
    let copied = 0;
    for (const entry of entries) {
      if (!(await set(entry))) return;
      copied += 1;
    }
    toast({
      text: copied === 0 ? t('settings.week.nothingToCopy') : t('settings.week.copied', { count: copied }),
    });
  };
  return { set, copy, refusal };
}
