import { styled } from '@mui/material/styles';
import type { RefObject } from 'react';
import type { Register } from '../../../../shared/domain/custody/register.ts';
import { usePurge } from '../../../app/custody/use-purge.ts';
import { useFormat } from '../../../app/words/format-context.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { StayClock } from '../stays/StayClock.tsx';
import { ComingClock } from './ComingClock.tsx';
import { useVisitText } from './use-visit-text.ts';
import { VisitGroup } from './VisitGroup.tsx';
import { VisitHeads, VisitRow } from './VisitRow.tsx';
import type { VisitGroups, VisitLine } from './visit-groups.ts';

const Scroll = styled('div')({
  flex: 1,
  minHeight: 0,
  overflow: 'auto',
  containerType: 'inline-size',
  containerName: 'visits',
});

interface Props {
  readonly register: Register;
  readonly groups: VisitGroups;
  readonly chosen: string | null;
  readonly onChoose: (number: string) => void;
  readonly onOpen: (line: VisitLine) => void;
  readonly list: RefObject<HTMLDivElement | null>;
}

/** Who is inside, who is to come, who went today. */
export function VisitList({ register, groups, chosen, onChoose, onOpen, list }: Props) {
  const t = useWords('visits');
  const text = useVisitText();
  const rowOf = (line: VisitLine) => ({
    visit: line.stay,
    mood: line.mood,
    isChosen: line.stay.number === chosen,
    onChoose: () => onChoose(line.stay.number),
    onOpen: () => onOpen(line),
  });
  const days = register.purgeAfterDays;
  const format = useFormat();
  const [next] = usePurge()?.days ?? [];
  return (
    <Scroll ref={list}>
      <VisitGroup
        title={t('inside')}
        count={groups.inside.length}
        empty={t('nobodyInside')}
        end={t('scanHint')}
        remark={groups.inside.some(({ mood }) => mood === 'late') ? t('lateRemark') : undefined}
      >
        <Heads />
        {groups.inside.map((line) => (
          <VisitRow
            key={line.stay.number}
            {...rowOf(line)}
            group="inside"
            lead={<StayClock stay={line.stay} instead={t('openEnd')} />}
            spokenLead={t(line.mood === 'late' ? 'spokenLate' : 'spokenInside')}
            end={line.stay.dueAt === null ? '' : <b>{text.moment(line.stay.dueAt)}</b>}
          />
        ))}
      </VisitGroup>
      <VisitGroup title={t('expected')} count={groups.expected.length} empty={t('nobodyExpected')}>
        {groups.expected.map((line) => (
          <VisitRow
            key={line.stay.number}
            {...rowOf(line)}
            group="expected"
            lead={<ComingClock at={line.stay.expectedAt} />}
            spokenLead={t('spokenExpected')}
            end={line.stay.permitUntil === null ? '' : t('untilDay', { day: line.stay.permitUntil.slice(5) })}
          />
        ))}
      </VisitGroup>
      <VisitGroup
        title={t('left')}
        count={groups.left.length}
        empty={t('nobodyLeft')}
        end={
          days === null
            ? undefined
            : next
              ? t('purgeNext', { days, on: format.localDay(next.on, 'full'), count: next.visits })
              : t('purge', { days })
        }
      >
        {groups.left.map((line) => (
          <VisitRow
            key={line.stay.number}
            {...rowOf(line)}
            group="left"
            lead={line.stay.closedAt && text.moment(line.stay.closedAt)}
            spokenLead={t('spokenLeft')}
            end={line.stay.state === 'ended' ? t('cameNot') : ''}
          />
        ))}
      </VisitGroup>
    </Scroll>
  );
}

function Heads() {
  const t = useWords('visits');
  const heads = ['lead', 'pass', 'who', 'firm', 'place', 'why', 'in', 'due'] as const;
  return (
    <VisitHeads role="row">
      {heads.map((head) => (
        <span key={head} role="columnheader" data-column={head}>
          {t(`head.${head}`)}
        </span>
      ))}
    </VisitHeads>
  );
}
