import { styled } from '@mui/material/styles';
import { useId } from 'react';
import { useWords } from '../../app/words/use-words.ts';
import { KeyCap } from '../../ui/KeyCap.tsx';
import { CallerWords } from './CallerWords.tsx';
import { HitLine } from './HitLine.tsx';
import { canOpen, type CallerHit, type Group, type Hit } from './hits.ts';
import { Marked } from './Marked.tsx';
import { markedPlace } from './marked-text.ts';
import { OrderWords } from './OrderWords.tsx';
import { PastWords } from './PastWords.tsx';
import { ThingWords } from './ThingWords.tsx';
import { useHitText } from './use-hit-text.ts';

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

const Late = styled('b')(({ theme }) => ({ color: theme.palette.late }));

const groups: readonly Group[] = ['callers', 'orders', 'things', 'past'];

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
  const headId = useId();
  const text = useHitText();
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
                  canOpen={canOpen(hit)}
                  onPoint={() => onPoint(index)}
                  onOpen={() => onOpen(hit)}
                  lead={hit.group === 'callers' ? <CallerPlace caller={hit.caller} /> : text.lead(hit)}
                  end={<EndOf hit={hit} text={text.end(hit)} />}
                >
                  <WordsOf hit={hit} typed={typed} />
                </HitLine>
              ),
            )}
          </div>
        ))}
    </div>
  );
}

/** How a line stands; what is overdue is red and stands first, whoever asks. */
function EndOf({ hit, text }: { readonly hit: Hit; readonly text: string }) {
  const t = useWords('search');
  if (hit.group === 'callers' && hit.caller.overdueLoans > 0)
    return (
      <>
        <Late>{t('overdue', { count: hit.caller.overdueLoans })}</Late> {text}
      </>
    );
  return isOverdue(hit) ? <Late>{text}</Late> : text;
}

function isOverdue(hit: Hit): boolean {
  if (hit.group !== 'things') return false;
  return (hit.of === 'stay' ? hit.stay.mood : hit.thing.holder?.mood) === 'late';
}

function CallerPlace({ caller }: { readonly caller: CallerHit }) {
  const t = useWords('search');
  return caller.placeName === '' ? t('noPlace') : <Marked text={markedPlace(caller)} />;
}

function WordsOf({ hit, typed }: { readonly hit: Hit; readonly typed: string }) {
  if (hit.group === 'callers') return <CallerWords caller={hit.caller} />;
  if (hit.group === 'things') return <ThingWords hit={hit} typed={typed} />;
  if (hit.group === 'orders') return <OrderWords order={hit.order} typed={typed} />;
  return <PastWords hit={hit.past} typed={typed} />;
}
