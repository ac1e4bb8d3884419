import { styled } from '@mui/material/styles';
import type { Round, RoundTask } from '../../../shared/domain/shift/round.ts';
import { useDesk } from '../../app/desk/desk-context.ts';
import { momentNow } from '../../app/now/now.ts';
import { useOrderWords } from '../../app/orders/use-order-words.ts';
import { useStaffName } from '../../app/shift/use-staff-name.ts';
import { useFormat } from '../../app/words/format-context.ts';
import { useWords } from '../../app/words/use-words.ts';
import { Section } from '../../ui/Section.tsx';
import { SidePanel } from '../../ui/SidePanel.tsx';

const List = styled('ul')(({ theme }) => ({
  '& > li': { padding: '6px 0', borderBottom: `1px solid ${theme.palette.line}` },
  '& > li > div': { display: 'flex', gap: 8 },
  '& > li > div > span:last-of-type': { marginLeft: 'auto', whiteSpace: 'nowrap', color: theme.palette.ink2 },
  '& > li > p': { ...theme.typography.second, color: theme.palette.ink2, overflowWrap: 'anywhere' },
}));

/** The rounds that were signed before, newest first, with what was stuck. */
export function LastRounds({ task }: { readonly task: RoundTask }) {
  const t = useWords('rounds');
  const rounds = useDesk((desk) => desk.rounds);
  const shown = rounds.filter((round) => round.task === task).toReversed();
  return (
    <SidePanel label={t('last')} width={360}>
      <Section title={t('last')}>
        {shown.length === 0 && <p>{t('lastNone')}</p>}
        <List>
          {shown.map((round) => (
            <Entry key={round.id} round={round} />
          ))}
        </List>
      </Section>
    </SidePanel>
  );
}

function Entry({ round: { at, by, lines, note } }: { readonly round: Round }) {
  const t = useWords('rounds');
  const acts = useWords('acts');
  const format = useFormat();
  const words = useOrderWords();
  const nameOf = useStaffName();
  const stuck = lines.filter(({ as }) => as === 'stuck');
  const figures = [
    t('items', { count: lines.length }),
    stuck.length > 0 && t('lastStuck', { count: stuck.length }),
  ];
  return (
    <li>
      <div>
        <span>{format.moment(at, momentNow())}</span>
        <span>{nameOf(by)}</span>
        <span>{figures.filter(Boolean).join(acts('listSeparator'))}</span>
      </div>
      {stuck.map((line) => (
        <p key={line.key}>{[words.number(line.number), line.title, line.note].filter(Boolean).join(' ')}</p>
      ))}
      {note !== '' && <p>{note}</p>}
    </li>
  );
}
