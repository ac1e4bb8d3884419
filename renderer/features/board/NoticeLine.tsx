import { styled } from '@mui/material/styles';
import { clockName } from '../../../shared/rules/clocks.ts';
import { useMinute } from '../../app/now/now.ts';
import { useStayWords } from '../../app/custody/use-stay-words.ts';
import { useOrderWords } from '../../app/orders/use-order-words.ts';
import { useStaffName } from '../../app/shift/use-staff-name.ts';
import { useFormat } from '../../app/words/format-context.ts';
import { useWords } from '../../app/words/use-words.ts';
import type { TellingAbout, Waiting } from './people-to-tell.ts';
import { usePhoneOf } from './use-phone-of.ts';

const Line = styled('div')(({ theme }) => ({
  padding: '3px 16px',
  cursor: 'default',
  '& > div': { display: 'flex', alignItems: 'baseline', gap: 6, minWidth: 0, whiteSpace: 'nowrap' },
  '& b': { fontWeight: 700 },
  '& span': {
    ...theme.typography.second,
    color: theme.palette.ink2,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
  },
  '& i': { ...theme.typography.meta, fontStyle: 'normal', marginLeft: 'auto', color: theme.palette.ink2 },
  '& > p': {
    ...theme.typography.meta,
    color: theme.palette.ink2,
    overflow: 'hidden',
    whiteSpace: 'nowrap',
    textOverflow: 'ellipsis',
  },
}));

interface Props {
  readonly waiting: Waiting;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

/** One person who is to be told: who, on which step, why and since when. */
export function NoticeLine({ waiting, isChosen, onChoose }: Props) {
  const { id, about, person } = waiting;
  const t = useWords('board');
  const acts = useWords('acts');
  const terms = useWords('terms');
  const format = useFormat();
  const phoneOf = usePhoneOf();
  const reasonOf = useReason();
  const now = useMinute();
  const levels = person.levels.map((level) => terms(`level.${level}`)).join(acts('listSeparator'));
  return (
    <Line id={id} role="option" aria-selected={isChosen} onClick={onChoose}>
      <div>
        <b>{person.name || t('nobodyNamed')}</b>
        <span>
          {levels} {phoneOf(person)}
        </span>
        <i>{t('dueSince', { time: format.moment(person.dueAt, now) })}</i>
      </div>
      <p>
        <About about={about} reason={reasonOf(waiting)} />
      </p>
    </Line>
  );
}

/** What it is about, with the reason. */
function About({ about, reason }: { readonly about: TellingAbout; readonly reason: string }) {
  const t = useWords('shiftPlan');
  const words = useOrderWords();
  const stays = useStayWords();
  const nameOf = useStaffName();
  switch (about.kind) {
    case 'order':
      return `${about.order.place.name} ${reason} ${words.number(about.order.number)}`;
    case 'custody':
      return `${stays.lead(about.custody)} ${about.custody.who.name} ${reason}`;
    case 'shift':
      return `${t('board.ofShift', { name: nameOf(about.shift.owner) })} ${reason}`;
  }
}

/** Why somebody is to be told: `重大投诉`, `回访低分`, `取单超时`, `取单到 150 %`. */
function useReason(): (waiting: Waiting) => string {
  const t = useWords('board');
  const terms = useWords('terms');
  const shift = useWords('shiftPlan');
  return ({ about, person: { reason } }) => {
    const { why, percent } = reason;
    if (about.kind === 'custody') return t('noticeOverdue');
    if (about.kind === 'shift') return shift(why === 'handover-missed' ? 'board.missed' : 'board.refused');
    const { severity } = about.order;
    if (why === 'severity')
      return severity ? t('noticeSeverity', { severity: terms(`severity.${severity}`) }) : '';
    const known = clockName.safeParse(why);
    if (!known.success) return t('noticeLowScore');
    const clock = terms(`clock.${known.data}`);
    if (percent === null || percent === 100) return t('noticeLate', { clock });
    return percent < 100 ? t('noticeSoon', { clock }) : t('noticePercent', { clock, percent });
  };
}
