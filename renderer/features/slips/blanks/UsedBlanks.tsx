import { styled } from '@mui/material/styles';
import type { BlankFate, EmergencyPaper } from '../../../../shared/domain/paper/emergency-paper.ts';
import { useDesk } from '../../../app/desk/desk-context.ts';
import { goTo } from '../../../app/navigation/navigation.ts';
import { useNow } from '../../../app/now/now.ts';
import { useFormat } from '../../../app/words/format-context.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Section } from '../../../ui/Section.tsx';

const SHOWN = 6;

const Lines = styled('ul')(({ theme }) => ({
  '& > li': {
    display: 'flex',
    alignItems: 'baseline',
    gap: 10,
    minHeight: 30,
    borderTop: `1px solid ${theme.palette.line}`,
  },
  '& > li > p': { flex: 1, minWidth: 0, overflowWrap: 'anywhere' },
  '& > li > small': { ...theme.typography.meta, color: theme.palette.ink3, whiteSpace: 'nowrap' },
}));

const Empty = styled('p')(({ theme }) => ({ color: theme.palette.ink2 }));

/** What became of the blanks that were used last, newest first. */
export function UsedBlanks() {
  const t = useWords('paperFallback');
  const format = useFormat();
  const now = useNow();
  const emergency = useDesk((desk) => desk.emergency);
  const used = usedOf(emergency);
  return (
    <Section title={t('done.title')}>
      {used.length === 0 && <Empty>{t('done.none')}</Empty>}
      <Lines>
        {used.map(({ number, fate, at }) => (
          <li key={number}>
            <p>{t(`done.${fate.kind}`, { number, what: whatOf(fate) })}</p>
            <small>{format.moment(at, now)}</small>
            {fate.kind === 'call' && fate.order !== null && (
              <Open order={fate.order} label={t('done.open')} />
            )}
          </li>
        ))}
      </Lines>
    </Section>
  );
}

function Open({ order, label }: { readonly order: string; readonly label: string }) {
  return (
    <Button
      scale="small"
      tone="quiet"
      aria-label={`${label} ${order}`}
      onClick={() => goTo({ place: 'orders', view: 'to-do', order })}
    >
      {label}
    </Button>
  );
}

function usedOf({ batches }: EmergencyPaper) {
  return batches
    .flatMap(({ settled }) => Object.entries(settled).map(([number, each]) => ({ number, ...each })))
    .sort((a, b) => b.at.localeCompare(a.at) || b.number.localeCompare(a.number))
    .slice(0, SHOWN);
}

function whatOf(fate: BlankFate): string {
  if (fate.kind === 'call') return fate.order ?? fate.call;
  return fate.kind === 'spoiled' ? fate.reason : '';
}
