import { useMemo } from 'react';
import { level } from '../../../shared/domain/clock/notice.ts';
import type { LogEntry } from '../../../shared/domain/duty-log/log-entry.ts';
import type { LogEvent } from '../../../shared/domain/duty-log/log-event.ts';
import { entryOf } from '../../../shared/domain/entry-of.ts';
import { clockName } from '../../../shared/rules/clocks.ts';
import { useStayWords } from '../../app/custody/use-stay-words.ts';
import { useReadDesk } from '../../app/desk/desk-context.ts';
import { momentNow } from '../../app/now/now.ts';
import { useOrderWords } from '../../app/orders/use-order-words.ts';
import { useStaffName } from '../../app/shift/use-staff-name.ts';
import { useFormat } from '../../app/words/format-context.ts';
import { useWords } from '../../app/words/use-words.ts';

const LIMIT = 100;

/** What a line says: its own text, or in words what the desk itself did. */
export function useEventText(): (entry: LogEntry) => string {
  const t = useWords('dutyLog');
  const terms = useWords('terms');
  const slips = useWords('slips');
  const shift = useWords('shift');
  const acts = useWords('acts');
  const words = useOrderWords();
  const stays = useStayWords();
  const staff = useStaffName();
  const format = useFormat();
  const readDesk = useReadDesk();
  return useMemo(() => {
    const moment = (at: string) => format.moment(at, momentNow());
    const told = (names: readonly string[]) =>
      names
        .map((name) => {
          const unnamed = level.safeParse(name);
          return unnamed.success ? terms(`level.${unnamed.data}`) : name;
        })
        .join(acts('listSeparator'));
    const clock = (name: string) => {
      const known = clockName.safeParse(name);
      return known.success ? terms(`clock.${known.data}`) : name;
    };
    const noted = (text: string, note: string) => (note === '' ? text : t('noted', { text, note }));
    const where = ([number]: readonly string[]) => {
      const order = number === undefined ? undefined : entryOf(readDesk().orders, number);
      return order ? `${order.place.name} ` : '';
    };
    const what = (number: string) => {
      const stay = entryOf(readDesk().custody, number);
      return stay ? `${stays.lead(stay)} ${stay.who.name}` : words.number(number);
    };
    const say = (event: LogEvent, orders: readonly string[]): string => {
      switch (event.kind) {
        case 'escalated':
          return t(event.percent === LIMIT ? 'event.late' : 'event.escalated', {
            where: where(orders),
            clock: clock(event.clock),
            percent: event.percent,
            told: told(event.told),
          });
        case 'overdue':
          return t('event.overdue', { what: what(event.custody), told: told(event.told) });
        case 'slip-stuck':
          return t('event.slip-stuck', {
            slip: slips(`slip.${event.slip}`),
            printer: event.printer,
            state: slips(`state.${event.state}`),
          });
        case 'backup-made':
          return t('event.backup-made', { backup: event.backup });
        case 'bundle-stuck':
          return t('event.bundle-stuck', { detail: event.detail });
        case 'backup-stuck':
          return t('event.backup-stuck', { detail: event.detail });
        case 'clock-set-back':
        case 'clock-set-forward':
          return t(`event.${event.kind}`, { from: moment(event.from), to: moment(event.to) });
        case 'chased': {
          const outcome = noted(terms(`chaseOutcome.${event.outcome}`), event.note);
          return t('event.chased', { where: where(orders), outcome });
        }
        case 'dnd-tried':
          return t('event.dnd-tried', {
            where: where(orders),
            means: terms(`dndMeans.${event.means}`),
            outcome: noted(terms(`dndOutcome.${event.outcome}`), event.note),
          });
        case 'shift-opened':
          return event.tookOverFrom === null
            ? t('event.shift-opened', { owner: staff(event.owner) })
            : t('event.took-over', {
                owner: staff(event.owner),
                from: staff(event.tookOverFrom),
                reason: event.reason,
              });
        case 'shift-ended':
          return t(`event.${event.end}`, { reason: event.reason });
        case 'list-done':
          return t('event.list-done', { list: t(`list.${event.list}`) });
        case 'list-skipped':
          return t('event.list-skipped', { list: t(`list.${event.list}`), reason: event.reason });
        case 'handover-signed': {
          const { lines, questions, differences } = event;
          const people = { from: staff(event.from), to: staff(event.to) };
          return t('event.handover-signed', { ...people, lines, questions, differences });
        }
        case 'handover-refused':
          return t('event.handover-refused', { by: staff(event.by), reason: event.reason });
        case 'handover-missed':
          return t('event.handover-missed', { owner: staff(event.owner) });
        case 'handover-supplemented':
          return t('event.handover-supplemented', { text: event.text });
        case 'round-signed': {
          const { task, lines, stuck } = event;
          return t('event.round-signed', { task: shift(`task.${task}`), lines, stuck });
        }
      }
    };
    return ({ event, orders, text }) => (event === null ? text : say(event, orders));
  }, [t, terms, slips, shift, acts, words, stays, staff, format, readDesk]);
}

/** What the desk calls people for stands red, once the limit has passed. */
export function isCalling({ event }: LogEntry): boolean {
  return event?.kind === 'overdue' || (event?.kind === 'escalated' && event.percent >= LIMIT);
}
