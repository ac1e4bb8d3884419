import { useCallback } from 'react';
import { clockTables } from '../../../shared/domain/clock/clock-tables.ts';
import { readStay } from '../../../shared/domain/clock/wall-custody.ts';
import { openStay } from '../../app/custody/open-stay.ts';
import { useStayWords } from '../../app/custody/use-stay-words.ts';
import { useDesk } from '../../app/desk/desk-context.ts';
import { useMinute } from '../../app/now/now.ts';
import { TickingClock } from '../../app/orders/TickingClock.tsx';
import { useWords } from '../../app/words/use-words.ts';
import { ListLine } from '../../ui/ListLine.tsx';
import { Section } from '../../ui/Section.tsx';
import { countAway, selectAway, type Away } from './away.ts';
import { Faint } from './Faint.tsx';
import { LinkLine } from './LinkLine.tsx';
import { More } from './More.tsx';
import { useRegisterName } from './use-register-name.ts';

const SHOWN = 4;

/** What is out, kept and inside, the latest first; Enter on a line opens it in Lending. */
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
  const tables = useDesk(clockTables);
  const read = useCallback((now: number) => readStay(stay, tables, now), [stay, tables]);
  const { name, firm } = stay.who;
  return (
    <LinkLine onOpen={() => openStay(stay)}>
      <ListLine
        lead={words.lead(stay)}
        leadWidth={76}
        end={
          isLate ? (
            <TickingClock read={read} since={stay.openedAt} scale="small" />
          ) : (
            <Faint>{words.end(stay)}</Faint>
          )
        }
      >
        {name} {firm} <Faint>{words.about(stay)}</Faint>
      </ListLine>
    </LinkLine>
  );
}
