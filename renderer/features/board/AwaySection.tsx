import { styled } from '@mui/material/styles';
import { useCallback } from 'react';
import { clockTables } from '../../../shared/domain/clock/clock-tables.ts';
import type { Custody } from '../../../shared/domain/custody/custody.ts';
import { openStay } from '../../app/custody/open-stay.ts';
import { useStayWords } from '../../app/custody/use-stay-words.ts';
import { useDesk } from '../../app/desk/desk-context.ts';
import { useMinute } from '../../app/now/now.ts';
import { useFormat } from '../../app/words/format-context.ts';
import { useWords } from '../../app/words/use-words.ts';
import { ListLine } from '../../ui/ListLine.tsx';
import { Section } from '../../ui/Section.tsx';
import { countAway, selectAway, type Away } from './away.ts';
import { Faint } from './Faint.tsx';
import { LinkLine } from './LinkLine.tsx';
import { More } from './More.tsx';
import { useRegisterName } from './use-register-name.ts';

const SHOWN = 4;

const Late = styled('b')(({ theme }) => ({ color: theme.palette.late }));

/** What is out, kept and inside, what is late first; Enter on a line opens it in Lending. */
export function AwaySection() {
  const t = useWords('board');
  const custody = useDesk((desk) => desk.custody);
  const tables = useDesk(clockTables);
  const nameOf = useRegisterName();
  const now = useMinute();
  const away = selectAway(Object.values(custody), tables, now);
  const counts = countAway(away).map(({ register, count }) => `${nameOf(register)} ${count}`);
  return (
    <Section
      title={t('away')}
      aside={away.length > 0 ? t('awayCount', { count: away.length }) : undefined}
      end={counts.length > 0 ? <Faint>{counts.join(' ')}</Faint> : undefined}
    >
      {away.length === 0 && <Faint>{t('awayNone')}</Faint>}
      {away.slice(0, SHOWN).map((each) => (
        <AwayLine key={each.stay.number} away={each} />
      ))}
      <More count={away.length - SHOWN} />
    </Section>
  );
}

function AwayLine({ away: { stay, isLate } }: { readonly away: Away }) {
  const words = useStayWords();
  const lateBy = useLateBy();
  const { name, firm } = stay.who;
  return (
    <LinkLine onOpen={() => openStay(stay)}>
      <ListLine
        lead={words.lead(stay)}
        leadWidth={76}
        end={isLate ? <Late>{lateBy(stay)}</Late> : <Faint>{words.end(stay)}</Faint>}
      >
        {name} {firm} <Faint>{words.about(stay)}</Faint>
      </ListLine>
    </LinkLine>
  );
}

/** `超 2 时 32 分`, of the present minute. */
function useLateBy(): (stay: Custody) => string {
  const format = useFormat();
  const now = useMinute();
  return useCallback(
    ({ dueAt, openedAt }) => {
      const due = dueAt ?? openedAt;
      const leftMs = Math.min(Date.parse(due) - now, -1);
      const { word, digits } = format.clock({ mood: 'late', dueAt: due, leftMs, usedMs: 0 }, now);
      return `${word} ${digits}`;
    },
    [format, now],
  );
}
