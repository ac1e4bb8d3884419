import { styled } from '@mui/material/styles';
import { useId, useMemo } from 'react';
import type { RoundLine } from '../../../shared/domain/shift/decide-round.ts';
import type { RoundTask } from '../../../shared/domain/shift/round.ts';
import { openGroups } from '../../../shared/rules/handover-groups.ts';
import { useWords } from '../../app/words/use-words.ts';
import { CurrentRow } from './CurrentRow.tsx';
import { RoundRow } from './RoundRow.tsx';
import type { Asking } from './RowActs.tsx';
import type { Marking } from './use-marking.ts';

const List = styled('div')(({ theme }) => ({
  flex: 1,
  minHeight: 0,
  overflow: 'auto',
  backgroundColor: theme.palette.sheet,
  '& h2': {
    ...theme.typography.second,
    display: 'flex',
    gap: 8,
    alignItems: 'center',
    height: 30,
    padding: '0 20px',
    color: theme.palette.ink2,
    backgroundColor: theme.palette.paper,
    borderBottom: `1px solid ${theme.palette.line}`,
  },
  '& h2 > b': { color: theme.palette.ink },
}));

interface Props {
  readonly task: RoundTask;
  readonly lines: readonly RoundLine[];
  readonly marking: Marking;
  readonly whyNot: string | null;
  /** What is asked about the current one. */
  readonly asked: Asking | null;
  readonly together: readonly RoundLine[];
  readonly onAsk: (as: Asking | null) => void;
  readonly onOpen: () => void;
}

/** All matters in their groups: the current one large, its neighbours small. */
export function RoundList({ lines, marking, ...rest }: Props) {
  const t = useWords('rounds');
  const groups = useMemo(
    () =>
      openGroups
        .map((group) => ({ group, members: lines.filter((line) => line.group === group) }))
        .filter(({ members }) => members.length > 0),
    [lines],
  );
  return (
    <List role="region" aria-label={t('list')}>
      {groups.map(({ group, members }) => (
        <Group key={group} members={members} group={group} marking={marking} {...rest} />
      ))}
    </List>
  );
}

interface GroupProps extends Omit<Props, 'lines'> {
  readonly group: RoundLine['group'];
  readonly members: readonly RoundLine[];
}

function Group({ task, group, members, marking, whyNot, asked, together, onAsk, onOpen }: GroupProps) {
  const t = useWords('rounds');
  const shift = useWords('shift');
  const id = useId();
  const { current, choose } = marking;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>
        <b>{shift(`group.${group}`)}</b> {t('groupCount', { count: members.length })}
      </h2>
      <ol>
        {members.map((line) =>
          line.key === current?.key ? (
            <CurrentRow
              key={line.key}
              task={task}
              line={line}
              marking={marking}
              whyNot={whyNot}
              asked={asked}
              together={together}
              onAsk={onAsk}
              onOpen={onOpen}
            />
          ) : (
            <RoundRow key={line.key} line={line} onChoose={choose} />
          ),
        )}
      </ol>
    </section>
  );
}
