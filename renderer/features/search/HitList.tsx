import { styled } from '@mui/material/styles';
import { useId } from 'react';
import { useWords } from '../../app/words/use-words.ts';
import { KeyCap } from '../../ui/KeyCap.tsx';
import { CallerWords } from './CallerWords.tsx';
import { HitLine } from './HitLine.tsx';
import { orderOf, type CallerHit, type Group, type Hit } from './hits.ts';
import { Marked } from './Marked.tsx';
import { markedPlace } from './marked-text.ts';
import { OrderWords } from './OrderWords.tsx';
import { PastWords } from './PastWords.tsx';
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

const groups: readonly Group[] = ['callers', 'orders', 'past'];

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
                  canOpen={hit.group === 'callers' || orderOf(hit) !== null}
                  onPoint={() => onPoint(index)}
                  onOpen={() => onOpen(hit)}
                  lead={hit.group === 'callers' ? <CallerPlace caller={hit.caller} /> : text.lead(hit)}
                  end={text.end(hit)}
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

function CallerPlace({ caller }: { readonly caller: CallerHit }) {
  const t = useWords('search');
  return caller.placeName === '' ? t('noPlace') : <Marked text={markedPlace(caller)} />;
}

function WordsOf({ hit, typed }: { readonly hit: Hit; readonly typed: string }) {
  if (hit.group === 'callers') return <CallerWords caller={hit.caller} />;
  if (hit.group === 'orders') return <OrderWords order={hit.order} typed={typed} />;
  return <PastWords hit={hit.past} typed={typed} />;
}
