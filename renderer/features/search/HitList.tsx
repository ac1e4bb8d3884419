import { styled } from '@mui/material/styles';
import { useId } from 'react';
import { useDesk } from '../../app/desk/desk-context.ts';
import { useNow } from '../../app/now/now.ts';
import { useFormat } from '../../app/words/format-context.ts';
import { useWords } from '../../app/words/use-words.ts';
import { KeyCap } from '../../ui/KeyCap.tsx';
import { CallerWords } from './CallerWords.tsx';
import { HitLine } from './HitLine.tsx';
import type { CallerHit, Group, Hit } from './hits.ts';
import { Marked } from './Marked.tsx';
import { markedPlace } from './marked-text.ts';
import { OrderWords } from './OrderWords.tsx';

const Head = styled('div')(({ theme }) => ({
  ...theme.typography.meta,
  minHeight: 28,
  display: 'flex',
  alignItems: 'center',
  gap: 6,
  padding: '0 20px',
  color: theme.palette.ink3,
  backgroundColor: theme.palette.paper,
  borderTop: `1px solid ${theme.palette.line}`,
  '& > span': { flex: 1 },
}));

const groups: readonly Group[] = ['callers', 'orders'];

interface Props {
  readonly id: string;
  readonly hits: readonly Hit[];
  readonly typed: string;
  readonly chosen: number;
  readonly mayCall: boolean;
  readonly onPoint: (index: number) => void;
  readonly onOpen: (hit: Hit) => void;
}

/** The id of a line, for `aria-activedescendant`. */
export const hitId = (list: string, index: number): string => `${list}-${String(index)}`;

/** What was found, by group. */
export function HitList({ id, hits, typed, chosen, mayCall, onPoint, onOpen }: Props) {
  const t = useWords('search');
  const terms = useWords('terms');
  const format = useFormat();
  const now = useNow();
  const letter = useDesk((desk) => desk.centre?.letter ?? '');
  const headId = useId();
  const known = ({ openOrders, calls, lastAt }: CallerHit) =>
    [
      openOrders > 0 && t('openOrders', { count: openOrders }),
      calls > 0 && t('calls', { count: calls }),
      lastAt && t('lastAt', { day: format.day(lastAt, 'short') }),
    ]
      .filter(Boolean)
      .join(t('comma'));

  return (
    <div id={id} role="listbox" aria-label={t('results')}>
      {groups
        .filter((group) => hits.some((hit) => hit.group === group))
        .map((group) => (
          <div key={group} role="group" aria-labelledby={`${headId}-${group}`}>
            <Head role="presentation">
              <span id={`${headId}-${group}`}>{t(`group.${group}`)}</span>
              {group === 'callers' && mayCall && (
                <>
                  {t('call')} <KeyCap chord="F2" /> … <KeyCap chord="F9" /> {t('callWith')}
                </>
              )}
            </Head>
            {hits.map((hit, index) =>
              hit.group !== group ? null : (
                <HitLine
                  key={hit.key}
                  id={hitId(id, index)}
                  isChosen={index === chosen}
                  onPoint={() => onPoint(index)}
                  onOpen={() => onOpen(hit)}
                  lead={
                    hit.group === 'orders' ? (
                      format.number(hit.order.number, letter, now)
                    ) : hit.caller.placeName === '' ? (
                      t('noPlace')
                    ) : (
                      <Marked text={markedPlace(hit.caller)} />
                    )
                  }
                  end={
                    hit.group === 'orders'
                      ? `${terms(`state.${hit.order.state}`)} ${format.moment(hit.order.registeredAt, now)}`
                      : known(hit.caller)
                  }
                >
                  {hit.group === 'orders' ? (
                    <OrderWords order={hit.order} typed={typed} />
                  ) : (
                    <CallerWords caller={hit.caller} />
                  )}
                </HitLine>
              ),
            )}
          </div>
        ))}
    </div>
  );
}
