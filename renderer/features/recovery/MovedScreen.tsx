import { styled } from '@mui/material/styles';
import { useDesk } from '../../app/desk/desk-context.ts';
import type { ReadOnlyHealth } from '../../app/health/use-health-sentence.ts';
import { goTo, openOverlay } from '../../app/navigation/navigation.ts';
import { momentNow } from '../../app/now/now.ts';
import { useStaffName } from '../../app/shift/use-staff-name.ts';
import { useFormat } from '../../app/words/format-context.ts';
import { useWords } from '../../app/words/use-words.ts';
import { NumberedActs } from '../../ui/NumberedActs.tsx';

const Sheet = styled('section')(({ theme }) => ({
  flex: 1,
  minHeight: 0,
  overflow: 'auto',
  padding: '28px 40px',
  backgroundColor: theme.palette.sheet,
  '& > *': { maxWidth: 720 },
  '& > h1': theme.typography.title,
  '& > p': { ...theme.typography.said, margin: '8px 0 20px', color: theme.palette.ink2 },
  '& > dl': {
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    gap: '8px 32px',
    margin: 0,
  },
  '& dt': { color: theme.palette.ink2 },
  '& dd': { margin: 0, overflowWrap: 'anywhere', userSelect: 'text' },
}));

/** What stands in place of the recovery at a desk that has moved: where it went, when, by whom and why (issue 7, Move). */
export function MovedScreen({ health }: { readonly health: ReadOnlyHealth }) {
  const t = useWords('bundles');
  const format = useFormat();
  const nameOf = useStaffName();
  // A backup from before the move was put here: only the mark beside the book knows of it.
  const moved = useDesk((desk) => desk.moved);
  const { detail, isUnfinished = false } = health;
  const title = t(isUnfinished ? 'move.gone.onItsWay' : 'move.gone.title');
  const facts = [
    // Nobody finds a file under the name that it has not got yet.
    ['file', isUnfinished ? detail : (moved?.file ?? detail)],
    ['at', moved ? format.moment(moved.at, momentNow()) : ''],
    ['by', moved?.by ? nameOf(moved.by) : ''],
    ['reason', moved?.reason ?? ''],
  ] as const;
  return (
    <Sheet aria-label={title}>
      <h1>{title}</h1>
      <p>{t('move.gone.text')}</p>
      <dl>
        {facts
          .filter(([, value]) => value !== '')
          .map(([name, value]) => (
            <Fact key={name} name={t(`move.gone.${name}`)} value={value} />
          ))}
      </dl>
      <p>{t(isUnfinished ? 'move.unfinished' : 'move.gone.next')}</p>
      <NumberedActs
        label={t('move.gone.acts')}
        acts={[
          { id: 'find', label: t('move.gone.find'), act: () => openOverlay({ kind: 'find', text: '' }) },
          { id: 'orders', label: t('move.gone.orders'), act: () => goTo({ place: 'orders', view: 'to-do' }) },
        ]}
      />
    </Sheet>
  );
}

function Fact({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  );
}
